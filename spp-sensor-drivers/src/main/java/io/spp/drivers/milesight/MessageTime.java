package io.spp.drivers.milesight;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Periods;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a JSON message was made and which period it is about. Times without offset are those of the zone that the message prints ({@code
 * UTC+8:00 …}), an hour later in summer time; else those of the configured zone.
 *
 * @param period from {@code start_time} to {@code end_time}
 * @param said when the message was made
 */
record MessageTime(Optional<TimeRange> period, Optional<Instant> said) {

    private static final Pattern ZONE = Pattern.compile("(?:UTC|GMT)([+-])(\\d{1,2})(?::?(\\d{2}))?.*");

    private static final Set<String> YES = Set.of("true", "1", "on");

    static MessageTime of(JsonPlace message, Optional<ZoneId> configured) throws MalformedPayloadException {
        Optional<JsonPlace> place = message.find("time_info");
        if (place.isEmpty()) {
            return new MessageTime(Optional.empty(), Optional.empty());
        }
        JsonPlace info = place.get().object();
        Optional<ZoneId> zone = printed(info).or(() -> configured);
        Optional<JsonPlace> start = info.find("start_time");
        Optional<JsonPlace> end = info.find("end_time");
        Optional<TimeRange> period = start.isPresent() && end.isPresent()
                ? Optional.of(new Periods(zone)
                        .next(info, start.get().text(), end.get().text()))
                : Optional.empty();
        for (String name : List.of("time", "trigger_time")) {
            Optional<JsonPlace> made = info.find(name);
            if (made.isPresent()) {
                return new MessageTime(period, Optional.of(made.get().instant(zone)));
            }
        }
        return new MessageTime(period, period.map(TimeRange::end));
    }

    private static Optional<ZoneId> printed(JsonPlace info) throws MalformedPayloadException {
        Optional<JsonPlace> zone = info.find("time_zone").or(() -> info.find("timezone"));
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        Matcher offset = ZONE.matcher(zone.get().text());
        if (!offset.matches()) {
            return Optional.empty();
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        try {
            ZoneOffset standard = ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
            return Optional.of(ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + summer(info)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int summer(JsonPlace info) throws MalformedPayloadException {
        Optional<JsonPlace> status = info.find("dst_status");
        return status.isPresent() && YES.contains(status.get().text()) ? 3600 : 0;
    }
}
