/**
 * Where signals become counts of lines: the choice among several forms, differences of counters, intervals of the line; not exported.
 */
@NullMarked
package io.spp.drivers.booking;

import org.jspecify.annotations.NullMarked;
