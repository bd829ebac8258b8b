package io.spp.core.calendar;

import java.time.LocalDate;

/**
 * Working-day arithmetic over a production calendar, in constant time whatever the span, inside the known years and outside.
 *
 * <p>{@code elapsed} and {@code plus} are two views of one count: {@code plus(start, n)} is the first date with
 * {@code elapsed(start, date) == n}. Immutable.
 */
public final class WorkingDays {

    private final Skeleton skeleton;
    private final long first;
    private final long last;
    private final int[] upTo;
    private final int[] select;
    private final long base;
    private final long lastOfSkeleton;

    WorkingDays(Skeleton skeleton, long first, boolean[] working) {
        this.skeleton = skeleton;
        this.first = first;
        this.last = first + working.length - 1;
        this.base = skeleton.workingUpTo(first - 1);
        this.lastOfSkeleton = skeleton.workingUpTo(last);
        this.upTo = new int[working.length + 1];
        for (int i = 0; i < working.length; i++) {
            upTo[i + 1] = upTo[i] + (working[i] ? 1 : 0);
        }
        this.select = new int[upTo[working.length]];
        for (int i = 0; i < working.length; i++) {
            if (working[i]) {
                select[upTo[i]] = i;
            }
        }
    }

    /** Whether the date is a working day. */
    public boolean isWorking(LocalDate date) {
        long day = date.toEpochDay();
        return rank(day) != rank(day - 1);
    }

    /** The n-th working day after a date; the date itself is not counted. */
    public LocalDate plus(LocalDate date, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("working days to add must be at least 1: " + workingDays);
        }
        return LocalDate.ofEpochDay(day(rank(date.toEpochDay()) + workingDays));
    }

    /** The date itself if it is a working day, else the next one (Civil Code art. 193). */
    public LocalDate sameOrNext(LocalDate date) {
        return plus(date.minusDays(1), 1);
    }

    /** How many working days lie after {@code startExclusive} up to and including {@code endInclusive}; negative if it ends earlier. */
    public long elapsed(LocalDate startExclusive, LocalDate endInclusive) {
        return rank(endInclusive.toEpochDay()) - rank(startExclusive.toEpochDay());
    }

    private long rank(long day) {
        if (day < first) {
            return skeleton.workingUpTo(day);
        }
        if (day <= last) {
            return base + upTo[(int) (day - first) + 1];
        }
        return base + select.length + skeleton.workingUpTo(day) - lastOfSkeleton;
    }

    private long day(long rank) {
        if (rank <= base) {
            return skeleton.workingDay(rank);
        }
        if (rank <= base + select.length) {
            return first + select[(int) (rank - base - 1)];
        }
        return skeleton.workingDay(rank - base - select.length + lastOfSkeleton);
    }
}
