package io.spp.sla.outlook;

import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import io.spp.sla.ownership.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A reminder to the client that something waits for it. The client's duties have no deadline (A15): a reminder is a courtesy at an interval
 * that the host chooses, never a breach.
 *
 * @param obligation what the client owes
 * @param number the how-manieth reminder it is, from 1
 * @param at when it was due
 */
public record Reminder(Obligation obligation, int number, Instant at) {

    public Reminder {
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(at, "at");
    }

    /**
     * The latest reminder of each open duty of the client; one for each interval that has passed since it arose. The number tells a host
     * which it has sent already.
     *
     * @param interval the time between reminders, longer than zero
     */
    public static List<Reminder> due(Assessment assessment, Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("the interval of reminders must be longer than zero: " + interval);
        }
        return assessment.nextActions(Party.CLIENT).stream()
                .filter(obligation -> obligation.actor() == Party.CLIENT)
                .map(obligation -> latest(obligation, interval, assessment.now()))
                .filter(reminder -> reminder.number() > 0)
                .toList();
    }

    private static Reminder latest(Obligation obligation, Duration interval, Instant now) {
        int number =
                Math.toIntExact(Duration.between(obligation.arisenAt(), now).dividedBy(interval));
        return new Reminder(obligation, number, obligation.arisenAt().plus(interval.multipliedBy(number)));
    }
}
