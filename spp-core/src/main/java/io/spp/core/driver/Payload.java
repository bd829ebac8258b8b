package io.spp.core.driver;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One message of a device as it arrived. The array is not copied: neither the maker nor a reader may change it.
 *
 * @param body the bytes, decompressed
 * @param contentType the media type as sent; empty if none
 * @param path the path of the request, with its query; empty where there is none
 * @param headers the request's headers that matter to drivers, by lower-case name
 * @param topic the MQTT topic or LoRaWAN port; empty where there is none
 * @param receivedAt when it arrived
 */
@SuppressWarnings("ArrayRecordComponent") // a message may have megabytes and is handed on, not kept
public record Payload(
        byte[] body, String contentType, String path, Map<String, String> headers, String topic, Instant receivedAt) {

    public Payload {
        Map<String, String> lowerCase = new TreeMap<>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        headers = Collections.unmodifiableMap(lowerCase);
    }

    /** A message of which only body, media type and time are known. */
    public static Payload of(byte[] body, String contentType, Instant receivedAt) {
        return new Payload(body, contentType, "", Map.of(), "", receivedAt);
    }

    /** The same message with another body. */
    public Payload withBody(byte[] other) {
        return new Payload(other, contentType, path, headers, topic, receivedAt);
    }

    /** The last segment of the path where the push address names a sensor ({@code /push/DRIVER/SENSOR}). */
    public Optional<String> sensorInPath() {
        int query = path.indexOf('?');
        List<String> segments = List.of((query < 0 ? path : path.substring(0, query)).split("/"));
        return segments.size() == 4
                        && segments.get(1).equals("push")
                        && !segments.get(3).isEmpty()
                ? Optional.of(segments.get(3))
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload
                && Arrays.equals(body, payload.body)
                && contentType.equals(payload.contentType)
                && path.equals(payload.path)
                && headers.equals(payload.headers)
                && topic.equals(payload.topic)
                && receivedAt.equals(payload.receivedAt);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(body) + receivedAt.hashCode();
    }

    /** Length, media type and path; never the body or a header. */
    @Override
    public String toString() {
        return body.length + " bytes of " + (contentType.isEmpty() ? "unknown type" : contentType) + " at " + path;
    }
}
