package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
