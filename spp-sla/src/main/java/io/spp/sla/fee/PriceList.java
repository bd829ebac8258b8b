package io.spp.sla.fee;

import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.TariffPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one sensor costs for one unit of a tariff: a year of the local edition, a month in the cloud. The regulation names no prices; they
 * are the provider's. Immutable.
 */
public final class PriceList {

    private static final PriceList EMPTY = new PriceList(Map.of());

    private final Map<Key, Money> prices;

    private PriceList(Map<Key, Money> prices) {
        this.prices = Map.copyOf(prices);
    }

    /** Without any price. */
    public static PriceList empty() {
        return EMPTY;
    }

    /** The same with the price of one sensor for one unit of a tariff. */
    public PriceList with(Edition edition, String tariff, Money price) {
        Map<Key, Money> more = new HashMap<>(prices);
        more.put(new Key(edition, tariff), price);
        return new PriceList(more);
    }

    /** The price of one sensor for one unit; empty if none is known. */
    public Optional<Money> price(TariffPlan plan) {
        return Optional.ofNullable(prices.get(new Key(plan.edition(), plan.tariff())));
    }

    private record Key(Edition edition, String tariff) {}
}
