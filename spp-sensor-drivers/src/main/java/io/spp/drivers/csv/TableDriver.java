package io.spp.drivers.csv;

import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Setting;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.HttpDevice;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.http.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table under a path of the device, which may hold the range that is asked for.
 *
 * @param path the path with its query, in which {@code {start}} and {@code {end}} stand for the range
 * @param pattern how local times are written there
 */
record TableDriver(HttpDevice device, String path, DateTimeFormatter pattern, ZoneId zone, InstantSource time)
        implements SensorDriver.History {

    /** Clocks are set back by less, and seldom: no second change is that near. */
    private static final Duration LONGEST_CHANGE = Duration.ofDays(1);

    static final Setting PATH = Setting.optional(
            "path",
            "/",
            new BilingualText(
                    "путь к таблице на устройстве; {start} и {end} заменяются границами запрашиваемого времени",
                    "path of the table on the device; {start} and {end} stand for the time that is asked for"));

    static final Setting TIMES = Setting.optional(
            "pathTimeFormat",
            "yyyy-MM-dd'T'HH:mm:ss",
            new BilingualText("как в пути записано местное время", "how local times are written in the path"));

    /** The driver of a device; one without an address only pushes. */
    static SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        String path = settings.get(PATH.key()).orElse("/");
        String times = settings.get(TIMES.key()).orElse("");
        List<Problem> problems = new ArrayList<>();
        if (!path.startsWith("/")) {
            problems.add(new Problem("settings.path", path, PATH.help()));
        }
        DateTimeFormatter pattern = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
        try {
            pattern = DateTimeFormatter.ofPattern(times, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("settings.pathTimeFormat", times, TIMES.help()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return address.url().isEmpty()
                ? new SensorDriver.PushOnly()
                : new TableDriver(HttpOptions.device(address, settings), path, pattern, address.zone(), context.time());
    }

    /** Local times say nothing about which of two equal hours is meant: a range that touches a repeated hour is asked for with all of it. */
    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        Instant start = repeatedHour(range.start()).map(TimeRange::start).orElse(range.start());
        Instant end = repeatedHour(range.end()).map(TimeRange::end).orElse(range.end());
        String target = path.replace("{start}", written(start)).replace("{end}", written(end));
        Reply reply = device.within(timeout).get(target).expectSuccess();
        if (reply.text().stripLeading().startsWith("<")) {
            throw new SensorException(FaultKind.PROTOCOL, reply.request() + ": the answer is a page and no table");
        }
        return List.of(reply.payload(time.instant()));
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "table of " + device;
    }

    /** The time that passes twice by the clocks there, with as much before and after it, if the instant is within. */
    private Optional<TimeRange> repeatedHour(Instant instant) {
        ZoneOffsetTransition change = zone.getRules().previousTransition(instant.plus(LONGEST_CHANGE));
        if (change == null || !change.isOverlap()) {
            return Optional.empty();
        }
        Duration both = change.getDuration().negated().multipliedBy(2);
        TimeRange around = TimeRange.of(
                change.getInstant().minus(both), change.getInstant().plus(both));
        return Optional.of(around).filter(it -> it.contains(instant) || it.end().equals(instant));
    }

    private String written(Instant instant) {
        return URLEncoder.encode(pattern.format(instant.atZone(zone)), StandardCharsets.UTF_8);
    }
}
