package io.spp.sla.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.regulation.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreflightJsonTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static List<Observation> readBack(String json, Case of) throws IOException {
        return PreflightJson.observations(
                new StringReader(json), "lan.json", Preflight.standard().probes(of.read()));
    }

    @Test
    void givesTheObservationsBack() throws IOException {
        Case seen = Case.local().seenFrom(Vantage.SENSOR_LAN, Observation.Outcome.ACCEPTED);
        String json = PreflightJson.write(seen.judge(), RUSSIAN).toString();

        assertThat(readBack(json, Case.local())).containsExactlyInAnyOrderElementsOf(seen.observations());
        assertThat(Preflight.standard().judge(Case.local().read(), readBack(json, Case.local())))
                .isEqualTo(seen.judge());
    }

    @Test
    void refusesEvidenceOfAnotherInstallation() {
        Case seen = Case.local().seenFrom(Vantage.SPP_SERVER, Observation.Outcome.ACCEPTED);
        String json = PreflightJson.write(seen.judge(), Locale.ENGLISH).toString();
        Case moved = Case.local().with("/sensors", "[{\"id\": \"s-1\", \"host\": \"10.0.7.77\"}]");

        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> readBack(json, moved))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .anySatisfy(text -> assertThat(text).contains("lan.json", "10.0.7.17:80", "10.0.7.77:80"))
                        .anySatisfy(text -> assertThat(text).contains("L4-tcp-80-s-2")));
    }

    @Test
    void writesWhatItsSchemaNames() throws IOException {
        JsonNode schema = schema("preflight-result.schema.json");
        JsonNode out = PreflightJson.write(
                Case.local()
                        .seenFrom(Vantage.SENSOR_LAN, Observation.Outcome.REFUSED)
                        .judge(),
                RUSSIAN);

        assertThat(words(schema.at("/required"))).isEqualTo(keys(out));
        JsonNode check = schema.at("/properties/checks/items");
        assertThat(words(check.at("/required"))).isEqualTo(keys(out.at("/checks/1")));
        assertThat(words(check.at("/properties/requirement/enum")))
                .isEqualTo(Regulations.shipped().byId("rarus-spp-2").orElseThrow().requirements().stream()
                        .map(Requirement::id)
                        .toList());
        assertThat(words(check.at("/properties/result/enum"))).containsExactly(names(CheckResult.values()));
        assertThat(words(schema.at("/properties/status/enum"))).containsExactly(names(PreflightStatus.values()));
        assertThat(words(check.at("/properties/observed/properties/outcome/enum")))
                .containsExactly(names(Observation.Outcome.values()));
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(PreflightJson.class.getResourceAsStream(name), name)) {
            return new ObjectMapper().readTree(bytes);
        }
    }

    private static List<String> words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return words;
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String[] names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toArray(String[]::new);
    }
}
