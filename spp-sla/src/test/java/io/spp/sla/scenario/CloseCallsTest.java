package io.spp.sla.scenario;

import static io.spp.sla.scenario.Story.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a careless reading of the regulation goes wrong. */
class CloseCallsTest {

    private static Story visitOwed() {
        return Story.corp().diagnosed("2024-06-04T11:00", "DC").happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE");
    }

    private static Story agreed(Story story, String at, String day) {
        return story.happens(
                at,
                "VISIT_AGREED",
                "for",
                "'" + day + "'",
                "by",
                "'Petrova'",
                "reason",
                "'keys'",
                "purpose",
                "'REPAIR'");
    }

    @Test
    void aMaintenanceVisitIsNotTheVisitThatTheRepresentativeWasToBeToldOf() {
        Story story = visitOwed().happens("2024-06-05T10:00", "VISITED", "purpose", "'MAINTENANCE'");
        assertThat(story.status("O8")).isEqualTo("PENDING");
    }

    @Test
    void aVisitIsPostponedAgainWhileTheAgreedDayHasNotPassed() {
        Story story = agreed(agreed(visitOwed(), "2024-06-05T12:00", "2024-06-14"), "2024-06-13T12:00", "2024-06-20");
        assertThat(story.due("O7")).isEqualTo("2024-06-20");
        assertThat(story.status("O7")).isEqualTo("PENDING");
        assertThat(story.owed("O7").get("explanation").get("en").asText())
                .contains("Postponed to 20 Jun 2024", "Petrova", "regularly due by the end of 6 Jun 2024");
        Story tooLate = agreed(agreed(visitOwed(), "2024-06-05T12:00", "2024-06-14"), "2024-06-15T00:00", "2024-06-20");
        assertThat(tooLate.due("O7")).isEqualTo("2024-06-14");
        assertThat(tooLate.status("O7")).isEqualTo("BREACHED");
    }

    @Test
    void aClientThatDoesNotConfirmAfterTheEndIsVisitedAllTheSame() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .happens("2024-06-05T09:00", "RESOLVED")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED");
        assertThat(story.status("O14")).isEqualTo("PENDING");
        assertThat(story.due("O14")).isEqualTo("2024-06-10");
        assertThat(story.happens("2024-06-06T10:00", "RESOLVED").status("O14")).isEqualTo("CANCELLED");
    }

    @Test
    void aSuspendedDutyNamesWhatItWaitsFor() {
        Story story = Story.corp()
                .happens("2024-06-03T11:00", "REQUIREMENT_UNMET", "requirement", "'L5'")
                .happens("2024-06-03T11:30", "REQUIREMENT_UNMET", "requirement", "'L2'")
                .happens("2024-06-03T12:00", "REQUIREMENT_UNMET", "requirement", "'HOSTS'");
        JsonNode explanation = story.owed("O3").get("explanation");
        assertThat(explanation.get("en").asText()).contains("Suspended: the client does not meet HOSTS, L5 of 4.1");
        assertThat(explanation.get("ru").asText()).contains("Клиент не обеспечил HOSTS, L5 из п. 4.1");
    }

    @Test
    void whatLiesOutsideTheTermNamesItsDaysAsPeopleWriteThem() {
        JsonNode owed = Story.corp()
                .contract("licence", "{'kind':'EXTENDED','activated':'2023-03-01','expires':'2024-02-29'}")
                .contract("paid", "'2023-02-20'")
                .owed("O2");
        assertThat(owed.get("explanation").get("ru").asText())
                .contains("03.06.2024 вне срока с 01.03.2023 по 29.02.2024");
        assertThat(owed.get("explanation").get("en").asText()).contains("3 Jun 2024 lies outside 1 Mar 2023 to");
    }

    @Test
    void severalClausesAreNamedInThePlural() {
        Story story = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED");
        JsonNode explanation = story.owed("O14").get("explanation");
        assertThat(explanation.get("en").asText()).contains("clauses 4.2.4.2, 4.2.10");
        assertThat(explanation.get("ru").asText()).contains("пп. 4.2.4.2, 4.2.10");
        assertThat(story.owed("O2").get("explanation").get("ru").asText()).contains("; п. 4.2.2)");
    }

    @Test
    void anAgreementForTheRegularTimePostponesNothing() {
        Story story = agreed(visitOwed(), "2024-06-05T12:00", "2024-06-06");
        assertThat(story.due("O7")).isEqualTo("2024-06-06");
        story.happens("2024-06-06T20:00", "VISITED", "purpose", "'REPAIR'");
        assertThat(story.status("O7")).isEqualTo("MET");
    }

    @Test
    void whatIsNotOwedSaysNothingOfItsDeadline() {
        Story story = Story.prof().diagnosed("2024-06-04T11:00", "DC").policy("A5_PROF_VISIT", "CORP_ONLY");
        assertThat(story.status("O7")).isEqualTo("NOT_OWED");
        assertThat(story.owed("O7").get("explanation").get("en").asText())
                .contains("Not owed")
                .doesNotContain("states no deadline")
                .doesNotContain("  ");
    }

    @Test
    void anAgreementAfterTheRegularTimeHealsNoBreach() {
        Story story = agreed(visitOwed(), "2024-06-07T00:00", "2024-06-14");
        assertThat(story.status("O7")).isEqualTo("BREACHED");
        assertThat(story.due("O7")).isEqualTo("2024-06-06");
    }

    @Test
    void aVisitAgreedBeforeItIsNeededIsPlannedAllTheSame() {
        Story story = agreed(Story.corp().diagnosed("2024-06-04T11:00", "DC"), "2024-06-04T12:00", "2024-06-05");
        assertThat(story.status("O7")).isEqualTo("CONDITIONAL");
        assertThat(story.status("O8")).isEqualTo("PENDING");
        story.happens("2024-06-04T13:00", "REMOTE_REPAIR_IMPOSSIBLE");
        assertThat(story.status("O7")).isEqualTo("PENDING");
        assertThat(story.all("O8")).hasSize(1);
    }

    @Test
    void maintenanceThatOneSidePlannedNeedsNoRecordOfWhy() {
        Story story = Story.corp()
                .happens("2024-06-05T10:00", "VISIT_AGREED", "for", "'2024-06-20'", "purpose", "'MAINTENANCE'");
        assertThat(story.status("O20")).isEqualTo("PENDING");
        assertThat(story.owed("O20").get("dueDate").isNull()).isTrue();
    }

    @Test
    void everythingInAnIncidentOutsideTheTermIsNotOwed() {
        Story story = Story.under("CORP")
                .contract("licence", "{'kind':'EXTENDED','activated':'2024-06-10','expires':'2025-06-09'}")
                .contract("paid", "'2024-06-01'")
                .detected("2024-06-09T10:00")
                .diagnosed("2024-06-11T11:00", "DC")
                .happens("2024-06-11T12:00", "REMOTE_REPAIR_IMPOSSIBLE")
                .happens("2024-06-12T10:00", "VISIT_REQUESTED", "purpose", "'MAINTENANCE'")
                .happens("2024-06-12T10:00", "REPORT_REQUESTED", "from", "'2024-05-01'", "to", "'2024-05-31'");
        JsonNode obligations = story.answer().get("obligations");
        assertThat(obligations.findValuesAsText("id")).contains("O2", "O7", "O8", "O16", "O20");
        assertThat(obligations.findValuesAsText("status")).containsOnly("NOT_OWED");
        assertThat(obligations.findValuesAsText("clause")).containsOnly("fn1");
    }

    @Test
    void aRequestAfterTheTermIsNotOwedThoughTheIncidentIs() {
        Story story = Story.under("CORP")
                .contract("licence", "{'kind':'EXTENDED','activated':'2024-03-01','expires':'2024-06-30'}")
                .contract("paid", "'2024-02-01'")
                .detected("2024-06-28T10:00")
                .happens("2024-07-01T10:00", "VISIT_REQUESTED", "purpose", "'MAINTENANCE'");
        assertThat(story.status("O20")).isEqualTo("NOT_OWED");
        assertThat(story.owed("O20").get("clause").asText()).isEqualTo("fn1");
        assertThat(story.status("O2")).isEqualTo("PENDING");
    }

    private static JsonNode contract(String members) {
        return ScenarioJson.standard()
                .evaluate(Story.tree(("{'regulation':'rarus-spp-2','contract':{" + members + "}}").replace('\'', '"')));
    }

    @Test
    void theTariffOfAllSensorsIsTheContractsWhereItNamesNone() {
        JsonNode answer = contract("'edition':'CLOUD','licence':{'kind':'CLOUD_PROF'},"
                + "'sensors':[{'id':'a','tariff':'CORP'},{'id':'b','tariff':'CORP'}]");
        assertThat(answer.get("tariffUnity").get("ok").asBoolean()).isFalse();
        assertThat(answer.get("services").get(9).get("included").asBoolean()).isTrue();
        assertThat(contract("'sensors':[{'id':'a','tariff':'CORP'},{'id':'b','tariff':'PROF'}]")
                        .get("services")
                        .isNull())
                .isTrue();
    }

    private static boolean unity(String members) {
        return contract(members).get("tariffUnity").get("ok").asBoolean();
    }

    @Test
    void anEditionThatIsNotSaidIsTheLicencesOrTheSensors() {
        assertThat(unity("'tariff':'PROF','licence':{'kind':'CLOUD_PROF'}")).isTrue();
        assertThat(unity("'tariff':'CORP','licence':{'kind':'CLOUD_PROF'}")).isFalse();
        String rented = "'sensors':[{'id':'a','tariff':'CORP','edition':'CLOUD'}]";
        assertThat(unity("'tariff':'CORP'," + rented)).isTrue();
        assertThat(unity("'tariff':'CORP','edition':'LOCAL'," + rented)).isFalse();
        assertThat(unity("'tariff':'CORP','edition':'LOCAL','licence':{'kind':'CLOUD_CORP'}"))
                .isFalse();
    }

    @Test
    void aRentedProductNeedsNoRightsOfItsOwn() {
        JsonNode answer = contract("'edition':'CLOUD','licence':{'holdsRights':false}");
        assertThat(answer.get("eligibility").get("eligible").asBoolean()).isTrue();
    }

    @Test
    void aTermNeedsACalendarToo() {
        JsonNode answer = contract("'calendar':'de','paid':'2024-02-20',"
                + "'licence':{'kind':'EXTENDED','activated':'2024-03-01','expires':'2025-02-28'}");
        assertThat(answer.get("errors").findValuesAsText("code")).containsExactly("NO_CALENDAR");
        assertThat(contract("'calendar':'de'").get("errors")).isEmpty();
    }

    @Test
    void bothPartiesThatAVisitFindsAreTold() {
        Story story = visitOwed()
                .happens(
                        "2024-06-06T10:00",
                        "VISITED",
                        "purpose",
                        "'REPAIR'",
                        "findings",
                        "[" + finding("SENSOR", "CLIENT", "CLIENT", "NO") + "," + finding("SENSOR", "VC", "VC", "YES")
                                + "]");
        assertThat(story.party()).isEqualTo("CLIENT");
        assertThat(story.owed("O11").get("cause").asInt()).isEqualTo(1);
        assertThat(story.owed("O15").get("cause").asInt()).isEqualTo(2);
        assertThat(story.due("O11")).isEqualTo("2024-06-06");
        assertThat(story.due("O15")).isEqualTo("2024-06-06");
        assertThat(story.status("O7")).isEqualTo("MET");
        assertThat(story.status("O9")).isEqualTo("PENDING");
        assertThat(story.status("O6")).isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Vladivostok,2024-06-03T23:30:00Z,2024-06-05,2024-06-06T00:00:00+10:00",
        "Europe/Kaliningrad,2024-06-03T21:30:00Z,2024-06-04,2024-06-05T00:00:00+02:00",
        "Europe/Moscow,2024-06-03T21:30:00Z,2024-06-05,2024-06-06T00:00:00+03:00",
        "Europe/Berlin,2024-03-29T12:00:00Z,2024-04-01,2024-04-02T00:00:00+02:00",
        "Europe/Berlin,2024-10-25T12:00:00Z,2024-10-28,2024-10-29T00:00:00+01:00",
        "America/Sao_Paulo,2024-06-04T02:59:00Z,2024-06-04,2024-06-05T00:00:00-03:00"
    })
    void daysAreDatesInTheContractsZone(String zone, String detected, String due, String instant) {
        JsonNode owed = ScenarioJson.standard()
                .evaluate(Story.tree(("{'regulation':'rarus-spp-2','contract':{'zone':'" + zone
                                + "'},'incident':{'id':'I','events':[{'type':'DETECTED','at':'" + detected + "'}]}}")
                        .replace('\'', '"')))
                .get("obligations")
                .get(1);
        assertThat(owed.get("id").asText()).isEqualTo("O2");
        assertThat(owed.get("dueDate").asText()).isEqualTo(due);
        assertThat(owed.get("dueInstantExclusive").asText()).isEqualTo(instant);
    }

    @Test
    void theYearAfterTheHorizonIsCountedAndMarkedProvisional() {
        JsonNode owed = Story.under("CORP").detected("2026-12-28T10:00").owed("O2");
        assertThat(owed.get("dueDate").asText()).isEqualTo("2026-12-29");
        assertThat(owed.get("provisional").asBoolean()).isFalse();
        JsonNode visit = Story.under("CORP")
                .detected("2026-12-28T10:00")
                .diagnosed("2026-12-28T11:00", "DC")
                .owed("O7");
        assertThat(visit.get("dueDate").asText()).isEqualTo("2027-01-11");
        assertThat(visit.get("provisional").asBoolean()).isTrue();
    }
}
