package io.spp.sla.desk;

import static io.spp.core.incident.IncidentEventType.ALERTED;
import static io.spp.core.incident.IncidentEventType.DETECTED;
import static io.spp.core.incident.IncidentEventType.DIAGNOSED;
import static io.spp.core.incident.IncidentEventType.REGISTERED;
import static io.spp.sla.desk.Shift.event;
import static io.spp.sla.desk.Shift.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spp.core.incident.IncidentEvent;
import io.spp.sla.contract.Contract;
import io.spp.sla.ownership.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeskTest {

    /** Wednesday, 15:00 in Moscow. */
    private final Shift shift = Shift.at("2024-06-05T12:00:00Z")
            .incident("acme", "NEW", event("2024-06-05T07:00:00Z", DETECTED))
            .incident(
                    "acme",
                    "OLD",
                    event("2024-06-03T07:00:00Z", DETECTED),
                    event("2024-06-03T07:00:00Z", ALERTED),
                    event("2024-06-03T08:00:00Z", DIAGNOSED, Map.of("location", "CLIENT_ENVIRONMENT")));

    @Test
    void putsWhatIsMostUrgentFirst() {
        assertThat(words(shift.desk().items()))
                .containsExactly("OLD O11", "OLD O2", "NEW O2", "NEW O3", "NEW O1", "OLD O22", "OLD O4");
    }

    @Test
    void saysWhatWaitsForWhomAndWhatIsDueOrLate() {
        assertThat(words(shift.desk().waitingOn(Party.CLIENT))).containsExactly("OLD O22");
        assertThat(words(shift.desk().having(Status.BREACHED))).containsExactly("OLD O11", "OLD O2");
        assertThat(shift.desk().dueToday()).isEmpty();
        assertThat(words(Shift.at("2024-06-06T05:00:00Z")
                        .incident("acme", "NEW", event("2024-06-05T07:00:00Z", DETECTED))
                        .desk()
                        .dueToday()))
                .containsExactly("NEW O2", "NEW O3");
    }

    @Test
    void countsTheTimeLeftInEachContractsOwnZoneAndHours() {
        // In Moscow it is 17:00 of a working day that ends at 18:00, in Yekaterinburg 19:00, after hours.
        Desk desk = Shift.at("2024-06-05T14:00:00Z")
                .incident(
                        "moscow", "M", event("2024-06-04T10:00:00Z", DETECTED), event("2024-06-04T11:00:00Z", ALERTED))
                .under(Shift.corp("Asia/Yekaterinburg", "09:00-18:00"))
                .incident("ural", "U", event("2024-06-05T10:00:00Z", DETECTED), event("2024-06-05T11:00:00Z", ALERTED))
                .desk();

        assertThat(words(desk.items())).containsExactly("M O2", "M O3", "U O2", "U O3");
        assertThat(desk.items())
                .extracting(item -> item.workingTimeLeft().orElseThrow())
                .containsExactly(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(9), Duration.ofHours(9));
        assertThat(words(desk.having(Status.AT_RISK))).containsExactly("M O2", "M O3");
        assertThat(words(desk.dueToday())).containsExactly("M O2", "M O3");
    }

    @Test
    void shortenedAndHolidayEvesLeaveLessTimeThanOtherDays() {
        // Tuesday before the holiday of 12 June 2024 ends at 17:00.
        Desk desk = Shift.at("2024-06-11T06:00:00Z")
                .incident(
                        "acme", "EVE", event("2024-06-10T07:00:00Z", DETECTED), event("2024-06-10T07:00:00Z", ALERTED))
                .incident(
                        "acme", "DAY", event("2024-06-11T05:00:00Z", DETECTED), event("2024-06-11T05:00:00Z", ALERTED))
                .desk();
        assertThat(words(desk.items())).containsExactly("EVE O2", "EVE O3", "DAY O2", "DAY O3");
        assertThat(desk.items().get(0).workingTimeLeft()).contains(Duration.ofHours(8));
        assertThat(desk.items().get(2).workingTimeLeft()).contains(Duration.ofHours(17));
        assertThat(desk.items().get(2).workingDaysLeft()).contains(2L);
    }

    @Test
    void ordersByWorkingDaysWhereAContractHasNoHours() {
        Desk desk = Shift.at("2024-06-05T06:00:00Z")
                .under(Contract.builder().tariff("CORP").build())
                .incident("plain", "P", event("2024-06-05T05:00:00Z", DETECTED), event("2024-06-05T05:00:00Z", ALERTED))
                .under(Shift.corp("Europe/Moscow", "09:00-18:00"))
                .incident("acme", "A", event("2024-06-04T05:00:00Z", DETECTED), event("2024-06-04T05:00:00Z", ALERTED))
                .desk();
        assertThat(words(desk.items())).containsExactly("A O2", "A O3", "P O2", "P O3");
        assertThat(desk.items().get(2).workingTimeLeft()).isEmpty();
        assertThat(desk.items().get(2).workingDaysLeft()).contains(2L);
    }

    @Test
    void marksWhatTheCalendarDoesNotKnowYet() {
        Desk desk = Shift.at("2026-12-31T09:00:00Z")
                .incident("acme", "X", event("2026-12-30T09:00:00Z", DETECTED))
                .desk();
        assertThat(desk.items())
                .filteredOn(item -> item.id().equals("O2"))
                .allMatch(item -> item.obligation().provisional());
    }

    @Test
    void isTheSameInWhateverOrderTheCasesCome() {
        Desk once = shift.desk();
        long seed = 7;
        List<DeskCase> cases = new ArrayList<>(shift.cases());
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(cases, new Random(seed + round));
            assertThat(words(Desk.of(cases).items()))
                    .as("seed %s", seed + round)
                    .isEqualTo(words(once.items()));
        }
    }

    @Test
    void keepsNotesAndAssignmentsAsEventsThatChangeNoDuty() {
        Instant at = Instant.parse("2024-06-05T08:00:00Z");
        IncidentEvent detected = event("2024-06-05T07:00:00Z", DETECTED);
        Shift noted = Shift.at("2024-06-05T12:00:00Z")
                .incident(
                        "acme",
                        "N",
                        detected,
                        new DeskNote(at, "anna", "called the mall, nobody answers").event("N", at),
                        DeskNote.assignment("N", at, at, "anna", "boris"),
                        DeskNote.assignment("N", at.plusSeconds(60), at, "boris", "vera"),
                        new DeskNote(at.plusSeconds(86_400), "anna", "written later").event("N", at));
        DeskCase subject = noted.cases().get(0);

        assertThat(subject.notes()).containsExactly(new DeskNote(at, "anna", "called the mall, nobody answers"));
        assertThat(subject.assignee()).contains("vera");
        assertThat(words(noted.desk().items()))
                .isEqualTo(words(Shift.at("2024-06-05T12:00:00Z")
                        .incident("acme", "N", detected)
                        .desk()
                        .items()));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeskNote(at, "anna", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> DeskNote.assignment("N", at, at, "", "boris"));
    }

    @Test
    void leavesOutWhatIsDoneWith() {
        Desk desk = Shift.at("2024-06-05T12:00:00Z")
                .incident(
                        "acme",
                        "DONE",
                        event("2024-06-05T07:00:00Z", DETECTED),
                        event("2024-06-05T07:00:00Z", ALERTED),
                        event("2024-06-05T07:00:00Z", REGISTERED),
                        event("2024-06-05T08:00:00Z", io.spp.core.incident.IncidentEventType.NO_FAULT))
                .desk();
        assertThat(desk.items()).isEmpty();
        assertThat(desk.waits()).isEmpty();
    }
}
