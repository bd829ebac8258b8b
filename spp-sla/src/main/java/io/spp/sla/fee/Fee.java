package io.spp.sla.fee;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.SensorPlan;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.TariffPlan;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * What a contract costs: sensors × units × price. A subscription is owed in full, used or not (2.2), so nothing but the contract goes in.
 *
 * @param plan the tariff
 * @param sensors how many sensors have it
 * @param units how many units of the tariff the term holds, a begun one counted whole
 * @param price what one sensor costs for one unit
 */
public record Fee(TariffPlan plan, int sensors, int units, Money price) {

    private static final Texts TEXTS = Texts.load("fee", Fee.class::getResourceAsStream);

    private static final LocalDate ANY_YEAR = LocalDate.of(2001, 1, 1);

    public Fee {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(price, "price");
        if (sensors < 0 || units < 1) {
            throw new IllegalArgumentException(sensors + " sensors for " + units + " units");
        }
    }

    /**
     * The fee of a contract; empty if its tariff or the price of it is not known. A sensor without a tariff costs nothing (A4); a contract
     * that names no term is for one unit.
     */
    public static Optional<Fee> of(Regulation regulation, Contract contract, PriceList prices) {
        return contract.tariff()
                .flatMap(tariff -> regulation.plan(contract.edition(), tariff))
                .flatMap(plan -> prices.price(plan)
                        .map(price -> new Fee(
                                plan,
                                sensorsOf(contract, plan),
                                units(
                                        plan,
                                        contract.paid().orElse(ANY_YEAR),
                                        contract.term().orElse(plan.unit())),
                                price)));
    }

    /** What is owed in all. */
    public Money total() {
        return price.times(sensors).times(units);
    }

    /** How it comes about, for people. */
    public BilingualText text() {
        return TEXTS.text("fee", plan.text(), sensors, units, price, total());
    }

    private static int sensorsOf(Contract contract, TariffPlan plan) {
        return Math.toIntExact(contract.sensors().stream()
                .map(SensorPlan::tariffName)
                .filter(tariff -> tariff.filter(plan.tariff()::equals).isPresent())
                .count());
    }

    private static int units(TariffPlan plan, LocalDate start, Period term) {
        LocalDate end = start.plus(term);
        int units = 1;
        while (start.plus(plan.unit().multipliedBy(units)).isBefore(end)) {
            units++;
        }
        return units;
    }
}
