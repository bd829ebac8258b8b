package io.spp.core.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of one day on the wall clock.
 *
 * @param spans when it is open, in order and disjoint; none = closed
 */
public record DayHours(List<Span> spans) {

    /** Not open at all. */
    public static final DayHours CLOSED = new DayHours(List.of());

    /** Open from midnight to midnight. */
    public static final DayHours ALL_DAY = new DayHours(List.of(new Span(0, Span.MINUTES_PER_DAY)));

    private static final Pattern RANGE = Pattern.compile("(\\d{2}):(\\d{2})\\s*-\\s*(\\d{2}):(\\d{2})");

    public DayHours {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).startMinute() < spans.get(i - 1).endMinute()) {
                throw new IllegalArgumentException(
                        CalendarTexts.text("hours.order").en());
            }
        }
    }

    /**
     * One stretch of a day.
     *
     * @param startMinute minutes after midnight, 0 to 1439
     * @param endMinute minutes after the same midnight, up to 2879: more than 1440 ends on the next day
     */
    public record Span(int startMinute, int endMinute) {

        static final int MINUTES_PER_DAY = 24 * 60;

        public Span {
            if (startMinute < 0
                    || startMinute >= MINUTES_PER_DAY
                    || endMinute <= startMinute
                    || (endMinute >= startMinute + MINUTES_PER_DAY && endMinute != MINUTES_PER_DAY)) {
                throw new IllegalArgumentException("no stretch of a day: minutes " + startMinute + " to " + endMinute);
            }
        }

        /** {@code 10:00-22:00}. */
        @Override
        public String toString() {
            return clock(startMinute) + "-"
                    + (endMinute == MINUTES_PER_DAY ? "24:00" : clock(endMinute % MINUTES_PER_DAY));
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }

    /**
     * Hours as people write them: {@code 10:00-22:00}, {@code 10:00-14:00,15:00-02:00} (ends on the next day), {@code 00:00-24:00},
     * {@code closed}.
     *
     * @throws IllegalArgumentException saying what would be right
     */
    public static DayHours parse(String text) {
        if (text.strip().equalsIgnoreCase("closed")) {
            return CLOSED;
        }
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw malformed(text);
            }
            int start = minute(range.group(1), range.group(2), text);
            int end = minute(range.group(3), range.group(4), text);
            if (start == end || start == Span.MINUTES_PER_DAY) {
                throw malformed(text);
            }
            spans.add(new Span(start, end > start ? end : end + Span.MINUTES_PER_DAY));
        }
        return new DayHours(spans);
    }

    /** {@code 10:00-14:00,15:00-22:00}, or {@code closed}. */
    @Override
    public String toString() {
        return spans.isEmpty() ? "closed" : spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }

    private static int minute(String hours, String minutes, String text) {
        int minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        if (minute > Span.MINUTES_PER_DAY || Integer.parseInt(minutes) > 59) {
            throw malformed(text);
        }
        return minute;
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(CalendarTexts.text("hours.form").en() + " (found: " + text + ")");
    }
}
