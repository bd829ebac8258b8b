package io.spp.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.Entitlement;
import io.spp.sla.contract.SensorPlan;
import io.spp.sla.contract.TariffChange;
import io.spp.sla.contract.TariffUnity;
import io.spp.sla.ownership.Party;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlaEngineTest {

    private static final Regulation RARUS =
            Regulations.shipped().byId("rarus-spp-2").orElseThrow();
    private static final Contract CORP = Contract.builder().tariff("CORP").build();

    private final SlaEngine engine = SlaEngine.standard();

    private static IncidentEvent event(String at, IncidentEventType type, Map<String, Object> details) {
        return new IncidentEvent("INC-1", type, Instant.parse(at), Instant.parse(at), "desk", details);
    }

    private static List<IncidentEvent> story() {
        return List.of(
                event("2024-06-03T07:00:00Z", IncidentEventType.DETECTED, Map.of("rule", "SILENT", "line", "door-1")),
                event("2024-06-03T07:05:00Z", IncidentEventType.UPDATED, Map.of()),
                event("2024-06-03T07:10:00Z", IncidentEventType.ALERTED, Map.of()),
                event("2024-06-03T08:00:00Z", IncidentEventType.REGISTERED, Map.of()),
                event("2024-06-03T09:00:00Z", IncidentEventType.DIAGNOSED, Map.of("location", "CLIENT_ENVIRONMENT")),
                event(
                        "2024-06-03T10:00:00Z",
                        IncidentEventType.NOTIFIED,
                        Map.of("party", "CLIENT", "symptoms", "a", "place", "b", "actions", "c")),
                event("2024-06-04T10:00:00Z", IncidentEventType.CLIENT_ANSWERED, Map.of("answer", "NOT_CONFIRMED")),
                event(
                        "2024-06-06T10:00:00Z",
                        IncidentEventType.VISITED,
                        Map.of("purpose", "DIAGNOSIS", "findings", List.of(Map.of("location", "DC")))));
    }

    @Test
    void assessesTheLogOfAStoredIncident() {
        Assessment assessment = engine.assess(RARUS, CORP, story(), Instant.parse("2024-06-06T12:00:00Z"));
        assertThat(assessment.obligations())
                .extracting(Obligation::toString)
                .containsExactly(
                        "O1 MET",
                        "O2 MET by 2024-06-04",
                        "O3 MET by 2024-06-04",
                        "O4 PENDING",
                        "O11 MET by 2024-06-03",
                        "O22 CANCELLED",
                        "O12 MET",
                        "O13 MET",
                        "O14 MET by 2024-06-07",
                        "O6 PENDING",
                        "O7 CONDITIONAL by 2024-06-11");
        assertThat(assessment.owner().orElseThrow().party()).isEqualTo(Party.EXECUTOR);
        assertThat(assessment.nextActions(Party.EXECUTOR))
                .extracting(Obligation::id)
                .containsExactly("O4", "O6");
        assertThat(assessment.nextActions(Party.CLIENT)).isEmpty();
        assertThat(assessment.errors()).isEmpty();
    }

    @Test
    void putsTheMostUrgentActionFirst() {
        List<IncidentEvent> log = story().subList(0, 1);
        Assessment assessment = engine.assess(RARUS, CORP, log, Instant.parse("2024-06-10T12:00:00Z"));
        assertThat(assessment.nextActions(Party.EXECUTOR))
                .extracting(Obligation::id)
                .containsExactly("O2", "O3", "O1");
    }

    @Test
    void givesTheSameAnswerInWhateverOrderEventsWereRecorded() {
        Instant now = Instant.parse("2024-06-06T12:00:00Z");
        String expected = engine.assess(RARUS, CORP, story(), now).obligations().toString();
        long seed = 5;
        for (int i = 0; i < 50; i++) {
            List<IncidentEvent> shuffled = new ArrayList<>(story());
            Collections.shuffle(shuffled, new Random(seed + i));
            assertThat(engine.assess(RARUS, CORP, shuffled, now).obligations().toString())
                    .as("seed " + (seed + i))
                    .isEqualTo(expected);
        }
    }

    @Test
    void takesAResolvedFaultThatCameBackAsOpen() {
        List<IncidentEvent> log = List.of(
                story().get(0),
                event("2024-06-03T09:00:00Z", IncidentEventType.DIAGNOSED, Map.of("location", "DC")),
                event("2024-06-03T10:00:00Z", IncidentEventType.RESOLVED, Map.of()),
                event("2024-06-03T11:00:00Z", IncidentEventType.REOPENED, Map.of()));
        Assessment assessment = engine.assess(RARUS, CORP, log, Instant.parse("2024-06-03T12:00:00Z"));
        assertThat(assessment.nextActions(Party.EXECUTOR))
                .extracting(Obligation::id)
                .contains("O6");
    }

    @Test
    void refusesADetailThatIsNoneOfTheFormat() {
        List<IncidentEvent> log = List.of(
                story().get(0), event("2024-06-03T09:00:00Z", IncidentEventType.DIAGNOSED, Map.of("location", "ROOF")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.assess(RARUS, CORP, log, Instant.parse("2024-06-03T12:00:00Z")))
                .withMessageContaining("event 1 (DIAGNOSED")
                .withMessageContaining("not ROOF");
        List<IncidentEvent> corrected =
                List.of(event("2024-06-03T09:00:00Z", IncidentEventType.CORRECTED, Map.of("event", 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.assess(RARUS, CORP, corrected, Instant.parse("2024-06-03T12:00:00Z")))
                .withMessageContaining("no such event");
    }

    @Test
    void judgesByTheContractOfAnotherProvider() {
        Regulation nordwind = Regulations.example();
        SlaEngine own = SlaEngine.of(Regulations.shipped().with(nordwind), SlaEngine::shippedCalendar);
        Contract basic =
                Contract.builder().edition(Edition.CLOUD).tariff("BASIC").build();
        List<IncidentEvent> log = List.of(
                event("2025-06-06T09:00:00Z", IncidentEventType.DETECTED, Map.of()),
                event("2025-06-06T10:00:00Z", IncidentEventType.DIAGNOSED, Map.of("location", "SENSOR")));
        Instant now = Instant.parse("2025-06-06T12:00:00Z");
        assertThat(own.assess(nordwind, basic, log, now).obligations())
                .extracting(Obligation::toString)
                .containsExactly("D1 MET by 2025-06-09", "D2 NOT_OWED");
        Contract gold = basic.toBuilder().tariff("GOLD").build();
        assertThat(own.assess(nordwind, gold, log, now).obligations())
                .extracting(Obligation::toString)
                .containsExactly("D1 MET by 2025-06-09", "D2 PENDING by 2025-06-09");
    }

    @Test
    void saysWhetherAServiceMayBeHad() {
        Contract contract = Contract.builder()
                .tariff("PROF")
                .sensors(List.of(new SensorPlan("s1", "PROF", null), new SensorPlan("s2", null, null)))
                .build();
        LocalDate date = LocalDate.parse("2024-06-03");
        assertThat(engine.entitled(RARUS, contract, "DATA_RESTORATION", "s1", date)
                        .entitled())
                .isTrue();
        Entitlement visit = engine.entitled(RARUS, contract, "MAINTENANCE_VISIT", "s1", date);
        assertThat(visit.entitled()).isFalse();
        assertThat(visit.clause()).isEqualTo("3.3/9");
        assertThat(engine.entitled(RARUS, contract, "DATA_RESTORATION", "s2", date)
                        .entitled())
                .isFalse();
    }

    @Test
    void allowsAnUpgradeOfAllSensorsInOneOperationOnly() {
        List<SensorPlan> prof = List.of(new SensorPlan("a", "PROF", null), new SensorPlan("b", "PROF", null));
        Contract contract = Contract.builder().tariff("PROF").sensors(prof).build();
        TariffChange all =
                new TariffChange(List.of(new SensorPlan("a", "CORP", null), new SensorPlan("b", "CORP", null)));
        assertThat(all.judge(RARUS, contract).ok()).isTrue();
        assertThat(all.applyTo(contract).tariff()).contains("CORP");
        TariffUnity one = new TariffChange(List.of(new SensorPlan("a", "CORP", null))).judge(RARUS, contract);
        assertThat(one.ok()).isFalse();
        assertThat(new TariffChange(List.of(new SensorPlan("c", "PROF", null)))
                        .judge(RARUS, contract)
                        .ok())
                .isTrue();
        assertThat(new TariffChange(List.of(new SensorPlan("c", "CORP", null)))
                        .judge(RARUS, contract)
                        .ok())
                .isFalse();
    }

    private static boolean stands(SensorPlan... sensors) {
        Contract.Builder contract = Contract.builder().sensors(List.of(sensors));
        return TariffUnity.of(RARUS, contract.build()).orElseThrow().ok();
    }

    private static SensorPlan[] sensors(int count, String tariff) {
        SensorPlan[] sensors = new SensorPlan[count];
        for (int i = 0; i < count; i++) {
            sensors[i] = new SensorPlan(tariff + i, tariff, null);
        }
        return sensors;
    }

    @Test
    void wantsOneTariffPerCountingSystemAndNotPerClient() {
        assertThat(stands(sensors(4, "PROF"))).isTrue();
        assertThat(stands(sensors(2, "CORP")))
                .as("another system of the same client")
                .isTrue();
        List<SensorPlan> mixed = new ArrayList<>(List.of(sensors(3, "PROF")));
        mixed.add(new SensorPlan("x", "CORP", null));
        assertThat(stands(mixed.toArray(SensorPlan[]::new))).isFalse();
        List<SensorPlan> partly = new ArrayList<>(List.of(sensors(3, "PROF")));
        partly.add(new SensorPlan("x", null, null));
        assertThat(stands(partly.toArray(SensorPlan[]::new)))
                .as("a warning only (A4)")
                .isTrue();
    }
}
