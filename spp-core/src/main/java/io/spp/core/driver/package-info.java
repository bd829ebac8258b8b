/**
 * The SPI for vendors: payloads in, signals out, and what a driver can do with one sensor.
 */
@NullMarked
package io.spp.core.driver;

import org.jspecify.annotations.NullMarked;
