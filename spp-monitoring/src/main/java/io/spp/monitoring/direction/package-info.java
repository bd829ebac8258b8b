/**
 * Rules about entries and exits of a line, judged hour by hour against the shares that the line has always had.
 */
@NullMarked
package io.spp.monitoring.direction;

import org.jspecify.annotations.NullMarked;
