package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
     * @param clause the clauses that the item stands on, in the regulation that has it; empty where it stands on none
     * @param before what the older regulation says; empty where it says nothing
     * @param after what the newer regulation says; empty where it says nothing
     */
    public record Change(Kind kind, String item, String clause, String before, String after) {

        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(clause, "clause");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** The difference for people. */
        public BilingualText text() {
            return switch (kind) {
                case ADDED -> TEXTS.text("change.added", place(), after);
                case REMOVED -> TEXTS.text("change.removed", place(), before);
                case CHANGED -> TEXTS.text("change.changed", place(), before, after);
            };
        }

        private String place() {
            return clause.isEmpty() ? item : item + " (" + clause + ")";
        }
    }

    /** Compares two regulations. */
    public static RegulationDiff between(Regulation older, Regulation newer) {
        Map<String, RegulationItem> before = RegulationItem.all(older);
        Map<String, RegulationItem> after = RegulationItem.all(newer);
        List<Change> changes = new ArrayList<>();
        before.forEach((name, item) -> {
            RegulationItem other = after.get(name);
            if (other == null) {
                changes.add(new Change(Kind.REMOVED, name, item.clause(), item.summary(), ""));
            } else {
                compare(name, item, other, changes);
            }
        });
        after.forEach((name, item) -> {
            if (!before.containsKey(name)) {
                changes.add(new Change(Kind.ADDED, name, item.clause(), "", item.summary()));
            }
        });
        return new RegulationDiff(changes);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static void compare(String name, RegulationItem before, RegulationItem after, List<Change> changes) {
        before.facets().forEach((facet, value) -> {
            String other = after.facets().getOrDefault(facet, "");
            if (!value.equals(other)) {
                changes.add(new Change(Kind.CHANGED, name + "/" + facet, after.clause(), value, other));
            }
        });
    }
}
