package io.spp.sla.scenario;

import static io.spp.sla.scenario.Story.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    @ParameterizedTest
    @CsvSource({
        "DC,UNKNOWN,UNKNOWN,UNKNOWN,PROF,EXECUTOR,O6,F2",
        "SENSOR,CLIENT,CLIENT,NO,PROF,CLIENT,O11,F6",
        "SENSOR,OTHER,OTHER,YES,CORP,CLIENT,O11,F6",
        "SENSOR,VC,VC,YES,PROF,THIRD_PARTY,O15,F3",
        "SENSOR,VC,CLIENT,YES,PROF,THIRD_PARTY,O15,F3",
        "SPP_SERVER,CLIENT,VC,YES,CORP,THIRD_PARTY,O15,F3",
        "SENSOR,VC,VC,NO,PROF,CLIENT,O22,F5",
        "SENSOR,VC,VC,UNKNOWN,CORP,UNDETERMINED,O5,F4",
        "UNKNOWN,CLIENT,CLIENT,NO,CORP,UNDETERMINED,O5,F1",
        "SPP_SERVER,EXECUTOR,EXECUTOR,NO,CORP,UNDETERMINED,O5,F7",
        "SPP_SERVER_SOFTWARE,CLIENT,CLIENT,NO,CORP,EXECUTOR,O7,F8",
        "CLIENT_ENVIRONMENT,VC,VC,YES,CORP,CLIENT,O11,F9"
    })
    void followsTheOwnershipTable(
            String location,
            String supplier,
            String installer,
            String warranty,
            String tariff,
            String party,
            String duty,
            String row) {
        Story story = Story.under(tariff)
                .detected("2024-06-03T10:00")
                .diagnosed("2024-06-04T11:00", location, supplier, installer, warranty);
        assertThat(story.party()).isEqualTo(party);
        assertThat(story.ids()).contains(duty);
        assertThat(story.answer().get("owner").get("row").asText()).isEqualTo(row);
        assertThat(story.answer().get("owners")).hasSize(1);
    }

    @Test
    void takesAbsentDetailsOfAFindingAsUnknown() {
        assertThat(Story.corp()
                        .diagnosed("2024-06-04T11:00", "SENSOR")
                        .answer()
                        .get("owner")
                        .get("row")
                        .asText())
                .isEqualTo("F7u");
    }

    @Test
    void listsEveryDecisionWithItsEventAndPointsDutiesAtThem() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "UNKNOWN")
                .happens("2024-06-04T12:00", "CLIENT_CONTACTED")
                .diagnosed("2024-06-05T11:00", "SENSOR", "VC", "VC", "YES");
        JsonNode owners = story.answer().get("owners");
        assertThat(owners.findValuesAsText("party")).containsExactly("UNDETERMINED", "THIRD_PARTY");
        assertThat(owners.findValuesAsText("event")).containsExactly("1", "3");
        assertThat(story.owed("O5").get("cause").asInt()).isZero();
        assertThat(story.owed("O15").get("cause").asInt()).isEqualTo(1);
        assertThat(story.due("O15")).isEqualTo("2024-06-05");
        assertThat(story.all("O4")).as("repair from afar is owed once").hasSize(1);
    }

    @Test
    void raisesBothMessagesWhereOneVisitFindsTwoCauses() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE")
                .happens(
                        "2024-06-06T10:00",
                        "VISITED",
                        "purpose",
                        "'REPAIR'",
                        "findings",
                        "[" + finding("CLIENT_ENVIRONMENT") + "," + finding("SENSOR", "VC", "VC", "YES") + "]");
        JsonNode answer = story.answer();
        assertThat(answer.get("owner").get("party").asText()).isEqualTo("CLIENT");
        assertThat(answer.get("owners").findValuesAsText("party")).containsExactly("EXECUTOR", "CLIENT", "THIRD_PARTY");
        assertThat(answer.get("owners").findValuesAsText("cause")).containsExactly("0", "0", "1");
        assertThat(story.status("O7")).isEqualTo("MET");
        assertThat(story.due("O11")).isEqualTo("2024-06-06");
        assertThat(story.due("O15")).isEqualTo("2024-06-06");
        assertThat(story.owed("O11").get("cause").asInt()).isEqualTo(1);
        assertThat(story.owed("O15").get("cause").asInt()).isEqualTo(2);
        assertThat(story.status("O9")).as("work was done at the site").isEqualTo("PENDING");
    }

    @Test
    void movesTheMessageOfAFindingOnADayOffToTheNextWorkingDay() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens(
                        "2024-06-08T10:00",
                        "VISITED",
                        "purpose",
                        "'REPAIR'",
                        "findings",
                        "[" + finding("SENSOR", "CLIENT", "CLIENT", "NO") + "]");
        assertThat(story.due("O11")).isEqualTo("2024-06-10");
        assertThat(story.status("O6")).isEqualTo("CANCELLED");
    }

    @Test
    void countsTheVisitFromTheFindingThatGivesTheExecutor() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED")
                .happens(
                        "2024-06-07T10:00", "VISITED", "purpose", "'DIAGNOSIS'", "findings", "[" + finding("DC") + "]");
        assertThat(story.status("O14")).isEqualTo("MET");
        assertThat(story.status("O7")).isEqualTo("CONDITIONAL");
        assertThat(story.due("O7")).isEqualTo("2024-06-13");
        assertThat(story.status("O22")).as("the client is no longer at fault").isEqualTo("CANCELLED");
        assertThat(story.policy("A27_REDECISION", "FIRST_DETECTION").due("O7")).isEqualTo("2024-06-06");
    }

    @Test
    void keepsTheMessageOfAPartyThatIsConfirmed() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .happens("2024-06-05T10:00", "DECIDED", "party", "'CLIENT'", "decider", "'Ivanov'", "basis", "'photo'")
                .diagnosed("2024-06-06T11:00", "CLIENT_ENVIRONMENT");
        assertThat(story.all("O11")).hasSize(1);
        assertThat(story.due("O11")).isEqualTo("2024-06-04");
        assertThat(story.owed("O11").get("cause").asInt()).isZero();
        JsonNode confirmed = story.answer().get("owners").get(1);
        assertThat(confirmed.get("row").asText()).isEqualTo("F6");
        assertThat(confirmed.get("event").asInt()).isEqualTo(2);
        assertThat(confirmed.get("reasons").get(1).get("en").asText()).isEqualTo("confirmed by Ivanov: photo");
    }

    @Test
    void letsAPersonOverruleTheTable() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .happens(
                        "2024-06-05T10:00",
                        "DECIDED",
                        "party",
                        "'EXECUTOR'",
                        "decider",
                        "'Ivanov'",
                        "basis",
                        "'log file'");
        JsonNode owner = story.answer().get("owner");
        assertThat(owner.get("party").asText()).isEqualTo("EXECUTOR");
        assertThat(owner.get("row").isNull()).isTrue();
        assertThat(owner.get("clause").asText()).isEqualTo("4.2.4");
        assertThat(owner.get("reasons").get(0).get("ru").asText()).isEqualTo("решил Ivanov: log file");
        assertThat(story.due("O7")).as("another party had been held at fault").isEqualTo("2024-06-10");
        Story first = Story.corp()
                .diagnosed("2024-06-04T11:00", "UNKNOWN")
                .happens("2024-06-05T10:00", "DECIDED", "party", "'EXECUTOR'");
        assertThat(first.due("O7")).as("nobody had been held at fault").isEqualTo("2024-06-06");
        Story told = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-06T10:00", "DECIDED", "party", "'CLIENT'");
        assertThat(told.due("O11")).as("the day that first gave this party").isEqualTo("2024-06-06");
        assertThat(told.status("O7")).isEqualTo("CANCELLED");
    }

    @Test
    void raisesANewMessageWhenAPartyIsFoundAgainAfterAnother() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .diagnosed("2024-06-05T11:00", "DC")
                .happens(
                        "2024-06-07T10:00",
                        "VISITED",
                        "purpose",
                        "'REPAIR'",
                        "findings",
                        "[" + finding("CLIENT_ENVIRONMENT") + "]");
        assertThat(story.all("O11"))
                .extracting(each -> each.get("status").asText())
                .containsExactly("MET", "PENDING");
        assertThat(story.due("O11")).isEqualTo("2024-06-07");
        assertThat(story.owed("O11").get("cause").asInt()).isEqualTo(2);
    }

    @Test
    void cancelsTheMessageToAPartyThatIsNoLongerAtFaultUnlessItIsOverdue() {
        Story sameDay = Story.corp().clientsFault("2024-06-04T11:00").diagnosed("2024-06-04T15:00", "DC");
        assertThat(sameDay.status("O11")).isEqualTo("CANCELLED");
        Story late = Story.corp().clientsFault("2024-06-04T11:00").diagnosed("2024-06-05T15:00", "DC");
        assertThat(late.status("O11")).isEqualTo("BREACHED");
    }

    @Test
    void turnsToTheThirdPartyInAWarrantyCaseWhereTheTariffHasNoVisit() {
        Story story = Story.prof()
                .diagnosed("2024-06-04T11:00", "SENSOR", "VC", "VC", "YES")
                .happens("2024-06-04T12:00", "DECIDED", "party", "'CLIENT'")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED");
        assertThat(story.status("O14")).isEqualTo("NOT_OWED");
        assertThat(story.all("O15"))
                .extracting(each -> each.get("status").asText())
                .containsExactly("CANCELLED", "PENDING");
        assertThat(story.due("O15")).isEqualTo("2024-06-05");
        Story noWarranty = Story.prof().clientsFault("2024-06-04T11:00").answered("2024-06-05T10:00", "NOT_CONFIRMED");
        assertThat(noWarranty.ids()).doesNotContain("O15").contains("O22");
    }

    @Test
    void ignoresAnswersOfAClientThatIsNotAtFault() {
        Story story = Story.corp().diagnosed("2024-06-04T11:00", "DC").answered("2024-06-05T10:00", "NOT_CONFIRMED");
        assertThat(story.ids()).doesNotContain("O14");
    }
}
