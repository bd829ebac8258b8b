/** How fast the monitor's rules are. */
@NullMarked
package io.spp.benchmarks.monitoring;

import org.jspecify.annotations.NullMarked;
