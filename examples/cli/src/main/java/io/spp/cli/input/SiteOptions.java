package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import io.spp.core.calendar.OpeningHours;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the flags say about the one site of a counts file. */
public final class SiteOptions {

    @Option(names = "--zone", paramLabel = "ZONE", description = "The site's time zone, such as Europe/Moscow.")
    @Nullable String zone;

    @Option(
            names = "--open",
            paramLabel = "HOURS",
            description = "Opening hours of every day, such as 10:00-22:00; 10:00-02:00 ends on the next day. "
                    + "Without it every hour is expected.")
    @Nullable String open;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            description = "Length of the intervals, such as PT1H; default: the most frequent length in the file.")
    @Nullable String interval;

    @Option(
            names = "--calendar",
            paramLabel = "ru|none|FILE",
            defaultValue = "ru",
            description = "Kinds of day for learning and deadlines; default: ${DEFAULT-VALUE}.")
    String calendar = "ru";

    public SiteCalendar siteCalendar() throws IOException {
        return new SiteCalendar(zone(), opening(), LocalTime.MIDNIGHT, productionCalendar(calendar));
    }

    public ZoneId zone() {
        if (zone == null) {
            throw WrongInput.of(
                    "--zone",
                    "",
                    "укажите часовой пояс объекта, например Europe/Moscow, или --site ФАЙЛ",
                    "name the site's time zone, such as Europe/Moscow, or give --site FILE");
        }
        return zone(zone);
    }

    public boolean hasZone() {
        return zone != null;
    }

    OpeningHours opening() {
        if (open == null) {
            return OpeningHours.alwaysOpen();
        }
        try {
            return OpeningHours.daily(open);
        } catch (IllegalArgumentException e) {
            throw WrongInput.of(
                    "--open",
                    open,
                    "часы работы пишутся как 10:00-22:00",
                    "opening hours are written like 10:00-22:00");
        }
    }

    @Nullable Duration interval() {
        return interval == null ? null : duration("--interval", interval);
    }

    static Duration duration(String option, String text) {
        try {
            Duration length = Duration.parse(text);
            if (length.toSeconds() >= 1) {
                return length;
            }
        } catch (DateTimeParseException e) {
            // falls through to the message about the form
        }
        throw WrongInput.of(
                option,
                text,
                "длительность пишется по ISO 8601, например PT15M",
                "a duration is written in ISO 8601, such as PT15M");
    }

    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw WrongInput.of(
                    "--zone",
                    text,
                    "нет такого пояса; примеры: Europe/Moscow, Asia/Yekaterinburg",
                    "there is no such zone; examples: Europe/Moscow, Australia/Melbourne");
        }
    }

    public static ProductionCalendar productionCalendar(String name) throws IOException {
        return switch (name) {
            case "ru" -> ProductionCalendar.russian();
            case "none" -> ProductionCalendar.weekendsOnly();
            default -> ProductionCalendar.load(Path.of(name));
        };
    }
}
