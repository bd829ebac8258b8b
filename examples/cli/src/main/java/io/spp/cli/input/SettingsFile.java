package io.spp.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.cli.call.WrongInput;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file with a driver's settings: one JSON object, as {@code settings} of a sensor in the site file. */
public final class SettingsFile {

    private SettingsFile() {}

    /**
     * The settings in a file; the driver's defaults where there is none.
     *
     * @throws io.spp.core.text.InvalidConfigurationException with every key that the driver does not understand
     */
    public static DriverSettings read(@Nullable Path file, List<Setting> known) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (file != null) {
            JsonNode tree = tree(file);
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                JsonNode value = member.getValue();
                values.put(member.getKey(), value.isTextual() ? value.textValue() : value.toString());
            }
        }
        return DriverSettings.of(known, values);
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw WrongInput.at(file.toString(), e.getOriginalMessage(), "wrong.settings");
        }
        throw WrongInput.at(file.toString(), "", "wrong.settings");
    }
}
