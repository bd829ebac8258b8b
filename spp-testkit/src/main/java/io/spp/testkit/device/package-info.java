/**
 * Simulated people counters that speak the real formats of their vendors, go wrong on request, and whose every number is known.
 *
 * <p>A device counts a {@link io.spp.testkit.traffic.Traffic} and pushes to an {@link io.spp.testkit.device.Uplink}; {@link
 * io.spp.testkit.device.SimulatedDevice#messages} gives its messages without any network:
 *
 * <pre>{@code
 * Instant start = Instant.parse("2025-11-01T00:00:00Z");
 * DeviceSettings settings = DeviceSettings.builder("s-1", "80:1F:12:00:00:01", start)
 *         .zone(ZoneId.of("Europe/Moscow"))
 *         .channel("1001", "door-1")
 *         .fault(new Fault.Silent(TimeRange.of(start.plus(Duration.ofDays(3)), Duration.ofHours(5))))
 *         .build();
 * SimulatedDevice device = SimulatedXovis.of(settings, traffic, SimulatedXovis.Form.LOGICS, SimulatedXovis.Form.STATUS);
 * for (Payload payload : device.messages(TimeRange.of(start, Duration.ofHours(1)))) {
 *     System.out.println(new String(payload.body(), StandardCharsets.UTF_8));
 * }
 * }</pre>
 *
 * <p>Many devices over many days, with the truth for comparison: {@link io.spp.testkit.simulation.Simulation}.
 */
@NullMarked
package io.spp.testkit.device;

import org.jspecify.annotations.NullMarked;
