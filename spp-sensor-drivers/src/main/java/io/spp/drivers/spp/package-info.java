/**
 * Our own push format for makers of sensors: intervals, counters, crossings and status in one JSON message, acknowledged by the HTTP status.
 */
@NullMarked
package io.spp.drivers.spp;

import org.jspecify.annotations.NullMarked;
