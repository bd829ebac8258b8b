package io.spp.sla.contract;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Service;
import io.spp.sla.regulation.TariffPlan;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service may be had for a sensor on a date. Hosts ask before visits, restoration, audits, firmware updates.
 *
 * @param entitled whether it may
 * @param clause the clause that says so
 * @param text why, for people
 */
public record Entitlement(boolean entitled, String clause, BilingualText text) {

    private static final Texts TEXTS = Texts.load("contract", Entitlement.class::getResourceAsStream);

    public Entitlement {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Judges what is known: the sensor's tariff, else the contract's, and the term.
     *
     * @param code the service, {@code DATA_RESTORATION}
     * @param sensor the sensor's id
     * @param term the term of the contract; absent if it cannot be told, then it is not judged
     * @throws NoSuchElementException if the regulation has no such service
     */
    public static Entitlement of(
            Regulation regulation, Contract contract, String code, String sensor, LocalDate date, @Nullable Term term) {
        Service service = regulation.services().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no service " + code + " in " + regulation.id()));
        if (term != null && !term.covers(date)) {
            String clause =
                    regulation.condition("TERM").map(each -> each.clause()).orElse("");
            return new Entitlement(false, clause, TEXTS.text("not-in-term", date, term.start(), term.end()));
        }
        Optional<SensorPlan> plan = contract.sensors().stream()
                .filter(each -> each.id().equals(sensor))
                .findFirst();
        Optional<String> tariff = plan.isPresent() ? plan.get().tariffName() : contract.tariff();
        if (tariff.isEmpty()) {
            return new Entitlement(false, "3.1", TEXTS.text("no-tariff", sensor));
        }
        return regulation
                .plan(contract.edition(), tariff.get())
                .map(each -> judge(service, each))
                .orElseGet(() -> new Entitlement(false, "3.1", TEXTS.text("unknown-tariff", tariff.get())));
    }

    private static Entitlement judge(Service service, TariffPlan plan) {
        boolean included = plan.services().contains(service.row());
        String clause = plan.clause() + "/" + service.row();
        return new Entitlement(
                included, clause, TEXTS.text(included ? "included" : "not-included", service.text(), plan.text()));
    }
}
