package io.spp.sla.contract;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.regulation.Clause;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.TariffPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether all sensors of one counting system have the same tariff (3.2) and the licence agrees with it (A32).
 *
 * @param problems everything found; a warning alone does not reject
 */
public record TariffUnity(List<Remark> problems) {

    private static final Texts TEXTS = Texts.load("contract", TariffUnity.class::getResourceAsStream);

    public TariffUnity {
        problems = List.copyOf(problems);
    }

    /** Judges what is known of a contract; empty if neither sensors nor both licence and tariff are. */
    public static Optional<TariffUnity> of(Regulation regulation, Contract contract) {
        Optional<LicenceKind> licence = contract.licence().flatMap(Licence::knownKind);
        boolean agreementKnown = licence.isPresent() && contract.tariff().isPresent();
        if (contract.sensors().isEmpty() && !agreementKnown) {
            return Optional.empty();
        }
        List<Remark> problems = new ArrayList<>();
        checkSensors(regulation, contract, problems);
        licence.ifPresent(kind ->
                contract.tariff().ifPresent(tariff -> checkLicence(regulation, contract, kind, tariff, problems)));
        return Optional.of(new TariffUnity(problems));
    }

    /** Whether nothing is to be rejected. */
    public boolean ok() {
        return problems.stream().noneMatch(problem -> problem.severity() == Remark.Severity.REJECT);
    }

    private static void checkSensors(Regulation regulation, Contract contract, List<Remark> problems) {
        Set<String> tariffs = new TreeSet<>();
        contract.tariff().ifPresent(tariff -> tariffs.add(name(contract.edition(), tariff)));
        for (SensorPlan sensor : contract.sensors()) {
            Edition edition = sensor.edition() == null ? contract.edition() : sensor.edition();
            Optional<String> tariff = sensor.tariffName();
            tariff.ifPresent(name -> tariffs.add(name(edition, name)));
            if (tariff.isEmpty()) {
                add(regulation, "NO_TARIFF", Remark.Severity.WARNING, sensor.id(), problems);
            }
        }
        if (tariffs.size() > 1 && !contract.sensors().isEmpty()) {
            add(regulation, "UNITY", Remark.Severity.REJECT, String.join(", ", tariffs), problems);
        }
    }

    private static void checkLicence(
            Regulation regulation, Contract contract, LicenceKind licence, String tariff, List<Remark> problems) {
        Optional<TariffPlan> plan = regulation.plan(contract.edition(), tariff);
        boolean agrees = plan.map(
                        each -> each.licences().isEmpty() || each.licences().contains(licence.name()))
                .orElse(true);
        if (!agrees) {
            add(
                    regulation,
                    "LICENCE_AGREES",
                    Remark.Severity.REJECT,
                    licence + ", " + name(contract.edition(), tariff),
                    problems);
        }
    }

    private static String name(Edition edition, String tariff) {
        return edition + " " + tariff;
    }

    private static void add(
            Regulation regulation, String check, Remark.Severity severity, String found, List<Remark> problems) {
        Optional<Clause> condition = regulation.condition(check);
        condition.ifPresent(clause -> {
            BilingualText text = TEXTS.text("found", clause.text(), found);
            problems.add(new Remark(clause.clause(), severity, text));
        });
    }
}
