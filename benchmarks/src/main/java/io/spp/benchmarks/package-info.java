/**
 * Measurements with JMH, a peer beside us in the same run. A class is a table; a method whose name starts with {@code peer} is what the
 * others are compared with.
 */
@NullMarked
package io.spp.benchmarks;

import org.jspecify.annotations.NullMarked;
