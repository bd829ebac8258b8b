package io.spp.core.calendar;

import io.spp.core.text.BilingualText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One date of a production calendar.
 *
 * @param date the date
 * @param kind what kind of day it is
 * @param basis why, as the calendar file says it: {@code art112}, {@code decree: from 2024-04-27}; empty for ordinary days
 * @param provisional whether the date lies outside the years that the calendar knows
 */
public record CalendarDay(LocalDate date, DayKind kind, String basis, boolean provisional) {

    private static final Pattern EXCHANGED = Pattern.compile("\\b(?:from|for|to) (\\d{4}-\\d{2}-\\d{2})\\b");

    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(basis, "basis");
    }

    /** The date with which this one was exchanged: where the day off came from, or where it went. */
    public Optional<LocalDate> counterpart() {
        Matcher exchanged = EXCHANGED.matcher(basis);
        return exchanged.find() ? Optional.of(LocalDate.parse(exchanged.group(1))) : Optional.empty();
    }

    /** What day it is and why, for people: "day off, moved from 27 Apr 2024". */
    public BilingualText explanation() {
        return CalendarTexts.explain(this);
    }
}
