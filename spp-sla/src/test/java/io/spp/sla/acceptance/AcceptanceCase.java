package io.spp.sla.acceptance;

import io.spp.sla.contract.Contract;
import io.spp.sla.contract.Eligibility;
import io.spp.sla.contract.TariffUnity;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.Ruling;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.scenario.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One acceptance case: a question, and all that has to be answered.
 *
 * @param name what it shows
 * @param scenario the question
 * @param expected the answer, line by line
 */
record AcceptanceCase(String name, Scenario scenario, List<String> expected) {

    AcceptanceCase {
        expected = List.copyOf(expected);
    }

    /** What a regulation answers: term, eligibility, unity, services, decisions, obligations. */
    List<String> answer(Regulation regulation) {
        SlaEngine engine = SlaEngine.of(Regulations.of(List.of(regulation)), SlaEngine::shippedCalendar);
        Contract contract = scenario.contract();
        List<String> lines = new ArrayList<>();
        engine.term(regulation, contract).ifPresent(term -> lines.add("term " + term.start() + " to " + term.end()));
        LocalDate date = scenario.now()
                .map(now -> engine.detectedAt(scenario.events(), now).orElse(now))
                .map(judged -> LocalDate.ofInstant(judged, regulation.zone()))
                .orElse(null);
        Eligibility.of(regulation, contract, date)
                .ifPresent(eligibility -> eligibility
                        .failures()
                        .forEach(failure -> lines.add("not eligible <" + failure.clause() + ">")));
        TariffUnity.of(regulation, contract)
                .ifPresent(unity -> unity.problems()
                        .forEach(problem -> lines.add(problem.severity() + " <" + problem.clause() + ">")));
        contract.tariff()
                .flatMap(tariff -> regulation.plan(contract.edition(), tariff))
                .filter(plan -> scenario.events().isEmpty())
                .ifPresent(plan -> regulation
                        .services()
                        .forEach(service -> lines.add("service " + service.row() + " " + service.code()
                                + (plan.services().contains(service.row()) ? " included" : " excluded"))));
        if (!scenario.events().isEmpty()) {
            assess(engine.assess(regulation, contract, scenario.events(), now()), lines);
        }
        return lines;
    }

    private Instant now() {
        return scenario.now().orElseThrow();
    }

    private static void assess(Assessment assessment, List<String> lines) {
        assessment.errors().forEach(error -> lines.add("error " + error.code()));
        for (Ruling ruling : assessment.rulings()) {
            lines.add("owner " + ruling.party() + " " + ruling.basis() + " "
                    + ruling.tableRow().orElse("-") + " <" + ruling.clause() + ">");
        }
        for (Obligation each : assessment.obligations()) {
            lines.add(each.id() + " " + each.status() + " "
                    + each.dueDate().map(Object::toString).orElse("-") + " " + each.actor() + " " + each.action()
                    + each.purpose().map(purpose -> "/" + purpose).orElse("") + " " + each.basis() + " <"
                    + each.clause() + ">");
        }
    }
}
