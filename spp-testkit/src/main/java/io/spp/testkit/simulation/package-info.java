/**
 * Many simulated devices over many days of virtual time, and the truth that a pipeline under test is compared with.
 *
 * <pre>{@code
 * Uplink uplink = Uplink.http(URI.create("http://127.0.0.1:" + port), Duration.ofSeconds(5));
 * SimulationTruth truth = Simulation.builder(traffic, uplink)
 *         .devices(devices)
 *         .time(time)
 *         .executor(executor)
 *         .build()
 *         .run(thirtyDays, Duration.ofMinutes(15), step -> pipeline.processUpTo(step.now()));
 * Files.writeString(out.resolve("truth.json"), truth.toJson());
 * }</pre>
 */
@NullMarked
package io.spp.testkit.simulation;

import org.jspecify.annotations.NullMarked;
