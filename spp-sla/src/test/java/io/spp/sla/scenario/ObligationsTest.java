package io.spp.sla.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationsTest {

    @Test
    void oweAlertRegistrationAndDiagnosisFromDetectionOn() {
        Story story = Story.corp();
        assertThat(story.ids()).containsExactly("O1", "O2", "O3");
        assertThat(story.due("O2")).isEqualTo("2024-06-04");
        assertThat(story.due("O3")).isEqualTo("2024-06-04");
        assertThat(story.owed("O1").get("dueDate").isNull()).isTrue();
        assertThat(story.status("O1")).isEqualTo("PENDING");
        assertThat(story.owed("O2").get("operationalDue").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-04T23:59,MET", "2024-06-05T00:00,BREACHED", "2024-06-03T10:00,MET", "2024-06-03T09:00,MET"})
    void areMetUntilTheLastInstantOfTheLastDay(String registered, String status) {
        assertThat(Story.corp()
                        .happens(registered, "REGISTERED")
                        .now("2024-06-10T12:00")
                        .status("O2"))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-04T23:59,PENDING", "2024-06-05T00:00,BREACHED"})
    void areBreachedAtTheFirstInstantAfterTheLastDay(String now, String status) {
        assertThat(Story.corp().now(now).status("O2")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-04T15:59,PENDING",
        "2024-06-04T16:00,PENDING",
        "2024-06-04T16:01,AT_RISK",
        "2024-06-04T21:00,AT_RISK",
        "2024-06-03T17:30,PENDING",
        "2024-06-05T00:00,BREACHED"
    })
    void areAtRiskWithLessThanTwoWorkingHoursLeft(String now, String status) {
        assertThat(Story.corp()
                        .contract("workingHours", "'09:00-18:00'")
                        .now(now)
                        .status("O2"))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-11T15:00,PENDING", "2024-06-11T15:01,AT_RISK"})
    void areAtRiskAnHourEarlierOnAShortenedDay(String now, String status) {
        Story story = Story.under("CORP")
                .detected("2024-06-10T12:00")
                .contract("workingHours", "'09:00-18:00'")
                .now(now);
        assertThat(story.status("O2")).isEqualTo(status);
        assertThat(story.owed("O2").get("operationalDue").asText()).isEqualTo("2024-06-11T17:00:00+03:00");
    }

    @Test
    void ignoreWhatHappensAfterNow() {
        Story story = Story.corp().happens("2024-06-04T12:00", "REGISTERED").now("2024-06-04T11:00");
        assertThat(story.status("O2")).isEqualTo("PENDING");
    }

    @Test
    void areTheSameHoweverOftenTheIncidentIsRegistered() {
        Story twice = Story.corp()
                .happens("2024-06-04T09:00", "REGISTERED")
                .happens("2024-06-06T09:00", "REGISTERED")
                .detected("2024-06-06T10:00")
                .now("2024-06-10T09:00");
        assertThat(twice.all("O2")).hasSize(1);
        assertThat(twice.status("O2")).isEqualTo("MET");
        assertThat(twice.due("O2")).isEqualTo("2024-06-04");
    }

    @Test
    void doNotDependOnTheOrderOfRecording() {
        Story inOrder = Story.corp()
                .happens("2024-06-03T12:00", "ALERTED")
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .now("2024-06-05T12:00");
        Story shuffled = Story.under("CORP")
                .clientTold("2024-06-04T12:00")
                .clientsFault("2024-06-04T11:00")
                .detected("2024-06-03T10:00")
                .happens("2024-06-03T12:00", "ALERTED")
                .now("2024-06-05T12:00");
        assertThat(shuffled.answer().get("obligations"))
                .isEqualTo(inOrder.answer().get("obligations"));
    }

    @Test
    void countDetectionNotTheBeginningOfTheFault() {
        JsonNode owed = Story.under("CORP")
                .happens("2024-06-05T10:00", "DETECTED", "since", "'2024-06-01T10:00:00+03:00'")
                .owed("O2");
        assertThat(owed.get("dueDate").asText()).isEqualTo("2024-06-06");
    }

    @Test
    void ofTheExecutorsFaultAreARemoteAttemptAndAConditionalVisit() {
        Story story = Story.corp().diagnosed("2024-06-04T11:00", "DC");
        assertThat(story.party()).isEqualTo("EXECUTOR");
        assertThat(story.ids()).containsExactly("O1", "O2", "O3", "O4", "O6", "O7");
        assertThat(story.status("O7")).isEqualTo("CONDITIONAL");
        assertThat(story.due("O7")).as("three working days from detection").isEqualTo("2024-06-06");
        assertThat(story.owed("O7").get("purpose").asText()).isEqualTo("REPAIR");
        assertThat(story.owed("O7").get("cause").asInt()).isZero();
        assertThat(story.status("O6")).isEqualTo("PENDING");
        assertThat(story.now("2024-06-20T12:00").status("O7")).isEqualTo("CONDITIONAL");
    }

    @Test
    void includeTheVisitOnceRemoteRepairIsImpossible() {
        Story story = Story.prof()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE");
        assertThat(story.status("O4")).isEqualTo("MET");
        assertThat(story.status("O6")).isEqualTo("MET");
        assertThat(story.status("O7")).isEqualTo("PENDING");
        assertThat(story.status("O8")).isEqualTo("PENDING");
        assertThat(story.ids()).doesNotContain("O9");
        assertThat(story.now("2024-06-07T00:00").status("O7")).isEqualTo("BREACHED");
    }

    @Test
    void areNotBreachedByALateVisitThatNobodyOwed() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-20T10:00", "VISITED", "purpose", "'REPAIR'");
        assertThat(story.status("O7")).isEqualTo("MET");
    }

    @Test
    void areBreachedByALateVisitOnceItIsRecordedThatNothingElseWouldHaveHelped() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-20T10:00", "VISITED", "purpose", "'REPAIR'")
                .happens("2024-06-21T10:00", "REMOTE_REPAIR_IMPOSSIBLE");
        assertThat(story.status("O7")).isEqualTo("BREACHED");
    }

    @Test
    void holdAVisitThatNobodyOwedToItsAgreedDay() {
        Story agreed = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-05T10:00", "VISIT_AGREED", "for", "'2024-06-14'", "by", "'Orlov'", "reason", "'key'");
        assertThat(agreed.happens("2024-06-14T10:00", "VISITED", "purpose", "'REPAIR'")
                        .status("O7"))
                .isEqualTo("MET_BY_AGREEMENT");
    }

    @Test
    void endWithTheActAfterTheVisit() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE")
                .happens("2024-06-04T13:00", "REPRESENTATIVE_TOLD")
                .happens("2024-06-06T10:00", "VISITED", "purpose", "'REPAIR'");
        assertThat(story.status("O7")).isEqualTo("MET");
        assertThat(story.status("O8")).isEqualTo("MET");
        assertThat(story.status("O9")).isEqualTo("PENDING");
        assertThat(story.owed("O9").get("actor").asText()).isEqualTo("BOTH");
        assertThat(story.happens("2024-06-06T12:00", "ACT_SIGNED").status("O9")).isEqualTo("MET");
    }

    @Test
    void breachTheNoticeToTheRepresentativeIfTheVisitComesFirst() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE")
                .happens("2024-06-06T10:00", "VISITED", "purpose", "'REPAIR'")
                .happens("2024-06-06T11:00", "REPRESENTATIVE_TOLD");
        assertThat(story.status("O8")).isEqualTo("BREACHED");
    }

    @Test
    void letResolutionEndVisitsButNotMessagesAndTheAct() {
        Story executor = Story.corp().diagnosed("2024-06-04T11:00", "DC").happens("2024-06-05T12:00", "RESOLVED");
        assertThat(executor.status("O4")).isEqualTo("MET");
        assertThat(executor.status("O6")).isEqualTo("MET");
        assertThat(executor.status("O7")).isEqualTo("CANCELLED");
        Story client = Story.corp().clientsFault("2024-06-04T11:00").happens("2024-06-04T12:00", "RESOLVED");
        assertThat(client.status("O11")).isEqualTo("PENDING");
        assertThat(client.status("O22")).isEqualTo("MET");
        assertThat(client.now("2024-06-05T00:00").status("O11")).isEqualTo("BREACHED");
    }

    @Test
    void areCancelledWhereItWasNoFaultUnlessBreachedBefore() {
        Story story = Story.corp().happens("2024-06-04T12:00", "NO_FAULT").now("2024-06-10T12:00");
        assertThat(story.answer().get("obligations").findValuesAsText("status")).containsOnly("CANCELLED");
        assertThat(Story.corp().happens("2024-06-06T12:00", "NO_FAULT").status("O2"))
                .isEqualTo("BREACHED");
    }

    @Test
    void tellTheClientWithinTheDayOfTheDiagnosis() {
        Story story = Story.corp().clientsFault("2024-06-04T11:00");
        assertThat(story.due("O11")).isEqualTo("2024-06-04");
        assertThat(story.status("O22")).isEqualTo("PENDING");
        assertThat(story.owed("O22").get("actor").asText()).isEqualTo("CLIENT");
        assertThat(story.ids()).doesNotContain("O12", "O13");
        story.clientTold("2024-06-04T15:00");
        assertThat(story.status("O11")).isEqualTo("MET");
        assertThat(story.status("O12")).isEqualTo("PENDING");
        assertThat(story.owed("O13").get("dueDate").isNull()).isTrue();
        story.answered("2024-06-10T15:00", "FIXED");
        assertThat(story.status("O12")).isEqualTo("MET");
        assertThat(story.status("O13")).isEqualTo("MET");
        assertThat(story.status("O22")).isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource({"symptoms,place", "symptoms,actions", "place,actions"})
    void acceptNoMessageToTheClientThatLacksAPart(String first, String second) {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .happens("2024-06-04T12:00", "NOTIFIED", "party", "'CLIENT'", first, "'something'", second, "' '");
        assertThat(story.status("O11")).isEqualTo("PENDING");
        assertThat(story.ids()).doesNotContain("O12");
    }

    @Test
    void acceptNoMessageToAnotherParty() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .happens(
                        "2024-06-04T12:00",
                        "NOTIFIED",
                        "party",
                        "'THIRD_PARTY'",
                        "symptoms",
                        "'a'",
                        "place",
                        "'b'",
                        "actions",
                        "'c'");
        assertThat(story.status("O11")).isEqualTo("PENDING");
        Story third = Story.corp()
                .diagnosed("2024-06-04T11:00", "SENSOR", "VC", "CLIENT", "YES")
                .happens("2024-06-04T12:00", "NOTIFIED", "party", "'THIRD_PARTY'");
        assertThat(third.status("O15")).isEqualTo("MET");
    }

    @Test
    void sendTheProviderToAClientThatDoesNotConfirm() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .answered("2024-06-06T18:40", "NOT_CONFIRMED");
        JsonNode visit = story.owed("O14");
        assertThat(visit.get("dueDate").asText()).isEqualTo("2024-06-11");
        assertThat(visit.get("purpose").asText()).isEqualTo("DIAGNOSIS");
        assertThat(visit.get("basis").asText()).isEqualTo("EXPLICIT");
        assertThat(visit.get("status").asText()).isEqualTo("PENDING");
        assertThat(story.happens("2024-06-13T10:00", "VISITED", "purpose", "'DIAGNOSIS'")
                        .status("O14"))
                .isEqualTo("BREACHED");
    }

    @Test
    void countTheVisitFromReceiptOnAShortenedDay() {
        Story story = Story.under("CORP")
                .detected("2024-05-07T10:00")
                .clientsFault("2024-05-07T11:00")
                .answered("2024-05-08T18:40", "NOT_CONFIRMED");
        assertThat(story.due("O14")).isEqualTo("2024-05-15");
    }

    @Test
    void inferTheVisitFromDelegation() {
        JsonNode visit = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .answered("2024-06-06T18:40", "DELEGATED")
                .owed("O14");
        assertThat(visit.get("purpose").asText()).isEqualTo("REPAIR");
        assertThat(visit.get("basis").asText()).isEqualTo("INFERRED");
        assertThat(visit.get("clause").asText()).contains("4.2.10");
    }

    @Test
    void oweNoVisitForAClientThatAgreesAfterAll() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED")
                .answered("2024-06-05T12:00", "ACCEPTED");
        assertThat(story.status("O14")).isEqualTo("CANCELLED");
    }

    @Test
    void listOneVisitForRepeatedAnswers() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED")
                .answered("2024-06-06T10:00", "DELEGATED");
        assertThat(story.all("O14")).hasSize(1);
        assertThat(story.due("O14")).isEqualTo("2024-06-10");
    }

    @Test
    void excludeTheVisitUnderProfByFootnoteFour() {
        JsonNode visit = Story.prof()
                .clientsFault("2024-06-04T11:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED")
                .owed("O14");
        assertThat(visit.get("status").asText()).isEqualTo("NOT_OWED");
        assertThat(visit.get("clause").asText()).isEqualTo("fn4");
        assertThat(visit.get("dueDate").isNull()).isTrue();
    }

    @Test
    void contactTheClientWhileThePartyIsUndetermined() {
        Story story = Story.corp().diagnosed("2024-06-04T11:00", "SENSOR", "VC", "VC", "UNKNOWN");
        assertThat(story.party()).isEqualTo("UNDETERMINED");
        assertThat(story.status("O5")).isEqualTo("PENDING");
        assertThat(story.happens("2024-06-04T12:00", "CLIENT_CONTACTED").status("O5"))
                .isEqualTo("MET");
    }

    @Test
    void citeTheCloudsTableInTheCloud() {
        JsonNode alert = Story.corp().contract("edition", "'CLOUD'").owed("O1");
        assertThat(alert.get("clause").asText()).isEqualTo("4.2.1, 3.4/3");
    }

    @Test
    void recomputeFromCorrectedEvents() {
        Story story = Story.corp()
                .happens("2024-06-06T09:00", "REGISTERED")
                .happens(
                        "2024-06-07T09:00",
                        "CORRECTED",
                        "event",
                        "1",
                        "replacement",
                        "{'type':'REGISTERED','at':'2024-06-04T09:00:00+03:00'}");
        assertThat(story.status("O2")).isEqualTo("MET");
        assertThat(story.now("2024-06-06T12:00").status("O2"))
                .as("before the correction")
                .isEqualTo("BREACHED");
        Story moved = Story.corp()
                .happens(
                        "2024-06-07T09:00",
                        "CORRECTED",
                        "event",
                        "0",
                        "replacement",
                        "{'type':'DETECTED','at':'2024-06-05T09:00:00+03:00'}");
        assertThat(moved.due("O2")).isEqualTo("2024-06-06");
        Story withdrawn = Story.corp()
                .happens("2024-06-04T09:00", "REGISTERED")
                .happens("2024-06-04T10:00", "CORRECTED", "event", "1", "replacement", "null");
        assertThat(withdrawn.status("O2")).isEqualTo("PENDING");
    }

    @Test
    void leaveNothingToRepairWhereTheFaultIsGoneBeforeTheDiagnosis() {
        Story story = Story.corp().happens("2024-06-03T12:00", "RESOLVED").diagnosed("2024-06-04T11:00", "DC");
        assertThat(story.status("O3")).isEqualTo("MET");
        assertThat(story.status("O4")).isEqualTo("MET");
        assertThat(story.status("O6")).isEqualTo("MET");
        assertThat(story.status("O7")).isEqualTo("CANCELLED");
    }

    @Test
    void explainThemselvesInBothLanguages() {
        JsonNode explanation = Story.corp().now("2024-06-04T12:00").owed("O2").get("explanation");
        assertThat(explanation.get("en").asText())
                .isEqualTo(
                        "Register the incident (provider; clause 4.2.2). Due by the end of 4 Jun 2024: within one working day after the event, counted from 3 Jun 2024. Not done yet.");
        assertThat(explanation.get("ru").asText()).contains("Зафиксировать", "п. 4.2.2", "04.06.2024");
    }
}
