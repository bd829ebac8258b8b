package io.spp.sla.contract;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.contract.Licence.Validity;
import io.spp.sla.deadline.Deadlines;
import io.spp.sla.regulation.Policies;
import io.spp.sla.regulation.Policy;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when service is owed (footnote 1).
 *
 * @param start the first day
 * @param end the last day; may lie before the start, then service is never owed
 * @param provisional whether it rests on days that the calendar does not know yet
 * @param warnings what somebody should know, for people
 */
public record Term(LocalDate start, LocalDate end, boolean provisional, List<BilingualText> warnings) {

    private static final Texts TEXTS = Texts.load("contract", Term.class::getResourceAsStream);

    public Term {
        warnings = List.copyOf(warnings);
    }

    /**
     * The term of a contract; empty if the licence's dates or the payment are not known.
     *
     * @param deadlines the contract's calendar
     * @param policies the readings in force
     */
    public static Optional<Term> of(Contract contract, Deadlines deadlines, Policies policies) {
        return contract.licence()
                .flatMap(licence -> contract.paid()
                        .flatMap(paid -> chainFor(licence, paid)
                                .map(chain -> of(chain, paid, contract.term(), deadlines, policies))));
    }

    /** Whether service is owed on a date. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    /**
     * The last day of a time that begins on a date: the day before the corresponding date, or the corresponding date itself where the
     * month is too short to have it (art. 192 of the Civil Code).
     */
    public static LocalDate lastDay(LocalDate start, Period length) {
        LocalDate end = start.plus(length);
        boolean clamped = length.minusMonths(length.getMonths())
                        .minusYears(length.getYears())
                        .isZero()
                && end.getDayOfMonth() != start.getDayOfMonth();
        return clamped ? end : end.minusDays(1);
    }

    private static Optional<Chain> chainFor(Licence licence, LocalDate paid) {
        List<Validity> chains = licence.chains();
        for (int i = 0; i < chains.size(); i++) {
            LocalDate activated = chains.get(i).activated();
            LocalDate expires = chains.get(i).expires();
            boolean last = i == chains.size() - 1;
            if (activated != null && expires != null && (last || !paid.isAfter(expires))) {
                return Optional.of(new Chain(
                        activated, expires, last ? null : chains.get(i + 1).activated()));
            }
        }
        return Optional.empty();
    }

    private static Term of(
            Chain chain, LocalDate paid, Optional<Period> bought, Deadlines deadlines, Policies policies) {
        List<BilingualText> warnings = new ArrayList<>();
        boolean late = paid.isAfter(chain.activated);
        LocalDate start = late ? deadlines.nextWorkingDay(paid) : chain.activated;
        LocalDate end = bought.map(term -> policies.is(Policy.A31_TERM_END, "CORRESPONDING_DATE")
                        ? start.plus(term)
                        : lastDay(start, term))
                .filter(last -> last.isBefore(chain.expires))
                .orElse(chain.expires);
        if (chain.renewed != null && end.equals(chain.expires)) {
            warnings.add(TEXTS.text("renewal-gap", chain.expires, chain.renewed));
        }
        if (end.isBefore(start)) {
            warnings.add(TEXTS.text("empty-term", start, end));
        }
        boolean provisional = late
                && (deadlines.calendar().isProvisional(paid)
                        || deadlines.calendar().isProvisional(start));
        if (provisional) {
            warnings.add(TEXTS.text("provisional-term", deadlines.calendar().horizon()));
        }
        return new Term(start, end, provisional, warnings);
    }

    /** Validities without a gap, and the day on which the licence was renewed after the gap. */
    private record Chain(
            LocalDate activated,
            LocalDate expires,
            @Nullable LocalDate renewed) {}
}
