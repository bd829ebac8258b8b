package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.deadline.DeadlineRule;
import io.spp.sla.ownership.OwnershipRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one regulation to another.
 *
 * @param changes every difference, item by item, in the order of the regulation
 */
public record RegulationDiff(List<Change> changes) {

    private static final Texts TEXTS = Texts.load("regulation", RegulationDiff.class::getResourceAsStream);

    public RegulationDiff {
        changes = List.copyOf(changes);
    }

    /** What became of an item. */
    public enum Kind {
        /** Only the newer regulation has it. */
        ADDED,
        /** Only the older regulation has it. */
        REMOVED,
        /** Both have it, and differently. */
        CHANGED
    }

    /**
     * One difference.
     *
     * @param kind what became of it
     * @param item the item and its part: {@code rules/R1/workingDays}, {@code duties/O7}
     * @param before what the older regulation says; empty where it says nothing
     * @param after what the newer regulation says; empty where it says nothing
     */
    public record Change(Kind kind, String item, String before, String after) {

        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** The difference for people. */
        public BilingualText text() {
            return switch (kind) {
                case ADDED -> TEXTS.text("change.added", item, after);
                case REMOVED -> TEXTS.text("change.removed", item, before);
                case CHANGED -> TEXTS.text("change.changed", item, before, after);
            };
        }
    }

    /** Compares two regulations. */
    public static RegulationDiff between(Regulation older, Regulation newer) {
        Map<String, Map<String, String>> before = items(older);
        Map<String, Map<String, String>> after = items(newer);
        List<Change> changes = new ArrayList<>();
        before.forEach((item, facets) -> {
            Map<String, String> others = after.get(item);
            if (others == null) {
                changes.add(new Change(Kind.REMOVED, item, summary(facets), ""));
            } else {
                compare(item, facets, others, changes);
            }
        });
        after.forEach((item, facets) -> {
            if (!before.containsKey(item)) {
                changes.add(new Change(Kind.ADDED, item, "", summary(facets)));
            }
        });
        return new RegulationDiff(changes);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static void compare(
            String item, Map<String, String> before, Map<String, String> after, List<Change> changes) {
        before.forEach((facet, value) -> {
            String other = after.getOrDefault(facet, "");
            if (!value.equals(other)) {
                changes.add(new Change(Kind.CHANGED, item + "/" + facet, value, other));
            }
        });
    }

    private static String summary(Map<String, String> facets) {
        return facets.getOrDefault("en", String.join(", ", facets.values()));
    }

    private static Map<String, Map<String, String>> items(Regulation regulation) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        items.put(
                "regulation",
                facets(
                        regulation.title(),
                        "effective",
                        regulation.effective(),
                        "zone",
                        regulation.zone(),
                        "calendar",
                        regulation.calendar()));
        regulation
                .services()
                .forEach(each -> items.put("services/" + each.row(), facets(each.text(), "code", each.code())));
        regulation
                .tariffs()
                .forEach(each -> items.put("tariffs/" + each.edition() + "-" + each.tariff(), tariff(each)));
        for (DeadlineRule each : regulation.rules()) {
            items.put("rules/" + each.id(), facets(each.text(), "workingDays", each.workingDays()));
        }
        regulation.duties().forEach(each -> items.put("duties/" + each.id() + "-" + each.trigger(), duty(each)));
        for (OwnershipRow each : regulation.ownership().rows()) {
            items.put("ownership/" + each.id() + "-" + each.party(), ownership(each));
        }
        regulation
                .requirements()
                .forEach(each -> items.put(
                        "requirements/" + each.id(),
                        facets(each.text(), "clause", each.clause(), "edition", each.edition())));
        new TreeMap<>(regulation.conditions())
                .forEach((check, each) ->
                        items.put("conditions/" + check, facets(each.text(), "clause", each.clause())));
        for (Policy policy : Policy.values()) {
            items.put(
                    "policies/" + policy,
                    Map.of("reading", regulation.policies().reading(policy)));
        }
        return items;
    }

    private static Map<String, String> tariff(TariffPlan plan) {
        return facets(
                plan.text(),
                "unit",
                plan.unit(),
                "clause",
                plan.clause(),
                "licences",
                plan.licences().stream().sorted().toList(),
                "services",
                plan.services().stream().sorted().toList());
    }

    private static Map<String, String> duty(Duty duty) {
        return facets(
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
                sorted(duty.clauses()),
                "rule",
                duty.rule(),
                "start",
                duty.start(),
                "fulfilledBy",
                duty.fulfilledBy().stream().map(Fulfilment::toString).sorted().toList(),
                "endings",
                duty.endings().stream().sorted().toList(),
                "needs",
                duty.needs().stream().sorted().toList(),
                "tariffs",
                duty.restriction() == null
                        ? ""
                        : duty.restriction().tariffs().stream().sorted().toList());
    }

    private static Map<String, String> ownership(OwnershipRow row) {
        return facets(
                row.reason(),
                "location",
                row.locations().stream().sorted().toList(),
                "anyOf",
                row.anyOf().stream().sorted().toList(),
                "with",
                row.with().stream().sorted().toList(),
                "noneOf",
                row.noneOf().stream().sorted().toList(),
                "warranty",
                row.warranties().stream().sorted().toList(),
                "basis",
                row.basis(),
                "clause",
                row.clause());
    }

    private static String sorted(Map<Edition, String> clauses) {
        return clauses.get(Edition.LOCAL) + " / " + clauses.get(Edition.CLOUD);
    }

    private static Map<String, String> facets(BilingualText text, @Nullable Object... namesAndValues) {
        Map<String, String> facets = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            facets.put(String.valueOf(namesAndValues[i]), value == null ? "" : value.toString());
        }
        facets.put("ru", text.ru());
        facets.put("en", text.en());
        return facets;
    }
}
