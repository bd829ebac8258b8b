package io.spp.sla.desk;

import static io.spp.core.incident.IncidentEventType.ALERTED;
import static io.spp.core.incident.IncidentEventType.CLIENT_ANSWERED;
import static io.spp.core.incident.IncidentEventType.DETECTED;
import static io.spp.core.incident.IncidentEventType.DIAGNOSED;
import static io.spp.core.incident.IncidentEventType.NOTIFIED;
import static io.spp.core.incident.IncidentEventType.REGISTERED;
import static io.spp.core.incident.IncidentEventType.REPORT_REQUESTED;
import static io.spp.core.incident.IncidentEventType.REPORT_SENT;
import static io.spp.core.incident.IncidentEventType.REQUIREMENT_UNMET;
import static io.spp.core.incident.IncidentEventType.RESOLVED;
import static io.spp.sla.desk.Shift.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spp.core.incident.IncidentEvent;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.Licence;
import io.spp.sla.contract.LicenceKind;
import io.spp.sla.ownership.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskWaitsTest {

    /** Wednesday morning; it is the fifth of June 2024. */
    private static final IncidentEvent[] REGISTERED_AND_ALERTED = {
        event("2024-06-05T07:00:00Z", DETECTED),
        event("2024-06-05T07:00:00Z", ALERTED),
        event("2024-06-05T07:05:00Z", REGISTERED)
    };

    private static final IncidentEvent CLIENTS = event(
            "2024-06-05T08:00:00Z",
            DIAGNOSED,
            Map.of("location", "SENSOR", "supplier", "CLIENT", "installer", "CLIENT"));
    private static final IncidentEvent WARRANTY = event(
            "2024-06-05T08:00:00Z",
            DIAGNOSED,
            Map.of("location", "SENSOR", "supplier", "VC", "installer", "VC", "warranty", "YES"));
    private static final IncidentEvent CLIENT_TOLD = event(
            "2024-06-05T09:00:00Z",
            NOTIFIED,
            Map.of("party", "CLIENT", "symptoms", "silent", "place", "door 1", "actions", "check the power"));
    private static final IncidentEvent THIRD_PARTY_TOLD =
            event("2024-06-05T09:00:00Z", NOTIFIED, Map.of("party", "THIRD_PARTY"));

    private static IncidentEvent[] log(IncidentEvent... more) {
        return Stream.concat(Arrays.stream(REGISTERED_AND_ALERTED), Arrays.stream(more))
                .toArray(IncidentEvent[]::new);
    }

    private static List<DeskWait> waits(String now, IncidentEvent... more) {
        return Shift.at(now).incident("acme", "X", log(more)).desk().waits();
    }

    private static DeskWait only(List<DeskWait> waits) {
        assertThat(waits).hasSize(1);
        return waits.get(0);
    }

    @Test
    void forTheProviderToDiagnose() {
        DeskWait wait = only(waits("2024-06-05T07:30:00Z"));
        assertThat(wait.waitingOn()).contains(Party.EXECUTOR);
        assertThat(wait.what().ru()).containsIgnoringCase("диагност");
        assertThat(wait.reminderDue()).isFalse();
    }

    @Test
    void forTheProviderToTellTheClientFirst() {
        assertThat(only(waits("2024-06-05T08:30:00Z", CLIENTS)).waitingOn()).contains(Party.EXECUTOR);
    }

    @Test
    void forTheClientToAnswerOnceItIsTold() {
        DeskWait wait = only(waits("2024-06-05T10:00:00Z", CLIENTS, CLIENT_TOLD));
        assertThat(wait.waitingOn()).contains(Party.CLIENT);
        assertThat(wait.since()).isEqualTo(Instant.parse("2024-06-05T09:00:00Z"));
    }

    @Test
    void forTheClientToRepairOnceItHasAnswered() {
        DeskWait wait = only(waits(
                "2024-06-05T11:00:00Z",
                CLIENTS,
                CLIENT_TOLD,
                event("2024-06-05T10:00:00Z", CLIENT_ANSWERED, Map.of("answer", "ACCEPTED"))));
        assertThat(wait.waitingOn()).contains(Party.CLIENT);
        assertThat(wait.what().en()).startsWith("Repair");
        assertThat(wait.reminder()).isNull();
    }

    @Test
    void forTheProviderToVisitWhenTheClientDisagrees() {
        DeskWait wait = only(waits(
                "2024-06-05T11:00:00Z",
                CLIENTS,
                CLIENT_TOLD,
                event("2024-06-05T10:00:00Z", CLIENT_ANSWERED, Map.of("answer", "NOT_CONFIRMED"))));
        assertThat(wait.waitingOn()).contains(Party.EXECUTOR);
        assertThat(wait.what().en()).contains("Visit");
    }

    @Test
    void forTheThirdPartyOnceItIsTold() {
        assertThat(only(waits("2024-06-05T08:30:00Z", WARRANTY)).waitingOn()).contains(Party.EXECUTOR);
        DeskWait wait = only(waits("2024-06-05T10:00:00Z", WARRANTY, THIRD_PARTY_TOLD));
        assertThat(wait.waitingOn()).contains(Party.THIRD_PARTY);
        assertThat(waits("2024-06-05T12:00:00Z", WARRANTY, THIRD_PARTY_TOLD, event("2024-06-05T11:00:00Z", RESOLVED)))
                .isEmpty();
    }

    @Test
    void forTheClientToMeetARequirement() {
        DeskWait wait = only(waits(
                "2024-06-05T10:00:00Z", event("2024-06-05T09:00:00Z", REQUIREMENT_UNMET, Map.of("requirement", "L5"))));
        assertThat(wait.waitingOn()).contains(Party.CLIENT);
        assertThat(wait.what().en()).contains("L5");
        assertThat(wait.since()).isEqualTo(Instant.parse("2024-06-05T09:00:00Z"));
    }

    @Test
    void remindsTheClientAfterSoManyWorkingDaysAndBreachesNothing() {
        Shift friday = Shift.at("2024-06-07T10:00:00Z").incident("acme", "X", log(CLIENTS, CLIENT_TOLD));
        assertThat(Desk.reminding(friday.cases(), 2).remindersDue())
                .extracting(DeskWait::reminder)
                .containsExactly(LocalDate.parse("2024-06-07"));
        assertThat(Desk.reminding(friday.cases(), 3).remindersDue()).isEmpty();
        assertThat(friday.desk().remindersDue()).isEmpty();
        assertThat(friday.desk().having(Status.BREACHED)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Desk.reminding(friday.cases(), 0));

        IncidentEvent toldAgain = event(
                "2024-06-07T09:00:00Z",
                NOTIFIED,
                Map.of("party", "CLIENT", "symptoms", "silent", "place", "door 1", "actions", "please answer"));
        Shift reminded = Shift.at("2024-06-07T10:00:00Z").incident("acme", "X", log(CLIENTS, CLIENT_TOLD, toldAgain));
        assertThat(Desk.reminding(reminded.cases(), 2).remindersDue())
                .as("a reminder starts the interval anew")
                .isEmpty();
    }

    @Test
    void forNobodyWhereNothingIsOwedOutsideTheTerm() {
        Licence expired = new Licence(
                LicenceKind.EXTENDED,
                true,
                new Licence.Validity(LocalDate.parse("2023-06-01"), LocalDate.parse("2024-05-31")),
                List.of());
        Desk desk = Shift.at("2024-06-05T10:00:00Z")
                .under(Contract.builder()
                        .tariff("CORP")
                        .licence(expired)
                        .paid(LocalDate.parse("2023-05-20"))
                        .term(Period.ofYears(1))
                        .build())
                .incident("acme", "X", REGISTERED_AND_ALERTED)
                .desk();
        assertThat(desk.items()).isEmpty();
        assertThat(desk.waits(Optional.empty())).hasSize(1);
    }

    @Test
    void forNothingWhereOnlyARequestWasMetAndNoFaultFound() {
        assertThat(Shift.at("2024-06-05T10:00:00Z")
                        .incident("acme", "R", event("2024-06-05T08:00:00Z", REPORT_REQUESTED))
                        .desk()
                        .waits())
                .extracting(DeskWait::waitingOn)
                .containsExactly(Optional.of(Party.EXECUTOR));
        assertThat(Shift.at("2024-06-05T10:00:00Z")
                        .incident(
                                "acme",
                                "R",
                                event("2024-06-05T08:00:00Z", REPORT_REQUESTED),
                                event("2024-06-05T09:00:00Z", REPORT_SENT))
                        .desk()
                        .waits())
                .isEmpty();
    }
}
