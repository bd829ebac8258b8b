package io.spp.drivers.http;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorException;
import io.spp.drivers.wire.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * What a device answered.
 *
 * @param request method and path of the request, without its query
 * @param target path and query of the request
 * @param status the HTTP status
 * @param contentType the media type; empty if none
 * @param body the bytes, decompressed
 */
@SuppressWarnings("ArrayRecordComponent") // may have megabytes and is handed on, not kept
public record Reply(String request, String target, int status, String contentType, byte[] body) {

    /** This, if the device did what it was asked. */
    public Reply expectSuccess() throws SensorException {
        if (status == 401 || status == 403) {
            throw new SensorException(FaultKind.AUTHENTICATION, request + ": the device answers " + status);
        }
        if (status < 200 || status > 299) {
            throw new SensorException(FaultKind.REFUSED, request + ": the device answers " + status);
        }
        return this;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The answer as a payload for the driver's {@code decode}; secrets in the query become asterisks. */
    public Payload payload(Instant receivedAt) {
        return new Payload(body, contentType, RequestTarget.withoutSecrets(target), Map.of(), "", receivedAt);
    }

    /** What was asked and how it was answered, never the query or the body. */
    @Override
    public String toString() {
        return request + ": " + status + ", " + body.length + " bytes";
    }
}
