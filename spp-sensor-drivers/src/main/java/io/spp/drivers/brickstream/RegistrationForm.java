package io.spp.drivers.brickstream;

import io.spp.core.driver.Payload;
import io.spp.drivers.wire.DeviceIdentity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a device behind a firewall posts to make itself known: {@code IP_ADDRESS=&SITE_ID=…&SERIAL_NUM=…}. */
record RegistrationForm(String device) {

    private static final int LONGEST = 4096;

    static Optional<RegistrationForm> in(Payload payload) {
        if (payload.body().length > LONGEST) {
            return Optional.empty();
        }
        String text = new String(payload.body(), StandardCharsets.US_ASCII).strip();
        if (text.startsWith("<") || !text.contains("=")) {
            return Optional.empty();
        }
        Map<String, String> fields = fields(text);
        return fields.containsKey("SERIAL_NUM") || fields.containsKey("IP_ADDRESS")
                ? Optional.of(
                        new RegistrationForm(DeviceIdentity.of(mac(fields), fields.getOrDefault("SERIAL_NUM", ""))))
                : Optional.empty();
    }

    private static String mac(Map<String, String> fields) {
        return fields.getOrDefault("MAC_ADDRESS", fields.getOrDefault("MAC", ""));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = pair.substring(0, equals).strip().toUpperCase(Locale.ROOT);
                fields.putIfAbsent(name, unescape(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String unescape(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
