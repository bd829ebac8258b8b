package io.spp.sla.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times during which a duty is suspended; merged and in order. Dates that a pause touches are not counted. Immutable. */
public final class Pauses {

    /** Nothing is suspended. */
    public static final Pauses NONE = new Pauses(List.of());

    private final List<Pause> pauses;

    private Pauses(List<Pause> pauses) {
        this.pauses = pauses;
    }

    /**
     * One pause.
     *
     * @param start when it began
     * @param end when it ended, exclusive; absent while it lasts
     */
    public record Pause(Instant start, @Nullable Instant end) {

        boolean lasts() {
            return end == null;
        }

        private boolean reaches(Instant other) {
            return end == null || !end.isBefore(other);
        }
    }

    /** The union of any pauses. */
    public static Pauses of(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::start)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).reaches(pause.start())) {
                merged.set(
                        last,
                        new Pause(
                                merged.get(last).start(), later(merged.get(last).end(), pause.end())));
            } else {
                merged.add(pause);
            }
        }
        return merged.isEmpty() ? NONE : new Pauses(List.copyOf(merged));
    }

    /** Those that began before an instant: what is done by then is not measured by later pauses. */
    public Pauses begunBefore(Instant instant) {
        return of(
                pauses.stream().filter(pause -> pause.start().isBefore(instant)).toList());
    }

    /** Whether a pause that began by the instant still lasts at it. */
    public boolean lastsAt(Instant instant) {
        return pauses.stream()
                .anyMatch(pause -> !pause.start().isAfter(instant)
                        && (pause.end() == null || pause.end().isAfter(instant)));
    }

    boolean isEmpty() {
        return pauses.isEmpty();
    }

    /** The dates that the pauses touch, in order and disjoint. */
    List<Dates> dates(ZoneId zone) {
        List<Dates> touched = new ArrayList<>(pauses.size());
        for (Pause pause : pauses) {
            LocalDate from = LocalDate.ofInstant(pause.start(), zone);
            Optional<Instant> end = Optional.ofNullable(pause.end());
            LocalDate to = end.map(last -> LocalDate.ofInstant(lastInstant(pause.start(), last), zone))
                    .orElse(LocalDate.MAX);
            int previous = touched.size() - 1;
            if (previous >= 0 && !touched.get(previous).to().isBefore(from)) {
                touched.set(previous, new Dates(touched.get(previous).from(), to));
            } else {
                touched.add(new Dates(from, to));
            }
        }
        return touched;
    }

    private static Instant lastInstant(Instant start, Instant end) {
        return end.isAfter(start) ? end.minusNanos(1) : start;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || b == null ? null : a.isAfter(b) ? a : b;
    }

    /** Dates from the first to the last; the last is {@link LocalDate#MAX} while the pause lasts. */
    record Dates(LocalDate from, LocalDate to) {

        boolean contains(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }
}
