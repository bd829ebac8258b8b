/**
 * One calendar engine for everybody: kinds of day and working-day arithmetic, opening hours, business days.
 */
@NullMarked
package io.spp.core.calendar;

import org.jspecify.annotations.NullMarked;
