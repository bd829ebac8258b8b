package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import io.spp.sla.deadline.Deadline;
import io.spp.sla.desk.Draft.Agreement;
import io.spp.sla.desk.Obligation.Verdict;
import io.spp.sla.ownership.Party;
import io.spp.sla.regulation.ClauseName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Says in words what an obligation is and how it stands. */
final class Explanations {

    private static final DateTimeFormatter DATE_RU = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_RU = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private Explanations() {}

    static BilingualText of(Draft draft, CaseTerms terms, Verdict verdict) {
        String clause = draft.duty.clause(terms.contract().edition());
        BilingualText what = terms.text(
                "explain.what", draft.duty.text(), ClauseName.of(clause), terms.text("party." + draft.duty.actor()));
        BilingualText standing = doubted(standing(draft, terms, verdict), draft, terms);
        boolean timed = draft.exclusion == null && (verdict.deadline() == null || verdict.dueDate() != null);
        return timed
                ? terms.text("explain", what, deadline(terms, verdict), standing)
                : terms.text("explain.untimed", what, standing);
    }

    /** A client that does not meet 2.1 may have no claim to service at all: a person decides, so the explanation says it. */
    private static BilingualText doubted(BilingualText standing, Draft draft, CaseTerms terms) {
        String unmet = draft.exclusion == null && draft.duty.actor() != Party.CLIENT ? terms.unmetConditions() : "";
        return unmet.isEmpty() ? standing : terms.text("explain.ineligible", standing, ClauseName.of(unmet));
    }

    private static BilingualText deadline(CaseTerms terms, Verdict verdict) {
        Deadline deadline = verdict.deadline();
        LocalDate due = verdict.dueDate();
        if (deadline == null) {
            return due == null ? terms.text("explain.no-deadline") : terms.text("explain.agreed", date(due));
        }
        Objects.requireNonNull(due, "dueDate");
        BilingualText counted =
                terms.text("explain.due", date(due), deadline.rule().text(), date(deadline.eventDate()));
        Agreement agreement = verdict.agreement();
        if (agreement != null) {
            return terms.text(
                    "explain.postponed",
                    date(due),
                    agreement.by(),
                    agreement.reason(),
                    date(deadline.dueDate().orElse(due)));
        }
        return verdict.provisional() ? terms.text("explain.provisional", counted) : counted;
    }

    private static BilingualText standing(Draft draft, CaseTerms terms, Verdict verdict) {
        Instant done = draft.fulfilled;
        return switch (verdict.status()) {
            case MET -> terms.text(draft.conditional ? "status.MET_UNOWED" : "status.MET", moment(done, terms));
            case MET_BY_AGREEMENT -> terms.text("status." + verdict.status(), moment(done, terms));
            case BREACHED ->
                done == null ? terms.text("status.BREACHED") : terms.text("status.BREACHED_LATE", moment(done, terms));
            case CANCELLED -> terms.text("status.CANCELLED", moment(draft.ended, terms));
            case NOT_OWED ->
                draft.exclusion == null
                        ? terms.text("status.NOT_OWED_AFTER_TERM", ClauseName.of(verdict.clause()))
                        : terms.text("status.NOT_OWED", draft.exclusion.text(), ClauseName.of(verdict.clause()));
            case SUSPENDED -> terms.text("status.SUSPENDED", verdict.unmet());
            default -> terms.text("status." + verdict.status());
        };
    }

    static BilingualText date(LocalDate date) {
        return new BilingualText(DATE_RU.format(date), DATE_EN.format(date));
    }

    private static BilingualText moment(@org.jspecify.annotations.Nullable Instant instant, CaseTerms terms) {
        if (instant == null) {
            return BilingualText.same("—");
        }
        var local = instant.atZone(terms.deadlines().zone());
        return new BilingualText(TIME_RU.format(local), TIME_EN.format(local));
    }
}
