/**
 * Simulated devices that are asked: real HTTP with Digest or Basic authentication, answers whose every number is known, and trouble on
 * request.
 *
 * <pre>{@code
 * SimulatedDevice device = SimulatedXovis.of(settings, traffic, SimulatedXovis.Form.LOGICS);
 * try (DeviceServer server = DeviceServer.builder(DeviceApi.xovis(device, time))
 *         .digest("spp", "secret", "SHA-256")
 *         .start()) {
 *     server.trouble(Trouble.SILENT);
 *     // ask http://127.0.0.1:port, as server.url() says
 * }
 * }</pre>
 */
@NullMarked
package io.spp.testkit.server;

import org.jspecify.annotations.NullMarked;
