package io.spp.drivers.brickstream;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns the device's local times into instants.
 *
 * <p>The printed offset is the one of the moment of sending. Where the device's zone is known and has that offset at some time of the year,
 * the zone's own rules hold, so that a report from before a clock change is right too; else the printed offset holds.
 */
final class DeviceClock {

    private final Optional<ZoneOffset> printed;
    private final Optional<ZoneId> zone;

    private DeviceClock(Optional<ZoneOffset> printed, Optional<ZoneId> zone) {
        this.printed = printed;
        this.zone = zone;
    }

    static DeviceClock of(Metrics metrics, Optional<ZoneId> zone) throws MalformedPayloadException {
        return new DeviceClock(printed(metrics.property("Timezone"), metrics.property("DST")), zone);
    }

    Instant instant(LocalDateTime local) throws MalformedPayloadException {
        if (zone.isPresent() && printed.isEmpty()) {
            return local.atZone(zone.get()).toInstant();
        }
        if (printed.isEmpty()) {
            throw Malformed.of("brickstream-no-zone");
        }
        return zone.isPresent() && fits(zone.get().getRules(), local, printed.get())
                ? ZonedDateTime.ofLocal(local, zone.get(), printed.get()).toInstant()
                : local.toInstant(printed.get());
    }

    private static boolean fits(ZoneRules rules, LocalDateTime local, ZoneOffset offset) {
        LocalDateTime newYear = local.withDayOfYear(1);
        return rules.getOffset(newYear).equals(offset)
                || rules.getOffset(newYear.plusMonths(6)).equals(offset);
    }

    private static Optional<ZoneOffset> printed(String hours, String daylight) throws MalformedPayloadException {
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        try {
            long seconds = Math.round((decimal(hours) + daylightHours(daylight)) * 3600);
            return Optional.of(ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds)));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw Malformed.value("Timezone", hours, "want-offset");
        }
    }

    private static double daylightHours(String daylight) {
        return switch (daylight.toLowerCase(Locale.ROOT)) {
            case "", "false", "no", "off" -> 0;
            case "true", "yes", "on" -> 1;
            default -> decimal(daylight);
        };
    }

    /** {@code 1}, {@code -3}, {@code +5.5} or {@code 5:30}. */
    private static double decimal(String hours) {
        int colon = hours.indexOf(':');
        if (colon < 0) {
            return Double.parseDouble(hours.replace(',', '.'));
        }
        double minutes = Integer.parseInt(hours.substring(colon + 1)) / 60.0;
        double whole = Integer.parseInt(hours.substring(0, colon));
        return hours.startsWith("-") ? whole - minutes : whole + minutes;
    }
}
