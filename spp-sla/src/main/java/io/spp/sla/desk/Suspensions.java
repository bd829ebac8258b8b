package io.spp.sla.desk;

import io.spp.core.incident.IncidentEventType;
import io.spp.sla.deadline.Pauses;
import io.spp.sla.deadline.Pauses.Pause;
import io.spp.sla.regulation.Duty;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each technical requirement of the contract's edition was not met (A26). */
final class Suspensions {

    private static final String ADMIN = "ADMIN";

    private final Map<String, List<Pause>> unmet;

    private Suspensions(Map<String, List<Pause>> unmet) {
        this.unmet = unmet;
    }

    static Suspensions of(CaseTerms terms, List<CaseEvent> events) {
        Map<String, List<Pause>> unmet = new HashMap<>();
        if (terms.is(Policy.A26_REQUIREMENTS, "IGNORE")) {
            return new Suspensions(unmet);
        }
        Map<String, Instant> since = new HashMap<>();
        if (!terms.contract().adminAccess().orElse(true)) {
            since.put(ADMIN, Instant.EPOCH);
        }
        for (CaseEvent event : events) {
            String requirement = event.text("requirement");
            if (event.type() == IncidentEventType.REQUIREMENT_UNMET) {
                since.putIfAbsent(requirement, event.at());
            } else if (event.type() == IncidentEventType.REQUIREMENT_MET) {
                Instant start = since.remove(requirement);
                if (start != null) {
                    unmet.computeIfAbsent(requirement, key -> new ArrayList<>(1))
                            .add(new Pause(start, event.at()));
                }
            }
        }
        since.forEach((requirement, start) ->
                unmet.computeIfAbsent(requirement, key -> new ArrayList<>(1)).add(new Pause(start, null)));
        unmet.keySet().removeIf(id -> !applies(terms, id));
        return new Suspensions(unmet);
    }

    /** When a duty was held up. */
    Pauses of(Duty duty) {
        if (unmet.isEmpty() || duty.needs().isEmpty()) {
            return Pauses.NONE;
        }
        List<Pause> pauses = new ArrayList<>();
        for (String need : duty.needs()) {
            pauses.addAll(unmet.getOrDefault(need, List.of()));
        }
        return Pauses.of(pauses);
    }

    /** The requirements that hold a duty up at a moment, by id. */
    List<String> unmetAt(Instant now, Duty duty) {
        return duty.needs().stream()
                .filter(need -> Pauses.of(unmet.getOrDefault(need, List.of())).lastsAt(now))
                .sorted()
                .toList();
    }

    private static boolean applies(CaseTerms terms, String id) {
        for (Requirement requirement : terms.regulation().requirements()) {
            if (requirement.id().equals(id)) {
                return requirement.appliesTo(terms.contract().edition());
            }
        }
        return false;
    }
}
