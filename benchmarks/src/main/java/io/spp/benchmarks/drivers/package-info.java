/**
 * Decoders beside a bare parse of the same bytes, and the way of a payload from its bytes to SQLite.
 */
@NullMarked
package io.spp.benchmarks.drivers;

import org.jspecify.annotations.NullMarked;
