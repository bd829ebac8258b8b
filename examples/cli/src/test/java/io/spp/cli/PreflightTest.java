package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is contacted here stands on the loopback interface. */
class PreflightTest {

    private static final String LOCAL = """
            {"edition": "LOCAL", "locale": "ru",
             "sppServer": {"host": "127.0.0.1", "cpu": "Intel Core i5-8500", "ramGiB": 8, "diskGB": 120, "nicMbps": 1000,
               "os": "Windows Server 2019", "bits": 64, "dedicated": true, "internet": true, "adminAccess": true},
             "sensors": [{"id": "s-1", "host": "127.0.0.1"}], "ntp": "127.0.0.1",
             "dataCentre": {"con.rarus-spp.ru": "127.0.0.1"},
             "mounted": "2022-01-10", "purchased": "2024-02-20", "backup": {"from": "2022-01-10", "to": "2024-02-20"}}
            """;

    @TempDir
    Path folder = Path.of("");

    private static JsonNode check(JsonNode result, String id) {
        return result.path("checks")
                .valueStream()
                .filter(check -> check.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + result));
    }

    @Test
    void aDescribedServerIsJudgedAndThePortsAreLeftToTheirVantages() throws IOException {
        Call call = Call.spp("preflight", "--config", file("c.json", LOCAL), "--json");

        assertThat(call.code()).isEqualTo(3);
        JsonNode result = call.json();
        assertThat(Schema.at("/io/spp/sla/preflight/preflight-result.schema.json")
                        .problemsOf(result))
                .isEmpty();
        assertThat(Schema.at("/io/spp/sla/preflight/preflight-config.schema.json")
                        .problemsOf(new ObjectMapper().readTree(LOCAL)))
                .isEmpty();
        assertThat(result.path("status").asText()).isEqualTo("INCOMPLETE");
        assertThat(check(result, "ram").path("result").asText()).isEqualTo("PASS");
        assertThat(check(result, "L5-tcp-3389").path("result").asText()).isEqualTo("NOT_TESTABLE_FROM_HERE");
        assertThat(check(result, "L5-tcp-3389").path("owner").asText()).isEqualTo("EXECUTOR");
    }

    @Test
    void whatIsBelowTheMinimumEndsWith1() throws IOException {
        Call call = Call.spp("preflight", "--config", file("c.json", LOCAL.replace("\"ramGiB\": 8", "\"ramGiB\": 3")));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("× ram", "4.1.2 В", "FAIL: 1 failed");
    }

    @Test
    void theLanguageOfTheConfigurationCountsUnlessOneIsAskedFor() throws IOException {
        Path config = file("c.json", LOCAL);
        assertThat(Call.in("ru", "preflight", "--config", config).out()).contains("Сервер СПП");
        assertThat(Call.spp("preflight", "--config", config).out()).contains("SPP server");
    }

    @Test
    void evidenceOfTwoVantagesIsMerged() throws IOException {
        Path config = file("c.json", LOCAL);
        Path server = folder.resolve("server.json");
        Path centre = folder.resolve("centre.json");
        Path events = folder.resolve("events.json");
        assertThat(Call.spp("preflight", "--config", config, "--vantage", "SPP_SERVER", "--json", "--out", server)
                        .code())
                .isIn(1, 3);
        assertThat(Call.spp("preflight", "--config", config, "--vantage", "DATA_CENTRE", "--json", "--out", centre)
                        .code())
                .isIn(1, 3);

        Call merged =
                Call.spp("preflight", "--config", config, "--merge", server, centre, "--json", "--events", events);

        assertThat(check(merged.json(), "L4-tcp-443-s-1")
                        .path("observed")
                        .path("vantage")
                        .asText())
                .isEqualTo("SPP_SERVER");
        assertThat(check(merged.json(), "L5-tcp-3389")
                        .path("observed")
                        .path("vantage")
                        .asText())
                .isEqualTo("DATA_CENTRE");
        assertThat(check(merged.json(), "L1-tcp-80").path("result").asText()).isEqualTo("NOT_TESTABLE_FROM_HERE");
        assertThat(new ObjectMapper().readTree(Files.readString(events)).findValuesAsText("requirement"))
                .contains("SERVER", "ADMIN", "BACKUP", "L4", "L5", "L6")
                .doesNotContain("L1", "HOSTS", "C1");
    }

    @Test
    void evidenceOfAnotherInstallationIsRefused() throws IOException {
        Path config = file("c.json", LOCAL);
        Path server = folder.resolve("server.json");
        Call.spp("preflight", "--config", config, "--vantage", "SPP_SERVER", "--json", "--out", server);
        Path moved = file(
                "moved.json", LOCAL.replace("\"s-1\", \"host\": \"127.0.0.1\"", "\"s-1\", \"host\": \"10.9.9.9\""));

        Call call = Call.spp("preflight", "--config", moved, "--merge", server);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("server.json", "127.0.0.1:80", "10.9.9.9:80");
    }

    @Test
    void wrongConfigurationsAreNamedByTheirJsonPath() throws IOException {
        Call call = Call.spp("preflight", "--config", file("c.json", LOCAL.replace("\"ramGiB\": 8", "\"ram\": 8")));
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("c.json", "$.sppServer.ram", "ramGiB");
        assertThat(call.out()).isEmpty();
        assertThat(Call.spp("preflight", "--config", folder.resolve("none.json"))
                        .code())
                .isEqualTo(2);
        assertThat(Call.spp("preflight", "--config", file("c.json", LOCAL), "--vantage", "MOON")
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"preflight.md", "preflight.ru.md"})
    void theExampleOfTheDocumentationIsGood(String page) throws IOException {
        String text = Files.readString(Path.of("../../docs", page));
        String example = text.substring(text.indexOf("```json") + 7, text.indexOf("```\n<!-- end example -->"));

        JsonNode result = Call.spp("preflight", "--config", file("c.json", example), "--json")
                .json();

        assertThat(result.path("checks").findValuesAsText("result"))
                .containsOnly("PASS", "NOT_APPLICABLE", "NOT_TESTABLE_FROM_HERE");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
