package io.spp.sla.acceptance;

import io.spp.sla.regulation.Clause;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Regulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a regulation says of itself, its tariffs and its requirements; {@code facts.txt} has what the document says. */
final class RegulationFacts {

    private RegulationFacts() {}

    static List<String> of(Regulation regulation) {
        List<String> lines = new ArrayList<>();
        lines.add("document " + regulation.id() + " of " + regulation.family() + " version " + regulation.version()
                + " from " + regulation.effective() + " in " + regulation.zone() + " calendar "
                + regulation.calendar());
        regulation
                .tariffs()
                .forEach(plan -> lines.add("tariff " + plan.edition() + " " + plan.tariff() + " one sensor for "
                        + plan.unit() + " <" + plan.clause() + ">"));
        regulation.rules().forEach(rule -> lines.add("rule " + rule.id() + " " + rule.workingDays()));
        regulation
                .duties()
                .forEach(duty -> duty.ruleId().ifPresent(rule -> lines.add("duty " + duty.id() + " " + rule)));
        regulation.requirements().forEach(requirement -> {
            String editions = requirement.edition().map(Edition::name).orElse("BOTH");
            lines.add("requirement " + requirement.id() + " " + editions + " <" + requirement.clause() + ">");
        });
        regulation.conditions().values().stream()
                .sorted(Comparator.comparing(Clause::check))
                .forEach(condition -> lines.add("condition " + condition.check() + " <" + condition.clause() + ">"));
        return lines;
    }
}
