/**
 * The contract of drivers: extend {@link io.spp.testkit.driver.SensorDriverContract} once, hand in the driver and genuine messages of its
 * device, and every rule runs. Each rule has a number, which stands in the name of its test.
 *
 * <pre>{@code
 * class AcmeDriverTest extends SensorDriverContract {
 *
 *     protected SensorDriverProvider provider() {
 *         return new AcmeProvider();
 *     }
 *
 *     protected List<Payload> countingMessages() {
 *         return List.of(Payload.of(read("three-intervals.json"), "application/json", Instant.parse("2025-11-01T10:00:00Z")));
 *     }
 * }
 * }</pre>
 */
@NullMarked
package io.spp.testkit.driver;

import org.jspecify.annotations.NullMarked;
