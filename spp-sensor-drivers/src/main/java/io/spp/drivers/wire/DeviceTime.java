package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
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

    /** Seconds reach this number in the year 2286, milliseconds reached it in April 1970. */
    private static final long FIRST_MILLIS = 10_000_000_000L;

    /** Days that every year has in its months; the other one is left to the slower way. */
    private static final int[] MONTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static final long SECONDS_OF_DAY = 86_400;

    /** How many characters a time has before its offset. */
    private static final int LOCAL = 19;

    private DeviceTime() {}

    /** A number since 1970: milliseconds, or seconds where it is too small for them. */
    public static Instant epoch(Object place, long number) throws MalformedPayloadException {
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
    public static Instant parse(Object place, String text, Optional<ZoneId> zone) throws MalformedPayloadException {
        return read(place, text, zone).instant();
    }

    /** A time as it is printed, before the zone's clock changes are applied. */
    static Stamp read(Object place, String text, Optional<ZoneId> zone) throws MalformedPayloadException {
        Stamp plain = plain(text, zone);
        if (plain != null) {
            return plain;
        }
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
            return Stamp.of(local, at);
        } catch (NoZoneException e) {
            throw Malformed.value(place, text, "want-zone");
        } catch (DateTimeException e) {
            throw Malformed.value(place, text, "want-instant");
        }
    }

    /** The form that most devices print, {@code 2021-09-23T10:21:06} with Z, an offset or nothing; null where it is another or wrong. */
    static @Nullable Stamp plain(String text, Optional<ZoneId> zone) {
        int length = text.length();
        if (length < LOCAL
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        ZoneId at = length == LOCAL ? zone.orElse(null) : plainZone(text);
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        boolean isTime = text.charAt(10) == 'T' || text.charAt(10) == ' ';
        boolean isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= MONTHS[month];
        boolean isClock = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
        if (at == null || !isTime || !isDay || !isClock) {
            return null;
        }
        long midnight = LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY;
        return new Stamp(midnight + hour * 3600L + minute * 60L + second, 0, at);
    }

    private static @Nullable ZoneId plainZone(String text) {
        char sign = text.charAt(LOCAL);
        if (text.length() == LOCAL + 1 && sign == 'Z') {
            return ZoneOffset.UTC;
        }
        if (text.length() != LOCAL + 6 || sign != '+' && sign != '-' || text.charAt(LOCAL + 3) != ':') {
            return null;
        }
        int hours = digits(text, LOCAL + 1, LOCAL + 3);
        int minutes = digits(text, LOCAL + 4, LOCAL + 6);
        return hours < 0 || minutes < 0 || hours > 17 || minutes > 59
                ? null
                : ZoneOffset.ofTotalSeconds((sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
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

    /**
     * What a clock on the wall shows, and where it hangs.
     *
     * @param second the second that an instant has which shows the same in UTC
     * @param nano the nanoseconds in it
     */
    record Stamp(long second, int nano, ZoneId zone) {

        static Stamp of(LocalDateTime local, ZoneId zone) {
            return new Stamp(local.toEpochSecond(ZoneOffset.UTC), local.get(ChronoField.NANO_OF_SECOND), zone);
        }

        LocalDateTime local() {
            return LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
        }

        Instant instant() {
            return zone instanceof ZoneOffset offset
                    ? Instant.ofEpochSecond(second - offset.getTotalSeconds(), nano)
                    : local().atZone(zone).toInstant();
        }
    }

    private static final class NoZoneException extends DateTimeException {

        private static final long serialVersionUID = 1L;

        NoZoneException(String message) {
            super(message);
        }
    }
}
