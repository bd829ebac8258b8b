package io.spp.core.driver;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What the host lends to a driver.
 *
 * @param time the clock
 * @param executor runs short tasks; cannot be shut down
 */
public record DriverContext(InstantSource time, Executor executor) {}
