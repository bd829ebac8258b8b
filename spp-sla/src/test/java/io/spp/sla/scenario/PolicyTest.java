package io.spp.sla.scenario;

import static io.spp.sla.scenario.Story.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Each policy of the scenario format under both readings. */
class PolicyTest {

    @Test
    void a5OwesAVisitForTheProvidersOwnFaultToProfToo() {
        Story prof = Story.prof()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE");
        assertThat(prof.status("O7")).isEqualTo("PENDING");
        prof.policy("A5_PROF_VISIT", "CORP_ONLY");
        assertThat(prof.status("O7")).isEqualTo("NOT_OWED");
        assertThat(prof.owed("O7").get("clause").asText()).isEqualTo("3.3/10");
        Story corp = Story.corp().diagnosed("2024-06-04T11:00", "DC").policy("A5_PROF_VISIT", "CORP_ONLY");
        assertThat(corp.status("O7")).isEqualTo("CONDITIONAL");
    }

    @Test
    void a7CountsTheEventDayOnRequest() {
        Story friday = Story.under("CORP").detected("2024-04-26T17:30").diagnosed("2024-04-26T18:00", "DC");
        assertThat(friday.due("O2")).isEqualTo("2024-04-27");
        assertThat(friday.due("O7")).isEqualTo("2024-05-03");
        friday.policy("A7_EVENT_DAY", "COUNTED");
        assertThat(friday.due("O2")).isEqualTo("2024-04-26");
        assertThat(friday.due("O7")).isEqualTo("2024-05-02");
        assertThat(friday.owed("O7").get("trace").get(0).get("date").asText()).isEqualTo("2024-04-26");
    }

    @Test
    void a8EndsTheDayAtTheCloseOfBusinessOnRequest() {
        Story story = Story.corp().contract("workingHours", "'09:00-18:00'").happens("2024-06-04T18:00", "REGISTERED");
        assertThat(story.status("O2")).isEqualTo("MET");
        story.policy("A8_END", "CLOSE_OF_BUSINESS");
        assertThat(story.owed("O2").get("dueInstantExclusive").asText()).isEqualTo("2024-06-04T18:00:00+03:00");
        assertThat(story.status("O2")).isEqualTo("BREACHED");
    }

    @Test
    void a8NeedsWorkingHours() {
        JsonNode answer = Story.corp().policy("A8_END", "CLOSE_OF_BUSINESS").answer();
        assertThat(answer.get("errors").findValuesAsText("code")).containsExactly("NO_WORKING_HOURS");
        JsonNode o2 = answer.get("obligations").get(1);
        assertThat(o2.get("dueDate").asText()).isEqualTo("2024-06-04");
        assertThat(o2.get("dueInstantExclusive").isNull()).isTrue();
    }

    @Test
    void a10TakesMessagesFromTheDayOfDetectionOnRequest() {
        Story story = Story.corp().clientsFault("2024-06-04T11:00");
        assertThat(story.due("O11")).isEqualTo("2024-06-04");
        assertThat(story.policy("A10_MESSAGE_DAY", "DETECTION").due("O11")).isEqualTo("2024-06-03");
    }

    @Test
    void a11JudgesServerSoftwareByTheServersSupplyOnRequest() {
        Story story = Story.corp().diagnosed("2024-06-04T11:00", "SPP_SERVER_SOFTWARE", "VC", "CLIENT", "YES");
        assertThat(story.party()).isEqualTo("EXECUTOR");
        assertThat(story.answer().get("owner").get("basis").asText()).isEqualTo("INFERRED");
        story.policy("A11_SERVER_SOFTWARE", "BY_SERVER_SUPPLY");
        assertThat(story.party()).isEqualTo("THIRD_PARTY");
        assertThat(story.answer().get("owner").get("row").asText()).isEqualTo("F3");
    }

    @Test
    void a13LeavesTheClientsEnvironmentOpenOnRequest() {
        Story story = Story.corp().diagnosed("2024-06-04T11:00", "CLIENT_ENVIRONMENT");
        assertThat(story.party()).isEqualTo("CLIENT");
        story.policy("A13_CLIENT_ENVIRONMENT", "UNDETERMINED");
        assertThat(story.party()).isEqualTo("UNDETERMINED");
        assertThat(story.ids()).contains("O5").doesNotContain("O11");
    }

    @Test
    void a14OwesNoVisitForDelegationOnRequest() {
        Story story = Story.corp().clientsFault("2024-06-04T11:00").answered("2024-06-05T10:00", "DELEGATED");
        assertThat(story.ids()).contains("O14");
        assertThat(story.policy("A14_DELEGATION", "NO_VISIT").ids()).doesNotContain("O14");
        Story disputed = Story.corp()
                .clientsFault("2024-06-04T11:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED")
                .policy("A14_DELEGATION", "NO_VISIT");
        assertThat(disputed.ids()).contains("O14");
    }

    @Test
    void a18OwesNothingDueAfterTheTermOnRequest() {
        Story story = Story.under("CORP")
                .detected("2025-02-28T10:00")
                .contract("licence", "{'kind':'EXTENDED','activated':'2024-03-01','expires':'2025-02-28'}")
                .contract("paid", "'2024-02-20'")
                .now("2025-02-28T11:00");
        assertThat(story.due("O2")).isEqualTo("2025-03-03");
        assertThat(story.status("O2")).isEqualTo("PENDING");
        story.policy("A18_DUE_AFTER_TERM", "NOT_OWED");
        assertThat(story.status("O2")).isEqualTo("NOT_OWED");
        assertThat(story.owed("O2").get("clause").asText()).isEqualTo("fn1");
        assertThat(story.status("O1")).isEqualTo("PENDING");
    }

    private static Story agreedVisit() {
        return Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE")
                .happens(
                        "2024-06-05T12:00",
                        "VISIT_AGREED",
                        "for",
                        "'2024-06-14'",
                        "by",
                        "'Petrova'",
                        "reason",
                        "'keys'",
                        "purpose",
                        "'REPAIR'");
    }

    @Test
    void a25CountsAnAgreedLaterVisit() {
        assertThat(agreedVisit().now("2024-06-14T23:00").status("O7")).isEqualTo("PENDING");
        assertThat(agreedVisit().due("O7")).isEqualTo("2024-06-14");
        assertThat(agreedVisit().now("2024-06-15T00:00").status("O7")).isEqualTo("BREACHED");
        String[] repair = {"purpose", "'REPAIR'"};
        assertThat(agreedVisit().happens("2024-06-14T20:00", "VISITED", repair).status("O7"))
                .isEqualTo("MET_BY_AGREEMENT");
        assertThat(agreedVisit().happens("2024-06-06T20:00", "VISITED", repair).status("O7"))
                .isEqualTo("MET_BY_AGREEMENT");
        assertThat(agreedVisit().happens("2024-06-15T00:00", "VISITED", repair).status("O7"))
                .isEqualTo("BREACHED");
        Story strict =
                agreedVisit().happens("2024-06-14T20:00", "VISITED", repair).policy("A25_AGREED_LATER", "BREACHED");
        assertThat(strict.status("O7")).isEqualTo("BREACHED");
        assertThat(strict.due("O7")).isEqualTo("2024-06-06");
    }

    @Test
    void a25NeedsARecordOfWhoAndWhy() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE")
                .happens("2024-06-05T12:00", "VISIT_AGREED", "for", "'2024-06-14'", "by", "'Petrova'")
                .now("2024-06-10T12:00");
        assertThat(story.status("O7")).isEqualTo("BREACHED");
    }

    @Test
    void a26SuspendsWhatNeedsTheMissingRequirement() {
        Story story = Story.corp()
                .happens("2024-06-03T11:00", "REQUIREMENT_UNMET", "requirement", "'L5'")
                .now("2024-06-05T12:00");
        assertThat(story.status("O2")).as("registration is never suspended").isEqualTo("BREACHED");
        JsonNode diagnosis = story.owed("O3");
        assertThat(diagnosis.get("status").asText()).isEqualTo("SUSPENDED");
        assertThat(diagnosis.get("dueDate").isNull()).isTrue();
        story.happens("2024-06-05T15:00", "REQUIREMENT_MET", "requirement", "'L5'")
                .now("2024-06-05T16:00");
        assertThat(story.due("O3")).isEqualTo("2024-06-06");
        assertThat(story.owed("O3").get("trace").findValuesAsText("kind"))
                .containsExactly("SUSPENDED", "SUSPENDED", "WORKING");
        assertThat(story.policy("A26_REQUIREMENTS", "IGNORE").due("O3")).isEqualTo("2024-06-04");
    }

    @Test
    void a26HoldsForTheContractsEditionAndTheDutysNeeds() {
        Story cloud = Story.corp()
                .contract("edition", "'CLOUD'")
                .happens("2024-06-03T11:00", "REQUIREMENT_UNMET", "requirement", "'L5'");
        assertThat(cloud.status("O3")).isEqualTo("PENDING");
        cloud.happens("2024-06-03T11:00", "REQUIREMENT_UNMET", "requirement", "'C4'");
        assertThat(cloud.status("O3")).isEqualTo("SUSPENDED");
        Story video = Story.corp().happens("2024-06-03T11:00", "REQUIREMENT_UNMET", "requirement", "'L2'");
        assertThat(video.status("O3")).isEqualTo("PENDING");
    }

    @Test
    void a26TakesMissingAdminAccessAsUnmetFromTheStart() {
        Story story = Story.corp().contract("adminAccess", "false");
        assertThat(story.status("O3")).isEqualTo("SUSPENDED");
        story.diagnosed("2024-06-10T11:00", "DC");
        assertThat(story.status("O3")).as("done all the same").isEqualTo("MET");
        assertThat(story.status("O4")).isEqualTo("SUSPENDED");
        assertThat(story.status("O6")).isEqualTo("SUSPENDED");
        assertThat(story.status("O7")).isEqualTo("CONDITIONAL");
        story.happens("2024-06-10T12:00", "REQUIREMENT_MET", "requirement", "'ADMIN'");
        assertThat(story.status("O4")).isEqualTo("PENDING");
        assertThat(Story.corp()
                        .contract("adminAccess", "false")
                        .contract("edition", "'CLOUD'")
                        .status("O3"))
                .isEqualTo("PENDING");
    }

    @Test
    void a26DoesNotCureABreach() {
        Story story = Story.corp()
                .happens("2024-06-05T11:00", "REQUIREMENT_UNMET", "requirement", "'L5'")
                .now("2024-06-06T12:00");
        assertThat(story.status("O3")).isEqualTo("BREACHED");
    }

    @Test
    void a27IsCountedFromTheFindingOrFromTheFirstDetection() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "SENSOR", "VC", "VC", "YES")
                .diagnosed("2024-06-10T11:00", "DC");
        assertThat(story.due("O7")).isEqualTo("2024-06-14");
        assertThat(story.policy("A27_REDECISION", "FIRST_DETECTION").due("O7")).isEqualTo("2024-06-06");
    }

    @Test
    void a28LeavesASameDayDutyOnItsDateOnRequest() {
        Story story = Story.under("CORP").detected("2024-06-07T10:00").clientsFault("2024-06-08T11:00");
        assertThat(story.due("O11")).isEqualTo("2024-06-10");
        assertThat(story.policy("A28_SAME_DAY", "SAME_DATE").due("O11")).isEqualTo("2024-06-08");
    }

    @Test
    void a31EndsTheTermADayEarlierOrOnTheCorrespondingDate() {
        Story story = Story.under("CORP")
                .contract("licence", "{'kind':'EXTENDED','activated':'2024-03-01','expires':'2026-02-28'}")
                .contract("paid", "'2024-05-08'")
                .contract("term", "'P1Y'");
        assertThat(story.answer().get("term").get("end").asText()).isEqualTo("2025-05-12");
        assertThat(story.policy("A31_TERM_END", "CORRESPONDING_DATE")
                        .answer()
                        .get("term")
                        .get("end")
                        .asText())
                .isEqualTo("2025-05-13");
    }

    @Test
    void presidentialDaysMoveATermsStartOnRequest() {
        Story story = Story.under("CORP")
                .contract("licence", "{'kind':'EXTENDED','activated':'2021-03-01','expires':'2022-02-28'}")
                .contract("paid", "'2021-05-03'");
        assertThat(story.answer().get("term").get("start").asText()).isEqualTo("2021-05-04");
        assertThat(story.policy("PRESIDENTIAL_DAYS", "OFF")
                        .answer()
                        .get("term")
                        .get("start")
                        .asText())
                .isEqualTo("2021-05-11");
    }

    @Test
    void doesNotLetAFindingOfTheSamePartyRestartTheVisit() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens(
                        "2024-06-05T10:00",
                        "VISITED",
                        "purpose",
                        "'DIAGNOSIS'",
                        "findings",
                        "[" + finding("SPP_SERVER_SOFTWARE") + "]");
        assertThat(story.all("O7")).hasSize(1);
        assertThat(story.status("O7")).isEqualTo("MET");
    }
}
