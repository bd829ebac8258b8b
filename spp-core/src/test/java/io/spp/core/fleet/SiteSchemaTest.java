package io.spp.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.Problem;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SiteSchemaTest {

    private final JsonNode schema = SiteFiles.tree(SiteFiles.resource("site.schema.json"));

    @Test
    void acceptsWhatTheReaderAccepts() {
        JsonNode complete = SiteFiles.tree(SiteFiles.complete());
        JsonNode written = SiteFiles.tree(FleetFile.write(FleetFile.parse(SiteFiles.complete())));

        assertThat(SchemaCheck.violations(schema, complete)).isEmpty();
        assertThat(SchemaCheck.violations(schema, written)).isEmpty();
    }

    /** The reader names its keys where it meets one that it does not know. */
    @Test
    void hasExactlyTheKeysOfTheReader() {
        JsonNode document = SiteFiles.tree(SiteFiles.complete());
        Map<String, String> keysOfSchema = new TreeMap<>();
        plant(document, schema, "$", keysOfSchema);

        Map<String, String> keysOfReader = new TreeMap<>();
        for (Problem problem : SiteFiles.problems(document.toString())) {
            String remedy = problem.remedy().en();
            assertThat(remedy).contains("unknown key");
            keysOfReader.put(
                    problem.place(), remedy.substring(remedy.lastIndexOf("nown here: ") + "nown here: ".length()));
        }

        assertThat(keysOfReader).isEqualTo(keysOfSchema).hasSizeGreaterThan(10);
    }

    @Test
    void refusesAPlainPasswordAndAnUnknownRole() {
        JsonNode plain = SiteFiles.tree(SiteFiles.with("/mail", "password", "\"hunter2\""));
        JsonNode role = SiteFiles.tree(SiteFiles.with("/sites/0/lines/0", "role", "\"DOOR\""));

        assertThat(SchemaCheck.violations(schema, plain)).contains("$.mail.password type");
        assertThat(SchemaCheck.violations(schema, role)).containsExactly("$.sites[].lines[].role enum");
    }

    private void plant(JsonNode value, JsonNode rule, String path, Map<String, String> keys) {
        JsonNode resolved = SchemaCheck.resolved(schema, rule);
        if (value instanceof ObjectNode object && resolved.has("properties")) {
            JsonNode properties = resolved.get("properties");
            object.properties()
                    .forEach(each ->
                            plant(each.getValue(), properties.path(each.getKey()), path + "." + each.getKey(), keys));
            TreeSet<String> known = new TreeSet<>();
            properties.fieldNames().forEachRemaining(known::add);
            object.put("zzzzzzzzzzzzzzzzzzzz", 1);
            keys.put(path + ".zzzzzzzzzzzzzzzzzzzz", String.join(", ", known));
        } else if (value instanceof ObjectNode object
                && resolved.path("additionalProperties").has("$ref")) {
            object.properties()
                    .forEach(each -> plant(
                            each.getValue(),
                            resolved.get("additionalProperties"),
                            path + "['" + each.getKey() + "']",
                            keys));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                plant(value.get(i), resolved.path("items"), path + "[" + i + "]", keys);
            }
        }
    }
}
