package io.spp.sla.casebook;

import static io.spp.core.incident.IncidentEventType.DETECTED;
import static io.spp.core.incident.IncidentEventType.DIAGNOSED;
import static io.spp.core.incident.IncidentEventType.NOTIFIED;
import static io.spp.core.incident.IncidentEventType.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.desk.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseBookTest {

    private static final Instant TOLD = Instant.parse("2025-05-12T09:00:00Z");
    private static final Instant LATER = TOLD.plus(Duration.ofDays(3));
    private static final String DESK = "desk";

    private final IncidentLog log = MemoryStorage.create().incidents();
    private final CaseBook book = CaseBook.over(log);

    @Test
    void anIncidentToldByPhoneIsOpenedAndRegisteredOnce() throws IOException {
        Incident first = book.open(fault("the display shows nothing"), DESK, LATER);
        Incident again = book.open(fault("the display shows nothing"), DESK, LATER.plusSeconds(60));

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(first.events()).extracting(IncidentEvent::type).containsExactly(DETECTED, REGISTERED);
        assertThat(CaseBook.numberOf(first)).isEqualTo("INC-1");
        assertThat(first.rule()).isEqualTo(ReportedFault.RULE);
        assertThat(book.find("INC-1").id()).isEqualTo(first.id());
    }

    @Test
    void manyAreRegisteredByOneLookAndFoundByTheirNumbers() throws IOException {
        List<IncidentEvent> detected = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            detected.add(new IncidentEvent("i-" + i, DETECTED, TOLD, TOLD, IncidentEvent.MONITOR, Map.of()));
        }
        log.append(detected);

        book.register(detected, LATER);
        book.register(detected.subList(3, 5), LATER.plusSeconds(60));

        assertThat(CaseBook.numberOf(book.find("i-12"))).isEqualTo("INC-12");
        assertThat(book.find("INC-7").id()).isEqualTo("i-7");
        assertThat(book.find("INC-4").events()).hasSize(2);
        assertThatThrownBy(() -> book.find("INC-13")).isInstanceOf(InvalidConfigurationException.class);
    }

    @Test
    void anIncidentIsFoundByTheNumberThatSomebodyElseGave() throws IOException {
        for (String id : List.of("i-1", "i-2")) {
            log.append(List.of(new IncidentEvent(id, DETECTED, TOLD, TOLD, IncidentEvent.MONITOR, Map.of())));
        }
        log.append(List.of(new IncidentEvent("i-2", REGISTERED, TOLD, TOLD, DESK, Map.of("number", "INC-1"))));

        assertThat(book.find("INC-1").id()).isEqualTo("i-2");
    }

    @Test
    void anotherFaultOfTheSameLineAndTimeIsNotMixedUpWithTheFirst() throws IOException {
        book.open(fault("the display shows nothing"), DESK, LATER);

        assertThatThrownBy(() -> book.open(fault("the sensor has fallen down"), DESK, LATER))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("INC-1");
    }

    @Test
    void anEventIsRecordedOnceHoweverOftenItIsTold() throws IOException {
        book.open(fault("x"), DESK, LATER);

        assertThat(diagnosed(TOLD.plusSeconds(60))).hasSize(1);
        assertThat(diagnosed(TOLD.plusSeconds(60))).isEmpty();
        assertThat(book.find("INC-1").events()).hasSize(3);
    }

    @Test
    void whatIsWrongIsRefusedWithPlaceAndRemedyAndLeavesNoTrace() throws IOException {
        book.open(fault("x"), DESK, LATER);

        assertThatThrownBy(() -> diagnosed(TOLD.minusSeconds(1))).hasMessageContaining("$.at");
        assertThatThrownBy(() -> diagnosed(LATER.plus(Duration.ofDays(2)))).hasMessageContaining("future");
        assertThatThrownBy(() -> book.record("INC-2", DIAGNOSED, TOLD, DESK, Map.of("location", "DC"), LATER))
                .hasMessageContaining("INC-2");
        assertThatThrownBy(() -> book.record("INC-1", DETECTED, TOLD, DESK, Map.of(), LATER))
                .hasMessageContaining("DETECTED");
        assertThatThrownBy(() -> record("{\"type\": \"DIAGNOSED\", \"locaton\": \"SENSOR\"}"))
                .hasMessageContaining("$.locaton")
                .hasMessageContaining("$.location")
                .hasMessageContaining("$.at");
        assertThat(book.find("INC-1").events()).hasSize(2);
    }

    @Test
    void aMessageToTheClientWithoutItsThreePartsIsNone() throws IOException {
        book.open(fault("x"), DESK, LATER);

        assertThatThrownBy(() -> book.record(
                        "INC-1",
                        NOTIFIED,
                        LATER,
                        DESK,
                        Map.of("party", "CLIENT", "symptoms", "s", "place", " "),
                        LATER))
                .hasMessageContaining("$.place")
                .hasMessageContaining("$.actions")
                .hasMessageNotContaining("$.symptoms");
        assertThat(book.record("INC-1", NOTIFIED, LATER, DESK, Map.of("party", "THIRD_PARTY"), LATER))
                .hasSize(1);
    }

    @Test
    void aReportOfLessThanAMonthIsNotTakenOn() {
        ReportPeriod short1 = new ReportPeriod(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28));

        assertThatThrownBy(() -> book.requestReport("mall", short1, TOLD, "client", LATER))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("2024-02-29");
    }

    @Test
    void aReportIsOwedFromItsRequestUntilItIsSent() throws IOException {
        ReportPeriod april = new ReportPeriod(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30));
        Incident request = book.requestReport("mall", april, TOLD, "client", LATER);

        assertThat(request.isFault()).isFalse();
        assertThat(status(request.id(), "O16")).isEqualTo(Status.PENDING);

        record(request.id(), "{\"type\": \"REPORT_SENT\", \"at\": \"2025-05-13T10:00:00Z\"}");

        assertThat(status(request.id(), "O16")).isEqualTo(Status.MET);
    }

    @Test
    void plannedMaintenanceIsOwedByItsDayAndDoneItemByItem() throws IOException {
        MaintenancePlan plan = new MaintenancePlan(
                "mall",
                LocalDate.of(2025, 5, 14),
                Initiator.CLIENT,
                List.of("clean the lenses", "check the clock"),
                "");
        Maintenance planned = book.plan(plan, TOLD, DESK, LATER);

        assertThat(book.plan(plan, TOLD, DESK, LATER)).isEqualTo(planned);
        assertThat(planned.complete()).isFalse();
        assertThatThrownBy(() -> book.performed(planned.id(), List.of("3"), LATER, DESK, LATER))
                .hasMessageContaining("clean the lenses");

        Maintenance half =
                book.performed(planned.id(), List.of("2"), Instant.parse("2025-05-14T07:00:00Z"), DESK, LATER);

        assertThat(half.complete()).isFalse();
        assertThat(half.checklist().get(1).doneBy()).isEqualTo(DESK);
        assertThat(half.visitedAt()).contains(Instant.parse("2025-05-14T07:00:00Z"));
        assertThat(status(planned.id(), "O20")).isIn(Status.MET, Status.MET_BY_AGREEMENT);

        Maintenance whole = book.performed(planned.id(), List.of("clean the lenses"), LATER, DESK, LATER);

        assertThat(whole.complete()).isTrue();
        assertThat(book.maintenances(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31)))
                .containsExactly(whole);
    }

    @Test
    void aVisitThatNobodyMadeByItsDayIsBreached() throws IOException {
        MaintenancePlan plan = new MaintenancePlan(
                "mall", LocalDate.of(2025, 5, 13), Initiator.EXECUTOR, List.of("clean the lenses"), "spring");
        Maintenance planned = book.plan(plan, TOLD, DESK, LATER);

        assertThat(status(planned.id(), "O20")).isEqualTo(Status.BREACHED);
    }

    private Status status(String id, String duty) throws IOException {
        SlaEngine engine = SlaEngine.standard();
        Contract contract = Contract.builder().tariff("CORP").build();
        return engine
                .assess(
                        engine.regulations().byId(CaseBook.STANDARD_REGULATION).orElseThrow(),
                        contract,
                        log.events(id),
                        LATER)
                .obligations()
                .stream()
                .filter(each -> each.id().equals(duty))
                .map(Obligation::status)
                .findFirst()
                .orElseThrow();
    }

    private List<IncidentEvent> diagnosed(Instant at) throws IOException {
        return book.record("INC-1", DIAGNOSED, at, DESK, Map.of("location", "CLIENT_ENVIRONMENT"), LATER);
    }

    private List<IncidentEvent> record(String json) throws IOException {
        return record("INC-1", json);
    }

    private List<IncidentEvent> record(String id, String json) throws IOException {
        return book.record(id, new ObjectMapper().readTree(json), DESK, LATER);
    }

    private static ReportedFault fault(String what) {
        return new ReportedFault("mall", "door-1", "", what, Optional.empty(), TOLD, ReportedFault.Channel.PHONE);
    }
}
