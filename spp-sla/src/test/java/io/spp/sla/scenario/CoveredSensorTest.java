package io.spp.sla.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** One tariff is for one sensor (3.1); a sensor may have none (A4). */
class CoveredSensorTest {

    private static Story disputed(String tariff, String sensor) {
        return Story.under(tariff)
                .contract("sensors", "[{'id':'s1','tariff':'" + tariff + "'},{'id':'s2'}]")
                .sensor(sensor)
                .detected("2024-06-03T10:00")
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED");
    }

    @Test
    void owesNothingForASensorWithoutATariff() {
        Story story = disputed("CORP", "s2");
        assertThat(story.answer().get("obligations")).isNotEmpty().allSatisfy(each -> {
            assertThat(each.get("status").asText()).isEqualTo("NOT_OWED");
            assertThat(each.get("clause").asText()).isEqualTo("3.2");
            assertThat(each.get("dueDate").isNull()).isTrue();
        });
        assertThat(story.owed("O2").get("explanation").get("en").asText())
                .contains("Not owed: the sensor has no tariff: its support is not paid for (A4) (clause 3.2).");
    }

    @Test
    void owesTheUsualForASensorThatHasOne() {
        assertThat(disputed("CORP", "s1").due("O14")).isEqualTo("2024-06-10");
    }

    @Test
    void judgesASensorByItsOwnTariff() {
        Story mixed = Story.under("CORP")
                .contract("sensors", "[{'id':'s1','tariff':'CORP'},{'id':'s2','tariff':'PROF'}]")
                .sensor("s2")
                .detected("2024-06-03T10:00")
                .clientsFault("2024-06-04T11:00")
                .clientTold("2024-06-04T12:00")
                .answered("2024-06-05T10:00", "NOT_CONFIRMED");
        assertThat(mixed.status("O14")).isEqualTo("NOT_OWED");
        assertThat(mixed.answer().get("tariffUnity").get("ok").asBoolean()).isFalse();
    }

    @Test
    void owesAReportOfIncidentsWhateverTheSensor() {
        Story story = disputed("CORP", "s2")
                .happens("2024-07-01T10:00", "REPORT_REQUESTED", "from", "'2024-06-01'", "to", "'2024-06-30'");
        assertThat(story.status("O16")).isEqualTo("PENDING");
    }

    @Test
    void saysInTheObligationsThatTheClientDoesNotMeetTheConditions() {
        JsonNode owed = Story.corp()
                .contract("licence", "{'kind':'OTHER'}")
                .contract("connected", "false")
                .owed("O2");
        assertThat(owed.get("status").asText()).isEqualTo("PENDING");
        assertThat(owed.get("explanation").get("en").asText())
                .contains("did not meet clauses 2.1.2, 2.1.3 when the incident was detected: a person decides");
        assertThat(owed.get("explanation").get("ru").asText()).contains("не отвечал условиям (пп. 2.1.2, 2.1.3)");
    }
}
