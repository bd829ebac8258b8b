/**
 * Axis people counters: the pushed "Axis Retail Data", and what 3D and 2D counters answer about counts.
 */
@NullMarked
package io.spp.drivers.axis;

import org.jspecify.annotations.NullMarked;
