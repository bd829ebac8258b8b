package io.spp.drivers.dahua;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.Malformed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines {@code key=value} as the CGI answers, by their keys.
 *
 * @param values the values by key, in order
 */
record CgiText(Map<String, String> values) {

    private static final int MOST = 100_000;

    private static final Pattern FOUND = Pattern.compile("(?:info|items)\\[(\\d{1,6})]\\.(.+)");

    static CgiText read(String text) throws MalformedPayloadException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                String key = line.substring(0, equals).strip();
                if (values.putIfAbsent(key, line.substring(equals + 1).strip()) != null) {
                    throw Malformed.of("twice", "CGI", key);
                }
            } else if (!line.isBlank()) {
                throw Malformed.of("dahua-unknown");
            }
            if (values.size() > MOST) {
                throw Malformed.of("dahua-unknown");
            }
        }
        return new CgiText(values);
    }

    boolean has(String prefix) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** The fields under a prefix, by the rest of their keys. */
    Fields under(String prefix) {
        Map<String, String> fields = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                fields.put(key.substring(prefix.length()), value);
            }
        });
        return new TextFields(prefix, fields);
    }

    /** The rows of a search by their number. */
    Map<Integer, Fields> found() {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        values.forEach((key, value) -> {
            Matcher row = FOUND.matcher(key);
            if (row.matches()) {
                rows.computeIfAbsent(Integer.parseInt(row.group(1)), any -> new TreeMap<>())
                        .put(row.group(2), value);
            }
        });
        Map<Integer, Fields> found = new TreeMap<>();
        rows.forEach((number, fields) -> found.put(number, new TextFields("info[" + number + "].", fields)));
        return found;
    }

    /** Fields of one record of the text. */
    private record TextFields(String prefix, Map<String, String> fields) implements Fields {

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
        }

        @Override
        public String place(String name) {
            return prefix + name;
        }
    }
}
