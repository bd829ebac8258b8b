package io.spp.sla.contract;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * The time for which a client asks an incident report (4.2.5).
 *
 * @param from the first day
 * @param to the last day
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    private static final Texts TEXTS = Texts.load("contract", ReportPeriod.class::getResourceAsStream);
    private static final Period SHORTEST = Period.ofMonths(1);

    public ReportPeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Whether it is at least a month long (A23). */
    public boolean ok() {
        return !to.isBefore(Term.lastDay(from, SHORTEST));
    }

    /** The judgement for people. */
    public BilingualText text() {
        return TEXTS.text(ok() ? "report-ok" : "report-short", from, to, Term.lastDay(from, SHORTEST));
    }
}
