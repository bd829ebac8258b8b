package io.spp.sla.outlook;

import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is owed differently in the same incident under another regulation, another tariff or other readings.
 *
 * @param shifts every obligation that differs, in the order of the first assessment, then those that only the second has
 */
public record WhatIf(List<Shift> shifts) {

    public WhatIf {
        shifts = List.copyOf(shifts);
    }

    /**
     * One obligation that differs.
     *
     * @param id its kind, {@code O7}
     * @param was how it is in the first assessment; absent where it has none
     * @param would how it is in the second; absent where it has none
     */
    public record Shift(
            String id, @Nullable Obligation was, @Nullable Obligation would) {

        public Shift {
            Objects.requireNonNull(id, "id");
        }

        /** How it is in the first assessment. */
        public Optional<Obligation> before() {
            return Optional.ofNullable(was);
        }

        /** How it is in the second assessment. */
        public Optional<Obligation> after() {
            return Optional.ofNullable(would);
        }
    }

    /** Compares two assessments of one incident: kind, purpose, moment and actor name an obligation; due date, status and clause differ. */
    public static WhatIf between(Assessment first, Assessment second) {
        Map<Key, Obligation> others = byKey(second);
        List<Shift> shifts = new ArrayList<>();
        byKey(first).forEach((key, was) -> {
            Obligation would = others.remove(key);
            if (would == null || !saysTheSame(was, would)) {
                shifts.add(new Shift(was.id(), was, would));
            }
        });
        others.values().forEach(would -> shifts.add(new Shift(would.id(), null, would)));
        return new WhatIf(shifts);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return shifts.isEmpty();
    }

    private static boolean saysTheSame(Obligation was, Obligation would) {
        return was.status() == would.status()
                && was.dueDate().equals(would.dueDate())
                && was.dueInstantExclusive().equals(would.dueInstantExclusive())
                && was.clause().equals(would.clause());
    }

    private static Map<Key, Obligation> byKey(Assessment assessment) {
        Map<Key, Obligation> byKey = new LinkedHashMap<>();
        for (Obligation each : assessment.obligations()) {
            int copy = 0;
            while (byKey.putIfAbsent(Key.of(each, copy), each) != null) {
                copy++;
            }
        }
        return byKey;
    }

    private record Key(String id, String purpose, Instant arisen, int copy) {

        static Key of(Obligation obligation, int copy) {
            return new Key(obligation.id(), obligation.purpose().orElse(""), obligation.arisenAt(), copy);
        }
    }
}
