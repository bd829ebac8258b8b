package io.spp.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a vendor copies: the example, and the archetype that generates its like. */
class VendorJourneyTest {

    private static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLE = EXAMPLES.resolve("vendor-driver");
    private static final Path ARCHETYPE = EXAMPLES.resolve("driver-archetype/src/main/resources/archetype-resources");
    private static final int LONGEST_DRIVER = 120;

    @Test
    void theArchetypeGeneratesTheExample() throws IOException {
        Map<String, String> generated = new TreeMap<>();
        files(ARCHETYPE).forEach((name, text) -> generated.put(generatedName(name), generated(text)));

        assertThat(generated).isEqualTo(files(EXAMPLE));
    }

    @Test
    void theDriverIsShort() throws IOException {
        files(EXAMPLE.resolve("src/main/java"))
                .forEach((name, text) -> assertThat(text.lines()).as(name).hasSizeLessThan(LONGEST_DRIVER));
    }

    private static String generatedName(String name) {
        return name.replace("__vendor__", "Acme").replace("/java/", "/java/com/example/acme/");
    }

    private static String generated(String text) {
        return text.replace("${package}", "com.example.acme")
                .replace("${groupId}", "com.example")
                .replace("${artifactId}", "acme-driver")
                .replace("<version>${version}</version>", "<version>1.0.0</version>")
                .replace("${vendor.toLowerCase()}", "acme")
                .replace("${vendor}", "Acme");
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("target/")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }
}
