package io.spp.core.count;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads an instant with offset or Z; the two usual forms without the cost of the general parser. */
final class CsvInstant {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private CsvInstant() {}

    /** The instant; null where the text is none or lies outside the years 1900 to 2199. */
    static @Nullable Instant parse(String text) {
        Instant instant = text.length() == 20 && text.charAt(19) == 'Z' ? usual(text) : null;
        if (instant == null) {
            instant = general(text);
        }
        return instant == null || instant.isBefore(EARLIEST) || !instant.isBefore(LATEST) ? null : instant;
    }

    private static @Nullable Instant general(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 2024-05-02T07:00:00Z}; null where the general parser must judge. */
    private static @Nullable Instant usual(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean shaped = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!shaped || year < 1900 || month < 1 || month > 12 || day < 1 || day > 28) {
            return null;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        int before = month <= 2 ? year - 1 : year;
        int leapDays = before / 4 - before / 100 + before / 400;
        long days = 365L * year + leapDays + DAYS_BEFORE[month - 1] + day - 719_528L;
        return Instant.ofEpochSecond(days * 86_400 + hour * 3_600L + minute * 60L + second);
    }

    private static int number(String text, int from, int to) {
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
}
