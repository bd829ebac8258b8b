package io.spp.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.plugin.DriverCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityPageTest {

    private static final String REMEDY =
            "./mvnw -Dquick -pl spp-sensor-drivers -am test -Dtest=CompatibilityPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dspp.update=true";

    @ParameterizedTest
    @CsvSource({"en, compatibility.md", "ru, compatibility.ru.md"})
    void thePageSaysWhatTheDriversAre(String language, String file) throws IOException {
        String page = new CompatibilityPage(language, facts())
                .of(DriverCatalog.discover(List.of(CompatibilityPageTest.class.getClassLoader()))
                        .drivers()
                        .values());
        Path written = Path.of("../docs", file);
        if (Boolean.getBoolean("spp.update")) {
            Files.writeString(written, page);
        }

        assertThat(written)
                .as("docs/%s is stale; to write it anew: %s", file, REMEDY)
                .content()
                .isEqualTo(page);
    }

    private static JsonNode facts() throws IOException {
        return new ObjectMapper()
                .readTree(Objects.requireNonNull(
                        CompatibilityPageTest.class.getResourceAsStream("compatibility.json"), "compatibility.json"));
    }
}
