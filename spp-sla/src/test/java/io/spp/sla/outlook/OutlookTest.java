package io.spp.sla.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.contract.Contract;
import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.desk.VisitCount;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Regulation RARUS =
            Regulations.shipped().byId("rarus-spp-2").orElseThrow();
    private static final Contract CORP = Contract.builder()
            .tariff("CORP")
            .workingHours(WorkingHours.parse("09:00-18:00"))
            .build();

    private final SlaEngine engine = SlaEngine.standard();

    private static IncidentEvent event(String at, IncidentEventType type, Map<String, Object> details) {
        Instant instant = moscow(at);
        return new IncidentEvent("INC", type, instant, instant, "", details);
    }

    private static Instant moscow(String at) {
        return Instant.parse(at + ":00Z").minus(Duration.ofHours(3));
    }

    private static List<IncidentEvent> told() {
        return List.of(
                event("2024-06-03T10:00", IncidentEventType.DETECTED, Map.of()),
                event(
                        "2024-06-03T11:00",
                        IncidentEventType.DIAGNOSED,
                        Map.of("location", "SENSOR", "supplier", "CLIENT", "installer", "CLIENT")),
                event(
                        "2024-06-03T12:00",
                        IncidentEventType.NOTIFIED,
                        Map.of("party", "CLIENT", "symptoms", "silent", "place", "room 3", "actions", "switch on")));
    }

    private Assessment at(List<IncidentEvent> log, String now) {
        return engine.assess(RARUS, CORP, log, moscow(now));
    }

    @Test
    void foretellsABreachOnceLessTimeIsLeftThanTheActionTakes() {
        assertThat(Forecast.of(at(told(), "2024-06-04T17:30"))).isEmpty();
        List<Forecast> soon = Forecast.of(at(told(), "2024-06-04T17:31"));
        assertThat(soon).extracting(forecast -> forecast.obligation().id()).containsExactly("O2");
        assertThat(soon.get(0).lost()).isFalse();
        assertThat(soon.get(0).text().en()).isEqualTo("Register the incident: 0:29 of working time left, 0:30 needed");
        assertThat(Forecast.of(at(told(), "2024-06-04T10:00"), Map.of("REGISTER", Duration.ofHours(9))))
                .hasSize(1);
    }

    @Test
    void callsLostWhatHasNoWorkingTimeLeft() {
        List<Forecast> lost = Forecast.of(at(told(), "2024-06-04T18:00"));
        assertThat(lost.get(0).lost()).isTrue();
        assertThat(lost.get(0).text().ru()).contains("уже не успеть");
        assertThat(Forecast.of(at(told(), "2024-06-05T00:00")))
                .as("breached already")
                .isEmpty();
    }

    @Test
    void needsFourWorkingHoursForAVisit() {
        List<IncidentEvent> log = List.of(
                event("2024-06-03T10:00", IncidentEventType.DETECTED, Map.of()),
                event("2024-06-03T10:30", IncidentEventType.REGISTERED, Map.of()),
                event("2024-06-03T11:00", IncidentEventType.DIAGNOSED, Map.of("location", "DC")),
                event("2024-06-03T12:00", IncidentEventType.REMOTE_REPAIR_IMPOSSIBLE, Map.of()));
        assertThat(Forecast.of(at(log, "2024-06-06T14:00"))).isEmpty();
        assertThat(Forecast.of(at(log, "2024-06-06T14:01")))
                .extracting(forecast -> forecast.obligation().id())
                .containsExactly("O7");
    }

    @Test
    void tellsWhatAnotherTariffWouldChange() {
        List<IncidentEvent> log = new ArrayList<>(told());
        log.add(event("2024-06-04T12:00", IncidentEventType.CLIENT_ANSWERED, Map.of("answer", "NOT_CONFIRMED")));
        Contract prof = CORP.toBuilder().tariff("PROF").build();
        Instant now = moscow("2024-06-04T13:00");
        WhatIf whatIf = WhatIf.between(engine.assess(RARUS, CORP, log, now), engine.assess(RARUS, prof, log, now));
        assertThat(whatIf.shifts())
                .extracting(shift ->
                        shift.before().orElseThrow() + " -> " + shift.after().orElseThrow())
                .containsExactly("O14 PENDING by 2024-06-07 -> O14 NOT_OWED");
        assertThat(WhatIf.between(engine.assess(RARUS, CORP, log, now), engine.assess(RARUS, CORP, log, now))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void tellsWhatOnlyOneOfTwoProvidersOwes() {
        Instant now = moscow("2024-06-04T13:00");
        WhatIf whatIf = WhatIf.between(
                engine.assessUnder(RARUS, CORP, told(), now),
                engine.assessUnder(Regulations.example(), CORP, told(), now));
        assertThat(whatIf.shifts())
                .anyMatch(shift -> shift.id().equals("O2") && shift.after().isEmpty());
        assertThat(whatIf.shifts())
                .anyMatch(shift -> shift.id().equals("D1") && shift.before().isEmpty());
    }

    @Test
    void countsTheVisitsOfATimeByWhatTheyWereFor() {
        List<IncidentEvent> log = List.of(
                event("2024-06-03T10:00", IncidentEventType.DETECTED, Map.of()),
                event("2024-06-04T10:00", IncidentEventType.VISITED, Map.of("purpose", "MAINTENANCE")),
                event("2024-06-05T10:00", IncidentEventType.VISITED, Map.of("purpose", "REPAIR")),
                event("2024-06-06T10:00", IncidentEventType.VISITED, Map.of("purpose", "DIAGNOSIS")),
                event("2024-07-01T10:00", IncidentEventType.VISITED, Map.of("purpose", "REPAIR")),
                event("2024-07-02T10:00", IncidentEventType.CORRECTED, Map.of("event", 3)));
        assertThat(VisitCount.in(List.of(log), moscow("2024-06-01T00:00"), moscow("2024-07-01T00:00")))
                .isEqualTo(new VisitCount(1, 1));
    }
}
