package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlaTest {

    private static final String SCENARIO = """
            {"regulation": "rarus-spp-2",
             "contract": {"zone": "Europe/Moscow", "edition": "LOCAL", "client": {"kind": "LEGAL_ENTITY"},
               "licence": {"kind": "EXTENDED", "holdsRights": true, "activated": "2024-03-01", "expires": "2025-02-28"},
               "connected": true, "tariff": "CORP", "paid": "2024-02-20", "term": "P1Y",
               "sensors": [{"id": "s1", "tariff": "CORP", "edition": "LOCAL"}],
               "mounted": "2022-01-10", "backupFrom": "2022-01-10", "backupTo": "2024-02-20", "adminAccess": true,
               "workingHours": "09:00-18:00", "calendar": "ru", "policies": {"A7_EVENT_DAY": "EXCLUDED"}},
             "incident": {"id": "INC-1", "sensor": "s1", "events": [
               {"type": "DETECTED", "at": "2024-04-26T17:30:00+03:00", "since": "2024-04-26T16:00:00+03:00"},
               {"type": "REGISTERED", "at": "2024-04-27T10:00:00+03:00"},
               {"type": "DIAGNOSED", "at": "2024-04-27T11:00:00+03:00", "location": "SENSOR", "supplier": "VC",
                "installer": "CLIENT", "warranty": "YES"}]},
             "reportPeriod": {"from": "2024-02-01", "to": "2024-02-29"},
             "now": "2024-05-06T12:00:00+03:00"}
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDeadlineTakesHoursAndReadings() throws IOException {
        JsonNode due = Call.spp(
                        "sla", "due", "--rule", "R1", "--event", "2024-11-01T10:00:00+03:00", "--hours", "09:00-18:00")
                .json();
        assertThat(due.path("operationalDue").asText())
                .as("a shortened Saturday")
                .isEqualTo("2024-11-02T17:00:00+03:00");
        JsonNode counted = Call.spp(
                        "sla",
                        "due",
                        "--rule",
                        "R2",
                        "--event",
                        "2024-04-26T17:30:00+03:00",
                        "--policy",
                        "A7_EVENT_DAY=COUNTED")
                .json();
        assertThat(counted.path("dueDate").asText()).isEqualTo("2024-05-02");
        Call wrong = Call.spp(
                "sla", "due", "--rule", "R1", "--event", "2024-04-26T17:30:00+03:00", "--policy", "A7_EVENT_DAY=MAYBE");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--policy A7_EVENT_DAY", "EXCLUDED, COUNTED", "MAYBE");
    }

    @Test
    void theExampleOfTheContractIsJudged() throws IOException {
        Call call = Call.spp("sla", "--scenario", file("s.json", SCENARIO));

        JsonNode result = call.json();
        assertThat(call.code()).isZero();
        assertThat(result.path("eligibility").path("eligible").asBoolean()).isTrue();
        assertThat(result.path("owner").path("party").asText()).isEqualTo("THIRD_PARTY");
        JsonNode registration = result.path("obligations")
                .valueStream()
                .filter(duty -> duty.path("id").asText().equals("O2"))
                .findFirst()
                .orElseThrow();
        assertThat(registration.path("dueDate").asText()).isEqualTo("2024-04-27");
        assertThat(registration.path("dueInstantExclusive").asText()).isEqualTo("2024-04-28T00:00:00+03:00");
        assertThat(registration.path("operationalDue").asText()).isEqualTo("2024-04-27T18:00:00+03:00");
        assertThat(registration.path("status").asText()).isEqualTo("MET");
        assertThat(result.path("errors")).isEmpty();
    }

    @Test
    void anArrayInGivesAnArrayOut() throws IOException {
        Call call = Call.spp("sla", "--scenario", file("s.json", "[" + SCENARIO + "," + SCENARIO + "]"));

        assertThat(call.json().isArray()).isTrue();
        assertThat(call.json()).hasSize(2);
    }

    @Test
    void wrongScenariosAreNamedByTheirJsonPath() throws IOException {
        Call call = Call.spp(
                "sla", "--scenario", file("s.json", SCENARIO.replace("\"CORP\", \"paid\"", "\"GOLD\", \"paid\"")));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("s.json", "tariff", "GOLD").doesNotContain("\tat ");
        assertThat(Call.spp("sla", "--scenario", file("t.json", "{\"regulation\":"))
                        .code())
                .isEqualTo(2);
        assertThat(Call.spp("sla", "--scenario", folder.resolve("u.json")).code())
                .isEqualTo(2);
        assertThat(Call.spp("sla").code()).isEqualTo(2);
    }

    @Test
    void oneDeadlineKeepsItsSchema() throws IOException {
        Call call = Call.spp("sla", "due", "--rule", "R2", "--event", "2024-04-26T17:30:00+03:00");

        assertThat(call.code()).isZero();
        assertThat(Schema.at("sla-due.schema.json").problemsOf(call.json())).isEmpty();
        assertThat(call.json().path("dueDate").asText()).isEqualTo("2024-05-03");
    }

    @Test
    void wrongQuestionsAreRefused() {
        assertThat(Call.spp("sla", "due", "--rule", "R9", "--event", "2024-04-26T17:30:00+03:00")
                        .err())
                .contains("--rule", "R9");
        assertThat(Call.spp("sla", "due", "--rule", "R1", "--event", "yesterday")
                        .err())
                .contains("--event", "yesterday");
        assertThat(Call.spp("sla", "due", "--rule", "R1").code()).isEqualTo(2);
    }

    @Test
    void everyAcceptedDeadlineIsKept() throws IOException {
        Path file = Path.of(System.getProperty("spp.shared", "../../../shared"), "acceptance/deadline-examples.csv");
        assumeTrue(Files.isRegularFile(file), "no examples at " + file);
        List<String> rows = Files.readAllLines(file);
        assertThat(rows).hasSizeGreaterThan(10);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            Call call = Call.spp("sla", "due", "--rule", cells[1], "--event", cells[2], "--zone", cells[3]);
            assertThat(call.json().path("dueDate").asText()).as(row).isEqualTo(cells[7]);
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aDifferenceIsToldClauseByClauseAndForTheIncidentsThatItTouches() throws IOException {
        String shipped = resource("/io/spp/sla/regulation/rarus-spp-2.json");
        Path next = file(
                "next.json",
                shipped.replace("\"id\": \"rarus-spp-2\"", "\"id\": \"rarus-spp-3\"")
                        .replace("\"effective\": \"2024-02-01\"", "\"effective\": \"2024-06-01\"")
                        .replace("{\"id\": \"R5\", \"workingDays\": 0", "{\"id\": \"R5\", \"workingDays\": 2"));
        Call call = Call.spp("sla", "diff", "rarus-spp-2", next, "--scenario", file("s.json", SCENARIO));

        assertThat(call.code()).isZero();
        assertThat(Schema.at("/io/spp/cli/sla-diff.schema.json").problemsOf(call.json()))
                .isEmpty();
        assertThat(call.json().path("changes").findValuesAsText("item"))
                .containsExactly("regulation/effective", "rules/R5/workingDays");
        assertThat(call.json().path("changes").findValuesAsText("clause")).containsExactly("", "4.2.4.3");
        JsonNode incident = call.json().path("incidents").get(0);
        assertThat(incident.path("incident").asText()).isEqualTo("INC-1");
        assertThat(incident.path("governedBy").asText()).isEqualTo("rarus-spp-2");
        assertThat(incident.path("changes").findValuesAsText("id")).containsExactly("O15");
        assertThat(incident.path("changes").findValuesAsText("dueDate")).containsExactly("2024-04-27", "2024-05-03");
    }

    @Test
    void aDifferenceThatTouchesNoIncidentNamesNone() throws IOException {
        Call call = Call.spp("sla", "diff", "rarus-spp-2", "rarus-spp-2", "--scenario", file("s.json", SCENARIO));

        assertThat(call.json().path("changes")).isEmpty();
        assertThat(call.json().path("incidents")).isEmpty();
    }

    @Test
    void aRegulationThatIsNotKnownIsNamed() {
        Call call = Call.in("en", "sla", "diff", "rarus-spp-2", "rarus-spp-9");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("rarus-spp-9", "nordwind-1", "file");
    }

    @Test
    void aScenarioMayNameARegulationOfItsOwn() throws IOException {
        Path own = file("own.json", resource("/io/spp/sla/regulation/nordwind-1.json"));
        String scenario = """
                {"regulation": "nordwind-1", "contract": {"edition": "CLOUD", "tariff": "GOLD"}, "incident": {"events": [
                  {"type": "DETECTED", "at": "2025-06-06T11:00:00+02:00"}]}}
                """;
        Call call = Call.spp("sla", "--regulation", own, "--scenario", file("s.json", scenario));

        assertThat(call.code()).isZero();
        assertThat(call.json().path("obligations").findValuesAsText("dueDate")).containsExactly("2025-06-09");
        assertThat(Call.spp("sla", "--scenario", file("s.json", scenario)).code())
                .isEqualTo(2);
        Path twice = file("twice.json", resource("/io/spp/sla/regulation/rarus-spp-2.json"));
        assertThat(Call.spp("sla", "--regulation", twice, "--scenario", file("s.json", scenario))
                        .err())
                .contains("twice.json", "rarus-spp-2");
    }

    @Test
    void theRegulationsThatShipFollowTheirSchema() throws IOException {
        Schema schema = Schema.at("/io/spp/sla/regulation/regulation.schema.json");
        for (String name : List.of("rarus-spp-2.json", "nordwind-1.json")) {
            String json = resource("/io/spp/sla/regulation/" + name);
            assertThat(schema.problemsOf(new ObjectMapper().readTree(json)))
                    .as(name)
                    .isEmpty();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(SlaTest.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
