package io.spp.sla.casebook;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Planned maintenance: a day, who wants it, a checklist and its done marks. It is what a log of events tells: VISIT_AGREED plans it (and makes
 * the visit of O20 owed, or VISIT_REQUESTED did), VISITED performs it and carries the marks.
 *
 * @param id the id of its log
 * @param site the site's id
 * @param day the day agreed last
 * @param initiator who wants it
 * @param checklist the items in order
 * @param visitedAt when the first visit took place; absent before
 */
public record Maintenance(
        String id, String site, LocalDate day, Initiator initiator, List<Item> checklist, Optional<Instant> visitedAt) {

    static final String INITIATOR = "initiator";
    static final String CHECKLIST = "checklist";
    static final String DONE = "done";
    static final String PURPOSE = "MAINTENANCE";

    public Maintenance {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(initiator, "initiator");
        Objects.requireNonNull(visitedAt, "visitedAt");
        checklist = List.copyOf(checklist);
    }

    /**
     * An item of the checklist.
     *
     * @param text what is to be done
     * @param doneAt when it was marked as done; absent before
     * @param doneBy who marked it; empty before
     */
    public record Item(String text, Optional<Instant> doneAt, String doneBy) {

        public Item {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(doneAt, "doneAt");
            Objects.requireNonNull(doneBy, "doneBy");
        }
    }

    /** Whether every item is done. */
    public boolean complete() {
        return checklist.stream().allMatch(item -> item.doneAt().isPresent());
    }

    /** The maintenance that a log tells of; empty if it tells of none. */
    public static Optional<Maintenance> in(List<IncidentEvent> log) {
        Optional<IncidentEvent> plan = log.stream()
                .filter(event -> event.details().get(CHECKLIST) instanceof List<?>)
                .findFirst();
        return plan.map(event -> of(event, log));
    }

    private static Maintenance of(IncidentEvent plan, List<IncidentEvent> log) {
        LocalDate day = log.stream()
                .filter(event -> event.type() == IncidentEventType.VISIT_AGREED)
                .map(event -> event.detail("for"))
                .filter(text -> !text.isEmpty())
                .reduce((earlier, later) -> later)
                .map(LocalDate::parse)
                .orElseThrow();
        List<Item> items = new ArrayList<>();
        for (Object text : (List<?>) plan.details().getOrDefault(CHECKLIST, List.of())) {
            items.add(item(String.valueOf(text), log));
        }
        return new Maintenance(
                plan.incident(),
                plan.detail("site"),
                day,
                Initiator.valueOf(plan.detail(INITIATOR)),
                items,
                log.stream()
                        .filter(event -> event.type() == IncidentEventType.VISITED)
                        .map(IncidentEvent::at)
                        .findFirst());
    }

    private static Item item(String text, List<IncidentEvent> log) {
        return log.stream()
                .filter(event -> event.details().get(DONE) instanceof List<?> done && done.contains(text))
                .findFirst()
                .map(event -> new Item(text, Optional.of(event.at()), event.actor()))
                .orElseGet(() -> new Item(text, Optional.empty(), ""));
    }
}
