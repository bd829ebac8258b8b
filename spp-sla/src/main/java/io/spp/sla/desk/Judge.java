package io.spp.sla.desk;

import io.spp.sla.deadline.Deadline;
import io.spp.sla.deadline.Deadlines;
import io.spp.sla.deadline.Pauses;
import io.spp.sla.desk.Draft.Agreement;
import io.spp.sla.desk.Obligation.Verdict;
import io.spp.sla.regulation.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says at a moment where each obligation stands. */
final class Judge {

    private final CaseTerms terms;
    private final Suspensions suspensions;
    private final Duration risk;
    private final Instant now;

    Judge(CaseTerms terms, Suspensions suspensions, Duration risk, Instant now) {
        this.terms = terms;
        this.suspensions = suspensions;
        this.risk = risk;
        this.now = now;
    }

    Obligation judge(Draft draft) {
        return new Obligation(draft, terms, verdict(draft), now);
    }

    private Verdict verdict(Draft draft) {
        if (draft.exclusion != null) {
            return new Verdict(Status.NOT_OWED, null, null, null, null, null, false, draft.exclusion.clause(), "");
        }
        Deadlines deadlines = terms.deadlines();
        Pauses pauses = suspensions.of(draft.duty);
        Pauses felt = draft.fulfilled == null ? pauses : pauses.begunBefore(draft.fulfilled);
        Deadline deadline = draft.duty
                .ruleId()
                .flatMap(terms.regulation()::findRule)
                .map(rule -> deadlines.due(rule, draft.start, felt))
                .orElse(null);
        @Nullable LocalDate regular = deadline == null ? null : deadline.dueDate().orElse(null);
        @Nullable Agreement agreement = agreement(draft, regular);
        @Nullable LocalDate agreed = agreement == null ? null : agreement.day();
        @Nullable LocalDate due = agreed == null ? regular : agreed;
        Status status = status(draft, regular, agreed, pauses);
        String clause = draft.duty.clause(terms.contract().edition());
        if (owedAfterTerm(regular)) {
            status = Status.NOT_OWED;
            clause = Optional.ofNullable(terms.clauseOf("TERM")).orElse(clause);
        }
        boolean provisional = (deadline != null && due != null && deadline.provisional())
                || (due != null && deadlines.calendar().isProvisional(due));
        return status == Status.SUSPENDED || due == null
                ? new Verdict(status, deadline, null, null, null, null, false, clause, unmet(draft, status))
                : new Verdict(
                        status,
                        deadline,
                        agreement,
                        due,
                        deadlines.endOf(due).orElse(null),
                        deadlines.closeOfBusiness(due).orElse(null),
                        provisional,
                        clause,
                        "");
    }

    private String unmet(Draft draft, Status status) {
        return status == Status.SUSPENDED ? String.join(", ", suspensions.unmetAt(now, draft.duty)) : "";
    }

    private Status status(Draft draft, @Nullable LocalDate regular, @Nullable LocalDate agreed, Pauses pauses) {
        @Nullable Instant regularEnd = regular == null ? null : end(regular);
        @Nullable Instant end = agreed == null ? regularEnd : end(agreed);
        if (draft.fulfilled != null && draft.conditional && agreed == null) {
            return Status.MET;
        }
        if (draft.fulfilled != null) {
            return performed(draft.fulfilled, regularEnd, agreed == null ? null : end);
        }
        if (draft.missed != null) {
            return Status.BREACHED;
        }
        if (draft.ended != null) {
            boolean tooLate = !draft.conditional && end != null && !draft.ended.isBefore(end);
            return tooLate ? Status.BREACHED : Status.CANCELLED;
        }
        boolean over = end != null && !now.isBefore(end);
        if (pauses.lastsAt(now) && !over) {
            return Status.SUSPENDED;
        }
        if (draft.conditional) {
            return Status.CONDITIONAL;
        }
        if (over) {
            return Status.BREACHED;
        }
        return agreed == null && regular != null && atRisk(regular) ? Status.AT_RISK : Status.PENDING;
    }

    private static Status performed(Instant at, @Nullable Instant regularEnd, @Nullable Instant agreedEnd) {
        if (agreedEnd != null) {
            return at.isBefore(agreedEnd) ? Status.MET_BY_AGREEMENT : Status.BREACHED;
        }
        return regularEnd == null || at.isBefore(regularEnd) ? Status.MET : Status.BREACHED;
    }

    /** The agreement that counts: each has to be recorded before the day that held until then has passed, and for a later day (A25). */
    private @Nullable Agreement agreement(Draft draft, @Nullable LocalDate regular) {
        if (regular != null && !terms.is(Policy.A25_AGREED_LATER, "MET_BY_AGREEMENT")) {
            return null;
        }
        @Nullable Agreement counting = null;
        for (Agreement next : draft.agreements) {
            @Nullable LocalDate held = counting == null ? regular : counting.day();
            if (held == null || next.at().isBefore(end(held))) {
                counting = regular == null || next.day().isAfter(regular) ? next : null;
            }
        }
        return counting;
    }

    private boolean owedAfterTerm(@Nullable LocalDate regular) {
        return regular != null
                && terms.term() != null
                && regular.isAfter(terms.term().end())
                && terms.is(Policy.A18_DUE_AFTER_TERM, "NOT_OWED");
    }

    private boolean atRisk(LocalDate lastDay) {
        return terms.deadlines()
                .workingTimeLeft(now, lastDay)
                .filter(left -> left.compareTo(risk) < 0)
                .isPresent();
    }

    /** The end of a day; midnight where the close of business is not known, which is reported as an error of its own. */
    private Instant end(LocalDate day) {
        Deadlines deadlines = terms.deadlines();
        return deadlines
                .endOf(day)
                .orElseGet(() -> day.plusDays(1).atStartOfDay(deadlines.zone()).toInstant());
    }
}
