package io.spp.sla.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioMistakesTest {

    private static JsonNode evaluate(String json) {
        return ScenarioJson.standard().evaluate(Story.tree(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'contract':{}};$.regulation",
                "{'regulation':'rarus-spp-7'};$.regulation",
                "{'regulation':'rarus-spp-2','contrakt':{}};$.contrakt",
                "{'regulation':'rarus-spp-2','now':'2024-05-06T12:00:00'};$.now",
                "{'regulation':'rarus-spp-2','contract':{'tariff':'GOLD'}};$.contract.tariff",
                "{'regulation':'rarus-spp-2','contract':{'zone':'Mars/North'}};$.contract.zone",
                "{'regulation':'rarus-spp-2','contract':{'edition':'local'}};$.contract.edition",
                "{'regulation':'rarus-spp-2','contract':{'client':{'kind':'FIRM'}}};$.contract.client.kind",
                "{'regulation':'rarus-spp-2','contract':{'client':{'name':'x'}}};$.contract.client.name",
                "{'regulation':'rarus-spp-2','contract':{'licence':{'kind':'BASIC'}}};$.contract.licence.kind",
                "{'regulation':'rarus-spp-2','contract':{'licence':{'activated':'2024-02-30'}}};$.contract.licence.activated",
                "{'regulation':'rarus-spp-2','contract':{'licence':{'activated':'2024-03-01','expires':'2024-02-01'}}};$.contract.licence.expires",
                "{'regulation':'rarus-spp-2','contract':{'term':'-P1Y'}};$.contract.term",
                "{'regulation':'rarus-spp-2','contract':{'term':'1 year'}};$.contract.term",
                "{'regulation':'rarus-spp-2','contract':{'workingHours':'18:00-09:00'}};$.contract.workingHours",
                "{'regulation':'rarus-spp-2','contract':{'connected':'yes'}};$.contract.connected",
                "{'regulation':'rarus-spp-2','contract':{'sensors':[{'tariff':'PROF'}]}};$.contract.sensors[0].id",
                "{'regulation':'rarus-spp-2','contract':{'policies':{'A99':'X'}}};$.contract.policies.A99",
                "{'regulation':'rarus-spp-2','contract':{'policies':{'A7_EVENT_DAY':'MAYBE'}}};$.contract.policies.A7_EVENT_DAY",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'FOUND','at':'2024-05-06T12:00:00Z'}]}};$.incident.events[0].type",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'DETECTED'}]}};$.incident.events[0].at",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'REGISTERED','at':'2024-05-06T12:00:00Z','who':'me'}]}};$.incident.events[0].who",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'DIAGNOSED','at':'2024-05-06T12:00:00Z'}]}};$.incident.events[0].location",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'DIAGNOSED','at':'2024-05-06T12:00:00Z','location':'ROOF'}]}};$.incident.events[0].location",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'NOTIFIED','at':'2024-05-06T12:00:00Z','party':'EXECUTOR'}]}};$.incident.events[0].party",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'DECIDED','at':'2024-05-06T12:00:00Z','party':'BOTH'}]}};$.incident.events[0].party",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'VISITED','at':'2024-05-06T12:00:00Z','findings':[{'location':'DC','x':1}]}]}};$.incident.events[0].findings[0].x",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'REQUIREMENT_UNMET','at':'2024-05-06T12:00:00Z','requirement':'L9'}]}};$.incident.events[0].requirement",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'CORRECTED','at':'2024-05-06T12:00:00Z','event':0,'replacement':{'type':'DETECTED','at':'2024-05-06T12:00:00Z'}}]}};$.incident.events[0].event",
                "{'regulation':'rarus-spp-2','incident':{'events':[{'type':'DETECTED','at':'2024-05-06T12:00:00Z'},{'type':'CORRECTED','at':'2024-05-06T12:00:00Z','event':0,'replacement':{'type':'DETECTED','at':'yesterday'}}]}};$.incident.events[1].replacement.at",
                "{'regulation':'rarus-spp-2','reportPeriod':{'from':'2024-01-01'}};$.reportPeriod.to",
                "{'regulation':'rarus-spp-2','contract':{'sensors':[{'id':'s1'}]},'incident':{'sensor':'s2'}};$.incident.sensor",
                "[{'regulation':'rarus-spp-2'},{'regulation':'rarus-spp-2','x':1}];$[1].x"
            })
    void nameTheJsonPath(String json, String path) {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> evaluate(json))
                .satisfies(
                        e -> assertThat(e.problems()).extracting(Problem::place).containsExactly(path));
    }

    @Test
    void areReportedAllAtOnce() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> evaluate(
                        "{'regulation':'x','contract':{'tariff':'GOLD','paid':'soon'},'now':'today','extra':1}"))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::place)
                        .containsExactlyInAnyOrder(
                                "$.regulation", "$.contract.tariff", "$.contract.paid", "$.now", "$.extra"));
    }

    @Test
    void inSyntaxNameTheLine() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(
                        () -> ScenarioJson.standard().evaluate(new StringReader("{\n \"regulation\": }"), "case.json"))
                .withMessageContaining("case.json:2");
    }

    @Test
    void areNotNulls() {
        JsonNode answer =
                evaluate("{'regulation':'rarus-spp-2','contract':{'tariff':null},'incident':null,'now':null}");
        assertThat(answer.get("errors")).isEmpty();
        assertThat(answer.get("services").isNull()).isTrue();
    }

    @Test
    void giveAnArrayForAnArray() {
        assertThat(evaluate("[{'regulation':'rarus-spp-2'},{'regulation':'rarus-spp-2'}]"))
                .hasSize(2);
    }

    @Test
    void reportThatNoVersionIsInForceBeforeItsEffectiveDate() {
        JsonNode before = Story.under("CORP").detected("2024-01-31T23:59").answer();
        assertThat(before.get("errors").findValuesAsText("code")).containsExactly("NO_REGULATION_VERSION");
        assertThat(before.get("obligations")).isEmpty();
        JsonNode first = Story.under("CORP").detected("2024-02-01T00:00").answer();
        assertThat(first.get("errors")).isEmpty();
        assertThat(first.get("obligations")).isNotEmpty();
    }

    @Test
    void reportThatNobodySaysWhenTheIncidentWasDetected() {
        JsonNode answer =
                Story.under("CORP").diagnosed("2024-06-04T11:00", "DC").answer();
        assertThat(answer.get("errors").findValuesAsText("code")).containsExactly("NO_DETECTION");
        assertThat(answer.get("errors").get(0).get("text").get("en").asText())
                .contains("DIAGNOSED (event 0)", "add a DETECTED event", "4 Jun 2024");
        assertThat(answer.get("owner").get("party").asText()).isEqualTo("EXECUTOR");
        assertThat(Story.under("CORP")
                        .happens("2024-06-04T11:00", "VISIT_REQUESTED")
                        .answer()
                        .get("errors"))
                .as("a request is no incident")
                .isEmpty();
    }

    @Test
    void reportThatThereIsNoCalendar() {
        JsonNode answer = Story.corp().contract("calendar", "'none'").answer();
        assertThat(answer.get("errors").findValuesAsText("code")).containsExactly("NO_CALENDAR");
    }
}
