/**
 * Half-open ranges of time and regular grids of intervals; zones stay outside, in the calendar.
 */
@NullMarked
package io.spp.core.time;

import org.jspecify.annotations.NullMarked;
