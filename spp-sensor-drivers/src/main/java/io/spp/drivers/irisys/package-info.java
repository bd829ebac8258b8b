/**
 * Irisys Vector and Vector 4D: count logs by HTTP post and REST, deltas and status by MQTT.
 */
@NullMarked
package io.spp.drivers.irisys;

import org.jspecify.annotations.NullMarked;
