/**
 * Milesight people counters: VS125 and VS135 as JSON, VS121-P as JSON, IP cameras as CSV, VS121, VS133, VS135 and VS350 over LoRaWAN.
 */
@NullMarked
package io.spp.drivers.milesight;

import org.jspecify.annotations.NullMarked;
