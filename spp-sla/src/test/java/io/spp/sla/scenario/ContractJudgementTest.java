package io.spp.sla.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractJudgementTest {

    private static Story licensed(String activated, String expires, String paid) {
        return Story.under("CORP")
                .contract(
                        "licence",
                        "{'kind':'EXTENDED','holdsRights':true,'activated':'" + activated + "','expires':'" + expires
                                + "'}")
                .contract("paid", "'" + paid + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01,2025-02-28,2024-02-20,P1Y,2024-03-01,2025-02-28",
        "2024-03-01,2025-02-28,2024-03-01,P1Y,2024-03-01,2025-02-28",
        "2024-03-01,2025-02-28,2024-04-26,P1Y,2024-04-27,2025-02-28",
        "2024-03-01,2025-02-28,2024-04-27,P1Y,2024-05-02,2025-02-28",
        "2024-03-01,2026-02-28,2024-05-08,P1Y,2024-05-13,2025-05-12",
        "2024-03-01,2025-02-28,2024-11-01,P1Y,2024-11-02,2025-02-28",
        "2024-01-31,2025-01-30,2024-01-31,P1M,2024-01-31,2024-02-29",
        "2024-02-29,2026-02-28,2024-02-01,P1Y,2024-02-29,2025-02-28",
        "2024-03-31,2026-02-28,2024-02-01,P1M,2024-03-31,2024-04-30",
        "2024-03-30,2026-02-28,2024-02-01,P1M,2024-03-30,2024-04-29",
        "2024-03-01,2026-02-28,2024-02-01,P30D,2024-03-01,2024-03-30"
    })
    void findsTheTerm(String activated, String expires, String paid, String term, String start, String end) {
        JsonNode answer = licensed(activated, expires, paid)
                .contract("term", "'" + term + "'")
                .answer()
                .get("term");
        assertThat(answer.get("start").asText()).isEqualTo(start);
        assertThat(answer.get("end").asText()).isEqualTo(end);
        assertThat(answer.get("provisional").asBoolean()).isFalse();
    }

    @Test
    void endsTheTermWithTheLicenceWhereNoneWasAgreed() {
        assertThat(licensed("2024-03-01", "2025-02-28", "2024-02-20")
                        .answer()
                        .get("term")
                        .get("end")
                        .asText())
                .isEqualTo("2025-02-28");
    }

    @Test
    void marksATermThatBeginsPastTheHorizonAsProvisional() {
        JsonNode term =
                licensed("2026-03-01", "2027-02-28", "2026-12-31").answer().get("term");
        assertThat(term.get("start").asText()).isEqualTo("2027-01-11");
        assertThat(term.get("provisional").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01,2026-02-28,2026-01-31,0",
        "2025-03-02,2026-02-28,2025-02-28,1",
        "2025-02-01,2026-02-28,2026-01-31,0"
    })
    void prolongsServiceByARenewalWithoutAGap(String renewed, String until, String end, int warnings) {
        JsonNode term = Story.under("CORP")
                .contract(
                        "licence",
                        "{'kind':'EXTENDED','activated':'2024-03-01','expires':'2025-02-28','renewals':[{'activated':'"
                                + renewed + "','expires':'" + until + "'}]}")
                .contract("paid", "'2025-01-31'")
                .contract("term", "'P1Y'")
                .answer()
                .get("term");
        assertThat(term.get("start").asText()).isEqualTo("2025-02-03");
        assertThat(term.get("end").asText()).isEqualTo(end.equals("2026-01-31") ? "2026-02-02" : end);
        assertThat(term.get("warnings")).hasSize(warnings);
    }

    @Test
    void owesNothingOutsideTheTerm() {
        Story early = licensed("2024-07-01", "2025-06-30", "2024-06-01")
                .detected("2024-06-30T10:00")
                .happens("2024-07-01T10:00", "REGISTERED");
        assertThat(early.answer().get("obligations").findValuesAsText("status")).containsOnly("NOT_OWED");
        assertThat(early.answer().get("obligations").findValuesAsText("clause")).containsOnly("fn1");
        Story late = licensed("2024-03-01", "2025-02-28", "2024-02-20")
                .detected("2025-03-01T00:00")
                .clientsFault("2025-03-01T10:00");
        assertThat(late.answer().get("obligations").findValuesAsText("status")).containsOnly("NOT_OWED");
        Story lastDay = licensed("2024-03-01", "2025-02-28", "2024-02-20")
                .detected("2025-02-28T23:59")
                .clientsFault("2025-03-01T10:00");
        assertThat(lastDay.status("O2")).isNotEqualTo("NOT_OWED");
        assertThat(lastDay.status("O11")).as("follows the incident").isNotEqualTo("NOT_OWED");
    }

    private static JsonNode eligibility(String client, String licence, String connected) {
        return Story.under("PROF")
                .detected("2024-06-03T10:00")
                .contract("client", "{'kind':'" + client + "'}")
                .contract("licence", licence)
                .contract("connected", connected)
                .answer()
                .get("eligibility");
    }

    @Test
    void acceptsWhoMeetsAllConditions() {
        String extended = "{'kind':'EXTENDED','holdsRights':true,'activated':'2024-03-01','expires':'2025-02-28'}";
        assertThat(eligibility("LEGAL_ENTITY", extended, "true").get("eligible").asBoolean())
                .isTrue();
        assertThat(eligibility("SOLE_TRADER", extended, "true").get("eligible").asBoolean())
                .isTrue();
        String cloud = "{'kind':'CLOUD_PROF','activated':'2024-03-01','expires':'2025-02-28'}";
        assertThat(eligibility("LEGAL_ENTITY", cloud, "true").get("eligible").asBoolean())
                .isTrue();
        String rented = "{'kind':'CLOUD_CORP','holdsRights':false,'activated':'2024-03-01','expires':'2025-02-28'}";
        assertThat(eligibility("LEGAL_ENTITY", rented, "true").get("eligible").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LEGAL_ENTITY;{'kind':'OTHER','holdsRights':true,'activated':'2024-03-01','expires':'2025-02-28'};true;2.1.2",
                "LEGAL_ENTITY;{'kind':'EXTENDED','holdsRights':true,'activated':'2023-06-03','expires':'2024-06-02'};true;2.1.2",
                "LEGAL_ENTITY;{'kind':'EXTENDED','holdsRights':true,'activated':'2024-06-04','expires':'2025-06-02'};true;2.1.2",
                "LEGAL_ENTITY;{'kind':'CLOUD_OTHER','activated':'2024-03-01','expires':'2025-02-28'};true;2.1.2",
                "LEGAL_ENTITY;{'kind':'EXTENDED','holdsRights':false,'activated':'2024-03-01','expires':'2025-02-28'};true;2.1.1",
                "LEGAL_ENTITY;{'kind':'EXTENDED','holdsRights':true,'activated':'2024-03-01','expires':'2025-02-28'};false;2.1.3",
                "NATURAL_PERSON;{'kind':'EXTENDED','holdsRights':true,'activated':'2024-03-01','expires':'2025-02-28'};true;1.2",
                "NATURAL_PERSON;{'kind':'OTHER','holdsRights':false,'activated':'2024-03-01','expires':'2025-02-28'};false;1.2 2.1.1 2.1.2 2.1.3"
            })
    void namesEveryConditionThatIsNotMet(String client, String licence, String connected, String clauses) {
        JsonNode eligibility = eligibility(client, licence, connected);
        assertThat(eligibility.get("eligible").asBoolean()).isFalse();
        assertThat(eligibility.get("failures").findValuesAsText("clause")).containsExactly(clauses.split(" "));
    }

    @Test
    void judgesALicenceOnItsLastDayAndByItsRenewal() {
        String lastDay = "{'kind':'EXTENDED','holdsRights':true,'activated':'2023-06-04','expires':'2024-06-03'}";
        assertThat(eligibility("LEGAL_ENTITY", lastDay, "true").get("eligible").asBoolean())
                .isTrue();
        String renewed =
                "{'kind':'EXTENDED','holdsRights':true,'activated':'2023-01-01','expires':'2023-12-31','renewals':[{'activated':'2024-06-01','expires':'2025-05-31'}]}";
        assertThat(eligibility("LEGAL_ENTITY", renewed, "true").get("eligible").asBoolean())
                .isTrue();
    }

    private static JsonNode unity(String tariff, String edition, String licence, String sensors) {
        Story story =
                Story.under(tariff).contract("edition", "'" + edition + "'").contract("sensors", sensors);
        return (licence.isEmpty() ? story : story.contract("licence", "{'kind':'" + licence + "'}"))
                .answer()
                .get("tariffUnity");
    }

    @Test
    void acceptsOneTariffForAllSensors() {
        assertThat(unity(
                                "PROF",
                                "LOCAL",
                                "",
                                "[{'id':'a','tariff':'PROF'},{'id':'b','tariff':'PROF','edition':'LOCAL'}]")
                        .get("ok")
                        .asBoolean())
                .isTrue();
        assertThat(unity("PROF", "CLOUD", "CLOUD_PROF", "[{'id':'a','tariff':'PROF'}]")
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void rejectsMixedTariffsAndEditions() {
        JsonNode mixed = unity("PROF", "LOCAL", "", "[{'id':'a','tariff':'PROF'},{'id':'b','tariff':'CORP'}]");
        assertThat(mixed.get("ok").asBoolean()).isFalse();
        assertThat(mixed.get("problems").get(0).get("clause").asText()).isEqualTo("3.2");
        assertThat(mixed.get("problems").get(0).get("severity").asText()).isEqualTo("REJECT");
        assertThat(unity(
                                "PROF",
                                "LOCAL",
                                "",
                                "[{'id':'a','tariff':'PROF'},{'id':'b','tariff':'PROF','edition':'CLOUD'}]")
                        .get("ok")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void warnsOfASensorWithoutTariff() {
        JsonNode bare = unity("PROF", "LOCAL", "", "[{'id':'a','tariff':'PROF'},{'id':'b'}]");
        assertThat(bare.get("ok").asBoolean()).isTrue();
        assertThat(bare.get("problems").get(0).get("severity").asText()).isEqualTo("WARNING");
    }

    @ParameterizedTest
    @CsvSource({
        "CORP,CLOUD,CLOUD_PROF",
        "PROF,CLOUD,CLOUD_CORP",
        "PROF,CLOUD,EXTENDED",
        "PROF,LOCAL,CLOUD_PROF",
        "PROF,CLOUD,CLOUD_OTHER"
    })
    void rejectsALicenceThatDoesNotAgreeWithTheTariff(String tariff, String edition, String licence) {
        JsonNode disagreeing = unity(tariff, edition, licence, "[]");
        assertThat(disagreeing.get("ok").asBoolean()).isFalse();
        assertThat(disagreeing.get("problems").get(0).get("clause").asText()).contains("2.1.2");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01,2024-02-29,true", "2024-02-01,2024-02-28,false", "2024-02-15,2024-03-14,true",
                "2024-02-15,2024-03-13,false",
        "2024-01-31,2024-02-29,true", "2024-01-31,2024-02-28,false", "2024-01-01,2024-12-31,true",
                "2024-03-01,2024-02-01,false"
    })
    void asksAtLeastAMonthForAReport(String from, String to, boolean ok) {
        JsonNode answer = ScenarioJson.standard()
                .evaluate(Story.tree(
                        ("{'regulation':'rarus-spp-2','reportPeriod':{'from':'" + from + "','to':'" + to + "'}}")
                                .replace('\'', '"')));
        assertThat(answer.get("reportPeriod").get("ok").asBoolean()).isEqualTo(ok);
        assertThat(answer.get("obligations")).isEmpty();
        assertThat(answer.get("term").isNull()).isTrue();
        assertThat(answer.get("services").isNull()).isTrue();
        assertThat(answer.get("eligibility").isNull()).isTrue();
        assertThat(answer.get("tariffUnity").isNull()).isTrue();
        assertThat(answer.get("owner").isNull()).isTrue();
    }

    @Test
    void listsTheServicesOfTheTariff() {
        JsonNode prof = Story.prof().answer().get("services");
        assertThat(prof).hasSize(10);
        assertThat(prof.get(7).get("included").asBoolean()).isTrue();
        assertThat(prof.get(8).get("code").asText()).isEqualTo("MAINTENANCE_VISIT");
        assertThat(prof.get(8).get("included").asBoolean()).isFalse();
        assertThat(Story.corp().answer().get("services").get(9).get("included").asBoolean())
                .isTrue();
    }
}
