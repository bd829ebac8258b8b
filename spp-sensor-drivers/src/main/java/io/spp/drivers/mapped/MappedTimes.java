package io.spp.drivers.mapped;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.DeviceTime;
import io.spp.drivers.wire.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of records in one spelling: whatever devices usually print, numbers since 1970, or a format that settings give. */
record MappedTimes(Optional<DateTimeFormatter> format, Optional<ZoneId> zone) {

    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");

    /** The time in a field, or in several fields such as {@code date+time}, spelled as {@link DeviceTime} reads it. */
    Optional<String> find(Entry entry, String names) throws MalformedPayloadException {
        StringBuilder text = new StringBuilder();
        for (String name : names.split("\\+")) {
            Optional<String> part = entry.find(name.strip());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            text.append(text.length() == 0 ? "" : " ").append(part.get());
        }
        return Optional.of(spelled(entry.place(names), text.toString()));
    }

    Optional<Instant> instant(Entry entry, String names) throws MalformedPayloadException {
        Optional<String> text = find(entry, names);
        return text.isEmpty() ? Optional.empty() : Optional.of(DeviceTime.parse(entry.place(names), text.get(), zone));
    }

    private String spelled(String place, String text) throws MalformedPayloadException {
        if (format.isPresent()) {
            try {
                return format.get()
                        .parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                        .toString();
            } catch (DateTimeException e) {
                throw Malformed.value(place, text, "want-mapped-time");
            }
        }
        return EPOCH.matcher(text).matches()
                ? DeviceTime.epoch(place, Long.parseLong(text)).toString()
                : text;
    }
}
