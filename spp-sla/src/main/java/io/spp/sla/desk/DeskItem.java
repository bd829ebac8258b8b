package io.spp.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that somebody still has to do.
 *
 * @param subject the incident
 * @param obligation what is owed
 * @param number which one it is of those of its kind in the incident, from 1
 */
public record DeskItem(DeskCase subject, Obligation obligation, int number) {

    /** Without the contract's hours a working day is taken to have eight (Labour Code art. 91). */
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    /** The most urgent first: overdue the longest, then the least working time left, then without a deadline. */
    static final Comparator<DeskItem> URGENCY = Comparator.comparing((DeskItem item) -> !item.overdue())
            .thenComparing(item -> item.overdue() ? item.end() : Instant.MIN)
            .thenComparing(DeskItem::countedLeft)
            .thenComparing(DeskItem::end)
            .thenComparing(item -> item.subject.client())
            .thenComparing(item -> item.subject.incident())
            .thenComparing(item -> item.obligation.id())
            .thenComparing(DeskItem::number);

    public DeskItem {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(obligation, "obligation");
    }

    /** Its name within the incident, {@code O11}, and {@code O11-2} for a second of the kind. */
    public String id() {
        return number == 1 ? obligation.id() : obligation.id() + "-" + number;
    }

    /** Working time of the contract that is left until the close of the last day; empty without a deadline or without working hours. */
    public Optional<Duration> workingTimeLeft() {
        return obligation.dueDate().flatMap(due -> subject.deadlines().workingTimeLeft(subject.now(), due));
    }

    /** Working days that are left, today's among them; 0 when none is, empty without a deadline. */
    public Optional<Long> workingDaysLeft() {
        return obligation.dueDate().map(this::daysLeft);
    }

    /** Whether it is too late and still to be done. */
    public boolean overdue() {
        return obligation.status() == Status.BREACHED;
    }

    /** Whether its last day is today, where the contract counts its days. */
    public boolean dueToday() {
        return obligation.dueDate().filter(subject.today()::equals).isPresent();
    }

    private long daysLeft(LocalDate due) {
        LocalDate today = subject.today();
        return today.isAfter(due) ? 0 : subject.deadlines().elapsed(today.minusDays(1), due);
    }

    private Duration countedLeft() {
        return workingTimeLeft()
                .or(() -> workingDaysLeft().map(WORKING_DAY::multipliedBy))
                .orElse(Duration.ofSeconds(Long.MAX_VALUE));
    }

    private Instant end() {
        return obligation.dueInstantExclusive().orElse(Instant.MAX);
    }
}
