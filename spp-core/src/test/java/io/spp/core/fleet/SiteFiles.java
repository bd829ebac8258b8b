package io.spp.core.fleet;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Site files for the tests, and what reading them says. */
final class SiteFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private SiteFiles() {}

    /** A file that uses every key. */
    static String complete() {
        return resource("complete.site.json");
    }

    static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(FleetFile.class.getResourceAsStream(name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The complete file with the object at a JSON pointer changed. */
    static String with(String pointer, String key, String value) {
        JsonNode tree = tree(complete());
        ((ObjectNode) tree.at(pointer)).set(key, tree(value));
        return tree.toString();
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What reading a wrong file reports. */
    static List<Problem> problems(String json) {
        return Objects.requireNonNull(
                        catchThrowableOfType(InvalidConfigurationException.class, () -> FleetFile.parse(json)))
                .problems();
    }
}
