package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import io.spp.sla.ownership.OwnershipRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One item of a regulation, taken apart for comparison.
 *
 * @param clause the clauses it stands on; empty for none
 * @param facets its parts by name, in their order
 */
record RegulationItem(String clause, Map<String, String> facets) {

    /** Every item of a regulation by its name, in the order of the regulation. */
    static Map<String, RegulationItem> all(Regulation regulation) {
        Map<String, RegulationItem> items = new LinkedHashMap<>();
        items.put("regulation", head(regulation));
        regulation.services().forEach(each -> items.put("services/" + each.row(), service(regulation, each)));
        regulation
                .tariffs()
                .forEach(each -> items.put("tariffs/" + each.edition() + "-" + each.tariff(), tariff(each)));
        regulation
                .rules()
                .forEach(each -> items.put(
                        "rules/" + each.id(),
                        of(clausesOf(regulation, each.id()), each.text(), "workingDays", each.workingDays())));
        regulation.duties().forEach(each -> items.put("duties/" + each.id() + "-" + each.trigger(), duty(each)));
        for (OwnershipRow each : regulation.ownership().rows()) {
            items.put("ownership/" + each.id() + "-" + each.party(), ownership(each));
        }
        regulation
                .requirements()
                .forEach(each -> items.put(
                        "requirements/" + each.id(),
                        of(each.clause(), each.text(), "clause", each.clause(), "edition", each.only())));
        new TreeMap<>(regulation.conditions())
                .forEach((check, each) ->
                        items.put("conditions/" + check, of(each.clause(), each.text(), "clause", each.clause())));
        for (Policy policy : Policy.values()) {
            items.put(
                    "policies/" + policy,
                    new RegulationItem(
                            "", Map.of("reading", regulation.policies().reading(policy))));
        }
        return items;
    }

    /** The item in a few words. */
    String summary() {
        return facets.getOrDefault("en", String.join(", ", facets.values()));
    }

    private static RegulationItem head(Regulation regulation) {
        return of(
                "",
                regulation.title(),
                "effective",
                regulation.effective(),
                "zone",
                regulation.zone(),
                "calendar",
                regulation.calendar());
    }

    private static RegulationItem service(Regulation regulation, Service service) {
        String clauses = regulation.tariffs().stream()
                .map(plan -> plan.clause() + "/" + service.row())
                .distinct()
                .collect(Collectors.joining(", "));
        return of(clauses, service.text(), "code", service.code());
    }

    private static String clausesOf(Regulation regulation, String rule) {
        return regulation.duties().stream()
                .filter(duty -> duty.ruleId().filter(rule::equals).isPresent())
                .map(duty -> clause(duty.clauses()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static RegulationItem tariff(TariffPlan plan) {
        return of(
                plan.clause(),
                plan.text(),
                "unit",
                plan.unit(),
                "clause",
                plan.clause(),
                "licences",
                sorted(plan.licences()),
                "services",
                sorted(plan.services()));
    }

    private static RegulationItem duty(Duty duty) {
        Restriction restriction = duty.restriction();
        return of(
                clause(duty.clauses()),
                duty.text(),
                "owedFrom",
                duty.owedFrom(),
                "actor",
                duty.actor(),
                "action",
                duty.action(),
                "purpose",
                duty.purpose(),
                "basis",
                duty.basis(),
                "clause",
                clause(duty.clauses()),
                "rule",
                duty.rule(),
                "start",
                duty.start(),
                "fulfilledBy",
                sorted(duty.fulfilledBy().stream().map(Fulfilment::toString).toList()),
                "endings",
                sorted(duty.endings()),
                "needs",
                sorted(duty.needs()),
                "tariffs",
                restriction == null ? null : sorted(restriction.tariffs()),
                "restriction",
                restriction == null ? null : restriction(restriction));
    }

    private static String restriction(Restriction restriction) {
        String when = restriction.policy() == null ? "" : " " + restriction.policy() + "=" + restriction.reading();
        return clause(restriction.clauses()) + when + ": " + restriction.text().en();
    }

    private static RegulationItem ownership(OwnershipRow row) {
        return of(
                row.clauses().orElse(""),
                row.reason(),
                "location",
                sorted(row.locations()),
                "anyOf",
                sorted(row.anyOf()),
                "with",
                sorted(row.with()),
                "noneOf",
                sorted(row.noneOf()),
                "warranty",
                sorted(row.warranties()),
                "basis",
                row.basis(),
                "clause",
                row.clause());
    }

    private static String clause(Map<Edition, String> clauses) {
        List<String> distinct =
                new TreeMap<>(clauses).values().stream().distinct().toList();
        return String.join(" / ", distinct);
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }

    private static RegulationItem of(String clause, BilingualText text, @Nullable Object... namesAndValues) {
        Map<String, String> facets = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            facets.put(String.valueOf(namesAndValues[i]), value == null ? "" : value.toString());
        }
        facets.put("ru", text.ru());
        facets.put("en", text.en());
        return new RegulationItem(clause, facets);
    }
}
