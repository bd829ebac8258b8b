/**
 * From findings to incidents: one for each cause, told as events.
 */
@NullMarked
package io.spp.monitoring.incident;

import org.jspecify.annotations.NullMarked;
