package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import io.spp.sla.deadline.Deadline;
import io.spp.sla.deadline.TraceDay;
import io.spp.sla.desk.Draft.Agreement;
import io.spp.sla.ownership.Basis;
import io.spp.sla.ownership.Party;
import io.spp.sla.regulation.Duty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One thing that one party owes in an incident: until when, how it stands, and why. Texts and traces are made when asked for. */
public final class Obligation {

    private final Draft draft;
    private final CaseTerms terms;
    private final Verdict verdict;
    private final Instant now;

    Obligation(Draft draft, CaseTerms terms, Verdict verdict, Instant now) {
        this.draft = draft;
        this.terms = terms;
        this.verdict = verdict;
        this.now = now;
    }

    /**
     * How an obligation stands.
     *
     * @param status where it stands
     * @param deadline how its regular due date was counted; absent where the text has none
     * @param agreement what the parties agreed instead; absent where nothing was or it does not count
     * @param dueDate the last day, agreed or regular; absent where there is none, while suspended, or where nothing is owed
     * @param dueInstant the first instant at which it is too late
     * @param operationalDue the close of business of the last day
     * @param provisional whether it rests on days that the calendar does not know
     * @param clause the clause it stands on, or the one that excludes it
     * @param unmet the requirements of 4.1 that suspend it; empty unless it is suspended
     */
    record Verdict(
            Status status,
            @Nullable Deadline deadline,
            @Nullable Agreement agreement,
            @Nullable LocalDate dueDate,
            @Nullable Instant dueInstant,
            @Nullable Instant operationalDue,
            boolean provisional,
            String clause,
            String unmet) {}

    /** Its kind, {@code O7}. */
    public String id() {
        return draft.duty.id();
    }

    /** Which kind of obligation it is, with all that the regulation says of it. */
    public Duty duty() {
        return draft.duty;
    }

    /** The index of the ruling that it follows from; empty if it follows from the incident itself. */
    public OptionalInt cause() {
        return draft.cause == null ? OptionalInt.empty() : OptionalInt.of(draft.cause);
    }

    /** The clauses it stands on; for an obligation that is not owed, the clause that says so. */
    public String clause() {
        return verdict.clause();
    }

    /** Who has to act. */
    public Party actor() {
        return draft.duty.actor();
    }

    /** What is to be done, as a code. */
    public String action() {
        return draft.duty.action();
    }

    /** What a visit is for; empty for other actions. */
    public Optional<String> purpose() {
        return Optional.ofNullable(draft.duty.purpose());
    }

    /** How firmly the text carries it. */
    public Basis basis() {
        return draft.duty.basis();
    }

    /** When it arose. */
    public Instant arisenAt() {
        return draft.arisen;
    }

    /** When it was performed, if it was. */
    public Optional<Instant> performedAt() {
        return Optional.ofNullable(draft.fulfilled);
    }

    /** Whether nobody has performed it and nothing has ended it. */
    public boolean stillToDo() {
        return draft.open();
    }

    /** The last day; empty where the text has none, while it is suspended, and where nothing is owed. */
    public Optional<LocalDate> dueDate() {
        return Optional.ofNullable(verdict.dueDate());
    }

    /** The first instant at which it is too late. */
    public Optional<Instant> dueInstantExclusive() {
        return Optional.ofNullable(verdict.dueInstant());
    }

    /** The close of business of the last day; empty without working hours. */
    public Optional<Instant> operationalDue() {
        return Optional.ofNullable(verdict.operationalDue());
    }

    /** The working time from the moment of the assessment to the last day's close of business; empty without due date or working hours. */
    public Optional<Duration> workingTimeLeft() {
        return dueDate().flatMap(day -> terms.deadlines().workingTimeLeft(now, day));
    }

    /** Whether it rests on days that the calendar does not know. */
    public boolean provisional() {
        return verdict.provisional();
    }

    /** Where it stands. */
    public Status status() {
        return verdict.status();
    }

    /** Every day counted or skipped on the way to the regular due date, and why. */
    public List<TraceDay> trace() {
        Deadline deadline = verdict.deadline();
        return deadline == null || verdict.dueDate() == null ? List.of() : deadline.trace();
    }

    /** What is owed, by which clause, until when and how it stands. */
    public BilingualText explanation() {
        return Explanations.of(draft, terms, verdict);
    }

    @Override
    public String toString() {
        return id() + " " + status() + dueDate().map(date -> " by " + date).orElse("");
    }
}
