package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.Eligibility;
import io.spp.sla.contract.Remark;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.contract.Term;
import io.spp.sla.deadline.Deadlines;
import io.spp.sla.desk.Draft.Exclusion;
import io.spp.sla.regulation.Clause;
import io.spp.sla.regulation.Policies;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Under what an incident is judged.
 *
 * @param judgedOn the date of detection; that of the first event where none tells of detection
 */
record CaseTerms(
        Regulation regulation,
        Contract contract,
        Policies policies,
        Deadlines deadlines,
        @Nullable Term term,
        LocalDate judgedOn) {

    private static final Texts TEXTS = Texts.load("desk", CaseTerms.class::getResourceAsStream);

    boolean is(Policy policy, String reading) {
        return policies.is(policy, reading);
    }

    BilingualText text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    @Nullable String clauseOf(String check) {
        return regulation.condition(check).map(Clause::clause).orElse(null);
    }

    /** Why nothing is owed for what happened at an instant, if it lies outside the term. */
    Optional<Exclusion> outsideTerm(Instant instant) {
        Term known = term;
        LocalDate date = deadlines.date(instant);
        if (known == null || known.covers(date)) {
            return Optional.empty();
        }
        return regulation
                .condition("TERM")
                .map(clause -> new Exclusion(
                        clause.clause(),
                        TEXTS.text(
                                "outside-term",
                                clause.text(),
                                Explanations.date(date),
                                Explanations.date(known.start()),
                                Explanations.date(known.end()))));
    }

    /** Why nothing is owed for a sensor without a tariff (A4). */
    Optional<Exclusion> withoutTariff() {
        return contract.covers()
                ? Optional.empty()
                : regulation.condition("NO_TARIFF").map(clause -> new Exclusion(clause.clause(), clause.text()));
    }

    /** The clauses of 1.2 and 2.1 that the client did not meet when the incident was detected; empty if there are none. */
    String unmetConditions() {
        return Eligibility.of(regulation, contract, judgedOn)
                .map(eligibility -> eligibility.failures().stream()
                        .map(Remark::clause)
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    /** Why a report is not owed, if its period is too short. */
    Optional<Exclusion> shortReport(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        ReportPeriod period = new ReportPeriod(from.get(), to.get());
        return regulation
                .condition("REPORT_PERIOD")
                .filter(clause -> !period.ok())
                .map(clause -> new Exclusion(clause.clause(), period.text()));
    }
}
