package io.spp.core.figure;

import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.figure.rule.Sales;
import io.spp.core.figure.rule.StaffRule;
import io.spp.core.fleet.Fleet;
import io.spp.core.store.CountStore;
import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers queries about figures from the counts of a fleet. Immutable; safe for all threads.
 *
 * <p>A figure never hides a missing part: it says how much of the expected time it rests on, how much of it was calculated, where the truth lies,
 * and whether it may still change.
 */
public final class Figures {

    private final Fleet fleet;
    private final CountStore counts;
    private final ProductionCalendar production;
    private final Sales sales;
    private final Function<String, Optional<StaffRule>> staff;
    private final Function<String, Optional<Instant>> audits;

    private Figures(
            Fleet fleet,
            CountStore counts,
            ProductionCalendar production,
            Sales sales,
            Function<String, Optional<StaffRule>> staff,
            Function<String, Optional<Instant>> audits) {
        this.fleet = fleet;
        this.counts = counts;
        this.production = production;
        this.sales = sales;
        this.staff = staff;
        this.audits = audits;
    }

    /** Figures of a fleet's counts; with the Russian holidays, without sales, staff rules and audits. */
    public static Figures of(Fleet fleet, CountStore counts) {
        return new Figures(
                fleet,
                counts,
                ProductionCalendar.russian(),
                Sales.NONE,
                site -> Optional.empty(),
                line -> Optional.empty());
    }

    /** With the holidays of another country. */
    public Figures calendar(ProductionCalendar holidays) {
        return new Figures(fleet, counts, holidays, sales, staff, audits);
    }

    /** With what the host sold. */
    public Figures sales(Sales sold) {
        return new Figures(fleet, counts, production, sold, staff, audits);
    }

    /**
     * With rules about staff.
     *
     * @param bySite the rule of a site by its id
     */
    public Figures staff(Function<String, Optional<StaffRule>> bySite) {
        return new Figures(fleet, counts, production, sales, bySite, audits);
    }

    /**
     * With audits.
     *
     * @param byLine when a line was last audited with success under its present firmware and configuration, by its id
     */
    public Figures audits(Function<String, Optional<Instant>> byLine) {
        return new Figures(fleet, counts, production, sales, staff, byLine);
    }

    /**
     * Answers a query.
     *
     * @param now the present; what lies after it is missing yet
     * @throws InvalidConfigurationException if the query has no meaning or names what is not there; says what has
     * @throws IOException if the counts or the sales cannot be read
     */
    public FigureTable answer(FigureQuery query, Instant now) throws IOException {
        query.check();
        return new FigureTable(query, now, new Answer(this, query, now).figures());
    }

    Fleet fleet() {
        return fleet;
    }

    CountStore counts() {
        return counts;
    }

    ProductionCalendar production() {
        return production;
    }

    Sales sales() {
        return sales;
    }

    Optional<StaffRule> staffOf(String site) {
        return staff.apply(site);
    }

    Optional<Instant> auditOf(String line) {
        return audits.apply(line);
    }
}
