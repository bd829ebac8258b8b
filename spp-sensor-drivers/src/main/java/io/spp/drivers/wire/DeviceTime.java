package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as devices print them: {@code 2021-09-23T10:21:06+02:00}, {@code …-5:00}, {@code …+0000}, {@code …22.946 CET},
 * {@code 2022/12/20 18:15:52}, {@code 20221220181552}, milliseconds or seconds since 1970.
 */
public final class DeviceTime {

    private static final Pattern TIME = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[Tt ]\\s*"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(.*)");

    /** {@code 20170503112756}. */
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})()()");

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?(\\d{2}))?");

    /** Seconds reach this number in the year 5138, milliseconds reached it in 1973. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private DeviceTime() {}

    /** A number since 1970: milliseconds, or seconds where it is too small for them. */
    public static Instant epoch(String place, long number) throws MalformedPayloadException {
        if (number < 0 || number / 1000 > Instant.MAX.getEpochSecond()) {
            throw Malformed.value(place, Long.toString(number), "want-instant");
        }
        return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    /**
     * A time as text.
     *
     * @param zone what holds where the text has neither offset nor zone
     */
    public static Instant parse(String place, String text, Optional<ZoneId> zone) throws MalformedPayloadException {
        Stamp stamp = read(place, text, zone);
        return stamp.local().atZone(stamp.zone()).toInstant();
    }

    /** A time as it is printed, before the zone's clock changes are applied. */
    static Stamp read(String place, String text, Optional<ZoneId> zone) throws MalformedPayloadException {
        Matcher found = (text.length() == 14 && text.indexOf('-') < 0 ? DIGITS : TIME).matcher(text);
        if (!found.matches()) {
            throw Malformed.value(place, text, "want-instant");
        }
        try {
            boolean midnight = number(found, 4) == 24 && number(found, 5) == 0 && number(found, 6) == 0;
            LocalDateTime local = LocalDateTime.of(
                            number(found, 1),
                            number(found, 2),
                            number(found, 3),
                            midnight ? 0 : number(found, 4),
                            number(found, 5),
                            number(found, 6),
                            nanos(found.group(7)))
                    .plusDays(midnight ? 1 : 0);
            String suffix = found.group(8);
            ZoneId at = suffix.isEmpty() ? zone.orElseThrow(() -> new NoZoneException("no zone")) : zoneOf(suffix);
            return new Stamp(local, at);
        } catch (NoZoneException e) {
            throw Malformed.value(place, text, "want-zone");
        } catch (DateTimeException e) {
            throw Malformed.value(place, text, "want-instant");
        }
    }

    private static ZoneId zoneOf(String suffix) {
        if (suffix.equalsIgnoreCase("Z")) {
            return ZoneOffset.UTC;
        }
        Matcher offset = OFFSET.matcher(suffix);
        if (!offset.matches()) {
            return ZoneId.of(suffix, ZoneId.SHORT_IDS);
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutesSeconds(
                sign * number(offset, 2), sign * number(offset, 3), sign * number(offset, 4));
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null || fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    /** What a clock on the wall shows, and where it hangs. */
    record Stamp(LocalDateTime local, ZoneId zone) {}

    private static final class NoZoneException extends DateTimeException {

        private static final long serialVersionUID = 1L;

        NoZoneException(String message) {
            super(message);
        }
    }
}
