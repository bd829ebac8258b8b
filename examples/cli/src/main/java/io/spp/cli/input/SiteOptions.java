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

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable String zone;

    @Option(names = "--open", paramLabel = "HOURS")
    @Nullable String open;

    @Option(names = "--interval", paramLabel = "DURATION")
    @Nullable String interval;

    @Option(names = "--calendar", paramLabel = "ru|none|FILE", defaultValue = "ru")
    String calendar = "ru";

    public SiteCalendar siteCalendar() throws IOException {
        return new SiteCalendar(zone(), opening(), LocalTime.MIDNIGHT, productionCalendar(calendar));
    }

    public ZoneId zone() {
        if (zone == null) {
            throw WrongInput.at("--zone", "", "wrong.zone.missing");
        }
        return zone(zone);
    }

    OpeningHours opening() {
        if (open == null) {
            return OpeningHours.alwaysOpen();
        }
        try {
            return OpeningHours.daily(open);
        } catch (IllegalArgumentException e) {
            throw WrongInput.at("--open", open, "wrong.open");
        }
    }

    @Nullable Duration interval() {
        return interval == null ? null : duration("--interval", interval);
    }

    public static Duration duration(String option, String text) {
        try {
            Duration length = Duration.parse(text);
            if (length.toSeconds() >= 1) {
                return length;
            }
        } catch (DateTimeParseException e) {
            // falls through to the message about the form
        }
        throw WrongInput.at(option, text, "wrong.duration");
    }

    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw WrongInput.at("--zone", text, "wrong.zone");
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
