package io.spp.sla.desk;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.contract.Contract;
import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Incidents of several clients at one moment, as tests set them up. */
final class Shift {

    private static final Regulation REGULATION =
            Regulations.shipped().byId("rarus-spp-2").orElseThrow();

    final Instant now;
    private final List<DeskCase> cases = new ArrayList<>();
    private Contract contract = corp("Europe/Moscow", "09:00-18:00");

    private Shift(Instant now) {
        this.now = now;
    }

    static Shift at(String now) {
        return new Shift(Instant.parse(now));
    }

    static Contract corp(String zone, String hours) {
        return Contract.builder()
                .tariff("CORP")
                .zone(ZoneId.of(zone))
                .workingHours(WorkingHours.parse(hours))
                .build();
    }

    /** The incidents that follow are under this contract. */
    Shift under(Contract other) {
        contract = other;
        return this;
    }

    Shift incident(String client, String id, IncidentEvent... log) {
        SlaEngine engine = SlaEngine.standard();
        cases.add(new DeskCase(
                client,
                "mall",
                id,
                List.of(log),
                engine.assess(REGULATION, contract, List.of(log), now),
                engine.deadlines(REGULATION, contract).orElseThrow()));
        return this;
    }

    List<DeskCase> cases() {
        return cases;
    }

    Desk desk() {
        return Desk.of(cases);
    }

    static IncidentEvent event(String at, IncidentEventType type) {
        return event(at, type, Map.of());
    }

    static IncidentEvent event(String at, IncidentEventType type, Map<String, Object> details) {
        return new IncidentEvent("", type, Instant.parse(at), Instant.parse(at), "desk", details);
    }

    static List<String> words(List<DeskItem> items) {
        return items.stream()
                .map(item -> item.subject().incident() + " " + item.id())
                .toList();
    }
}
