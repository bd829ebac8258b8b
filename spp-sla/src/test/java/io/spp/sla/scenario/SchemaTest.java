package io.spp.sla.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.calendar.DayKind;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.contract.LicenceKind;
import io.spp.sla.desk.Status;
import io.spp.sla.ownership.Location;
import io.spp.sla.ownership.Supply;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.regulation.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas name what the code knows. */
class SchemaTest {

    private final JsonNode in = schema("scenario.schema.json");
    private final JsonNode out = schema("scenario-result.schema.json");

    private static JsonNode schema(String name) {
        try (InputStream bytes = Objects.requireNonNull(ScenarioJson.class.getResourceAsStream(name), name)) {
            return Story.tree(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return words;
    }

    private static String[] names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void listEveryReadingOfEveryPolicy() {
        JsonNode policies = in.at("/$defs/contract/properties/policies/properties");
        assertThat(policies).hasSize(Policy.values().length);
        for (Policy policy : Policy.values()) {
            assertThat(words(policies.at("/" + policy + "/enum"))).isEqualTo(policy.readings());
        }
    }

    @Test
    void listEveryEventThatPeopleMayTell() {
        List<String> types = new ArrayList<>();
        for (JsonNode form : in.at("/$defs/event/oneOf")) {
            JsonNode type = form.at("/properties/type");
            types.addAll(type.has("const") ? List.of(type.get("const").asText()) : words(type.get("enum")));
        }
        assertThat(types)
                .containsExactlyInAnyOrder(Stream.of(IncidentEventType.values())
                        .map(Enum::name)
                        .filter(name -> !List.of("UPDATED", "RECOVERING", "REOPENED", "NOTED", "ASSIGNED")
                                .contains(name))
                        .toArray(String[]::new));
    }

    @Test
    void listTheWordsOfTheCode() {
        assertThat(words(in.at("/$defs/location/enum"))).containsExactly(names(Location.values()));
        assertThat(words(in.at("/$defs/supply/enum"))).containsExactly(names(Supply.values()));
        assertThat(words(in.at("/$defs/contract/properties/licence/properties/kind/enum")))
                .containsExactly(names(LicenceKind.values()));
        assertThat(words(out.at("/$defs/obligation/properties/status/enum"))).containsExactly(names(Status.values()));
        assertThat(words(out.at("/$defs/trace/items/properties/kind/enum")))
                .startsWith(names(DayKind.values()))
                .endsWith("SUSPENDED");
        assertThat(words(in.at("/$defs/event/oneOf/8/properties/requirement/enum")))
                .isEqualTo(Regulations.shipped().byId("rarus-spp-2").orElseThrow().requirements().stream()
                        .map(Requirement::id)
                        .toList());
    }

    @Test
    void requireEveryKeyThatAResultHas() {
        JsonNode result = Story.corp().clientsFault("2024-06-04T11:00").answer();
        List<String> keys = new ArrayList<>();
        result.fieldNames().forEachRemaining(keys::add);
        assertThat(words(out.at("/$defs/result/required"))).isEqualTo(keys);
        List<String> parts = new ArrayList<>();
        result.get("obligations").get(0).fieldNames().forEachRemaining(parts::add);
        assertThat(words(out.at("/$defs/obligation/required"))).isEqualTo(parts);
    }
}
