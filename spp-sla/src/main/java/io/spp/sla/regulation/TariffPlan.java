package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import java.time.Period;
import java.util.Objects;
import java.util.Set;

/**
 * A tariff of one edition: what one sensor gets in one unit of time.
 *
 * @param edition the edition; the same tariff name in the other edition is another tariff
 * @param tariff its name, {@code CORP}
 * @param unit the time that one purchase covers
 * @param clause the table it stands in
 * @param licences the kinds of licence with which it may be bought
 * @param services the rows of the tariff table that it includes
 * @param text its name for people
 */
public record TariffPlan(
        Edition edition,
        String tariff,
        Period unit,
        String clause,
        Set<String> licences,
        Set<Integer> services,
        BilingualText text) {

    public TariffPlan {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(tariff, "tariff");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(text, "text");
        licences = Set.copyOf(licences);
        services = Set.copyOf(services);
    }
}
