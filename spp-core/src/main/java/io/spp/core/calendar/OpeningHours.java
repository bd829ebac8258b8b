package io.spp.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When a site is open: regular hours per weekday, and exceptions by date. On the wall clock, without a zone. Immutable. */
public final class OpeningHours {

    private static final OpeningHours ALWAYS = everyDay(DayHours.ALL_DAY);

    private final Map<DayOfWeek, DayHours> regular;
    private final Map<LocalDate, SpecialDay> exceptions;

    private OpeningHours(Map<DayOfWeek, DayHours> regular, Map<LocalDate, SpecialDay> exceptions) {
        this.regular = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            this.regular.put(day, regular.getOrDefault(day, DayHours.CLOSED));
        }
        this.exceptions = Map.copyOf(exceptions);
    }

    /** Open day and night. */
    public static OpeningHours alwaysOpen() {
        return ALWAYS;
    }

    /**
     * The same hours on every day.
     *
     * @param hours as {@link DayHours#parse} reads them
     */
    public static OpeningHours daily(String hours) {
        return everyDay(DayHours.parse(hours));
    }

    /** Collects regular hours and exceptions; weekdays without hours are closed. */
    public static Builder builder() {
        return new Builder();
    }

    /** The regular hours of a weekday. */
    public DayHours regular(DayOfWeek day) {
        return Objects.requireNonNull(regular.get(day));
    }

    /** The dates with hours of their own, in order. */
    public SortedMap<LocalDate, DayHours> exceptions() {
        SortedMap<LocalDate, DayHours> hours = new TreeMap<>();
        exceptions.forEach((date, special) -> hours.put(date, special.hours));
        return hours;
    }

    /** The hours of a date; those that end after midnight belong to the date on which they start. */
    public DayHours on(LocalDate date) {
        SpecialDay special = exceptions.get(date);
        return special == null ? regular(date.getDayOfWeek()) : special.hours;
    }

    /** Why a date has hours of its own; empty for a regular date or where no reason was given. */
    public Optional<String> reason(LocalDate date) {
        return Optional.ofNullable(exceptions.get(date)).map(SpecialDay::reason).filter(reason -> !reason.isEmpty());
    }

    /** Equal hours on every weekday, equal exceptions with equal reasons. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpeningHours hours
                && regular.equals(hours.regular)
                && exceptions.equals(hours.exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(regular, exceptions);
    }

    private static OpeningHours everyDay(DayHours hours) {
        Map<DayOfWeek, DayHours> regular = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            regular.put(day, hours);
        }
        return new OpeningHours(regular, Map.of());
    }

    private record SpecialDay(DayHours hours, String reason) {}

    /** Collects opening hours; each step checks at once. */
    public static final class Builder {

        private final Map<DayOfWeek, DayHours> regular = new EnumMap<>(DayOfWeek.class);
        private final Map<LocalDate, SpecialDay> exceptions = new HashMap<>();

        private Builder() {}

        /**
         * Regular hours of some weekdays.
         *
         * @param days {@code MON-SUN}, {@code SAT}, {@code SAT,SUN}; a range may pass the end of the week
         * @param hours as {@link DayHours#parse} reads them
         * @throws IllegalArgumentException if either cannot be read or a weekday has hours already
         */
        public Builder regular(String days, String hours) {
            DayHours parsed = DayHours.parse(hours);
            for (DayOfWeek day : weekdays(days)) {
                if (regular.putIfAbsent(day, parsed) != null) {
                    throw new IllegalArgumentException(
                            CalendarTexts.text("hours.twice", day).en());
                }
            }
            return this;
        }

        /**
         * The hours of one date instead of the regular ones.
         *
         * @param hours as {@link DayHours#parse} reads them
         * @param reason why; may be empty
         * @throws IllegalArgumentException if the hours cannot be read or the date has an exception already
         */
        public Builder exception(LocalDate date, String hours, String reason) {
            if (exceptions.putIfAbsent(date, new SpecialDay(DayHours.parse(hours), reason)) != null) {
                throw new IllegalArgumentException(
                        CalendarTexts.text("hours.twice", date).en());
            }
            return this;
        }

        /** The opening hours collected so far. */
        public OpeningHours build() {
            return new OpeningHours(regular, exceptions);
        }

        private static Set<DayOfWeek> weekdays(String text) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (String part : text.split(",", -1)) {
                String[] ends = part.strip().split("-", -1);
                if (ends.length > 2) {
                    throw malformed(text).get();
                }
                DayOfWeek day = weekday(ends[0]).orElseThrow(malformed(text));
                DayOfWeek last = weekday(ends[ends.length - 1]).orElseThrow(malformed(text));
                days.add(day);
                while (day != last) {
                    day = day.plus(1);
                    days.add(day);
                }
            }
            return days;
        }

        private static Optional<DayOfWeek> weekday(String text) {
            String name = text.strip().toUpperCase(Locale.ROOT);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (name.length() >= 3
                        && (day.name().equals(name)
                                || day.name().substring(0, 3).equals(name))) {
                    return Optional.of(day);
                }
            }
            return Optional.empty();
        }

        private static Supplier<IllegalArgumentException> malformed(String text) {
            return () -> new IllegalArgumentException(
                    CalendarTexts.text("hours.days").en() + " (found: " + text + ")");
        }
    }
}
