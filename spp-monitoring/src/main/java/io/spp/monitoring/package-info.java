/**
 * Watches the counts of lines: {@link io.spp.monitoring.Monitor} beside the stores, {@link io.spp.monitoring.MonitorRun} over a file.
 */
@NullMarked
package io.spp.monitoring;

import org.jspecify.annotations.NullMarked;
