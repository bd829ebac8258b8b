/**
 * JSON as it arrives by MQTT, where the topic says what the message leaves out; settings say which path or level means what.
 */
@NullMarked
package io.spp.drivers.mqtt;

import org.jspecify.annotations.NullMarked;
