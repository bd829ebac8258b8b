package io.spp.drivers.receive;

import com.sun.net.httpserver.HttpExchange;
import io.spp.core.driver.Payload;
import io.spp.drivers.wire.RequestTarget;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the payload of a request to {@code /push/DRIVER} or {@code /push/DRIVER/SENSOR}. */
record PushRequest(String driver, Payload payload) {

    /** What drivers may need; credentials are never among it. */
    private static final List<String> HEADERS = List.of("User-Agent", "Date");

    private static final int LONGEST_TARGET = 8192;

    private static final Pattern SENSOR = Pattern.compile("[\\p{L}\\p{N}._:@-]{1,100}");

    static PushRequest of(HttpExchange exchange, Set<String> drivers, int limit, Instant receivedAt)
            throws IOException, Refused {
        if (exchange.getRequestURI().toString().length() > LONGEST_TARGET) {
            throw new Refused(414, "the address is longer than " + LONGEST_TARGET + " characters");
        }
        String path = exchange.getRequestURI().getPath();
        String[] segments = path.split("/", -1);
        if (segments.length < 3 || segments.length > 4 || !segments[1].equals("push")) {
            throw new Refused(404, "sensors push to /push/DRIVER or /push/DRIVER/SENSOR");
        }
        if (!drivers.contains(segments[2])) {
            throw new Refused(404, "there is no driver of this name; there are " + String.join(", ", drivers));
        }
        if (segments.length == 4
                && !segments[3].isEmpty()
                && !SENSOR.matcher(segments[3]).matches()) {
            throw new Refused(404, "a sensor's id has letters, digits and ._:@- only, at most 100");
        }
        if (!exchange.getRequestMethod().equals("POST")
                && !exchange.getRequestMethod().equals("PUT")) {
            exchange.getResponseHeaders().set("Allow", "POST, PUT");
            throw new Refused(405, "sensors push with POST");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String name : HEADERS) {
            String value = header(exchange, name);
            if (!value.isEmpty()) {
                headers.put(name, value);
            }
        }
        byte[] body = Body.of(exchange, limit);
        String type = header(exchange, "Content-Type");
        return new PushRequest(
                segments[2],
                new Payload(body, type, path + query(exchange.getRequestURI().getQuery()), headers, "", receivedAt));
    }

    private static String query(@Nullable String query) {
        return query == null || query.isEmpty() ? "" : RequestTarget.withoutSecrets("?" + query);
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
