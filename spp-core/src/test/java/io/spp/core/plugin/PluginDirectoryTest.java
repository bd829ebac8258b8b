package io.spp.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.SpiVersion;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginDirectoryTest {

    private static final String DRIVER = """
            package com.example.%1$s;

            import io.spp.core.driver.*;
            import java.util.List;

            public final class Provider implements SensorDriverProvider {
                public String driverId() { return "%2$s"; }
                public int spiVersion() { return SpiVersion.CURRENT; }
                public List<Setting> settings() { %3$s }
                public Payload redact(Payload payload) { return payload; }
                public String identify(Payload payload) { return ""; }
                public List<Signal> decode(Payload payload, DecodeContext context) { return List.of(); }
                public Class<? extends SensorDriver> driverType() { return SensorDriver.PushOnly.class; }
                public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
                    return new SensorDriver.PushOnly();
                }
            }
            """;

    private static final String SPI_0 = """
            package io.spp.core.driver;

            public final class SpiVersion {
                public static final int CURRENT = 0;
            }
            """;

    private static final String PROVIDER_OF_SPI_0 = """
            package io.spp.core.driver;

            public interface SensorDriverProvider {
                String driverId();
                int spiVersion();
                void start();
            }
            """;

    private static final String DRIVER_OF_SPI_0 = """
            package com.example.old;

            import io.spp.core.driver.*;

            public final class Provider implements SensorDriverProvider {
                public String driverId() { return "old"; }
                public int spiVersion() { return SpiVersion.CURRENT; }
                public void start() {}
            }
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPluginOfThisGenerationLoadsFromItsJar() throws IOException {
        plugin("acme", "acme", "return List.of();");

        DriverCatalog catalog = catalog();

        assertThat(catalog.rejected()).isEmpty();
        assertThat(catalog.drivers()).containsOnlyKeys("acme");
        assertThat(catalog.drivers().get("acme").origin()).contains("com.example.acme.Provider", "acme.jar");
        assertThat(catalog.drivers().get("acme").abilities()).containsExactly("push");
    }

    @Test
    void aPluginOfAnOlderGenerationIsRejectedWithBothNumbers() throws IOException {
        Path spi = PluginJar.against(folder).compile("spi-0", SPI_0, PROVIDER_OF_SPI_0);
        PluginJar old = new PluginJar(folder, spi.toString());
        old.pack("old", old.compile("old", DRIVER_OF_SPI_0), "com.example.old.Provider");
        plugin("acme", "acme", "return List.of();");

        DriverCatalog catalog = catalog();

        assertThat(catalog.drivers()).containsOnlyKeys("acme");
        assertThat(catalog.rejected()).singleElement().satisfies(plugin -> {
            assertThat(plugin.origin()).contains("com.example.old.Provider", "old.jar");
            assertThat(plugin.reason().en())
                    .isEqualTo("it was built against SPI 0, this program has SPI " + SpiVersion.CURRENT);
        });
    }

    @Test
    void whateverIsWrongWithAPluginTheOthersStay() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("a-no-jar.jar"), "not a zip");
        Files.createDirectory(plugins.resolve("b-folder.jar"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        PluginJar.against(folder).pack("c-absent-class", empty, "com.example.Absent");
        plugin("d", "d-throws", "throw new IllegalStateException(\"no licence\");");
        plugin("e", "e-dies", "throw new AssertionError(\"no hope\");");
        plugin("f", "f-null", "return null;");
        plugin("g", "fine", "return List.of();");
        plugin("h", "fine-too", "return List.of();");

        DriverCatalog catalog = catalog();

        assertThat(catalog.drivers()).containsOnlyKeys("fine", "fine-too");
        assertThat(catalog.rejected())
                .extracting(plugin -> plugin.origin().replaceFirst(".*[/\\\\]", "") + " "
                        + plugin.reason().en())
                .satisfiesExactly(
                        plugin -> assertThat(plugin).startsWith("a-no-jar.jar not a readable jar: "),
                        plugin -> assertThat(plugin).startsWith("b-folder.jar not a readable jar: "),
                        plugin -> assertThat(plugin).contains("c-absent-class.jar", "com.example.Absent"),
                        plugin -> assertThat(plugin)
                                .isEqualTo("d.jar it cannot be loaded: IllegalStateException: no licence"),
                        plugin -> assertThat(plugin).isEqualTo("e.jar it cannot be loaded: AssertionError: no hope"),
                        plugin -> assertThat(plugin).startsWith("f.jar it cannot be loaded: NullPointerException"));
    }

    @Test
    void anIdThatTwoJarsClaimBelongsToNeitherAndBothAreNamed() throws IOException {
        plugin("one", "acme", "return List.of();");
        plugin("two", "acme", "return List.of();");

        DriverCatalog catalog = catalog();

        assertThat(catalog.drivers()).isEmpty();
        assertThat(catalog.rejected())
                .hasSize(2)
                .allSatisfy(plugin -> assertThat(plugin.reason().en()).contains("'acme'", "one.jar", "two.jar"));
    }

    @Test
    void aJarWithoutADriverIsToldApartFromABrokenOne() throws IOException {
        Path jar = plugin("acme", "acme", "return List.of();");
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.delete(zip.getPath("META-INF/services/io.spp.core.driver.SensorDriverProvider"));
        }

        assertThat(catalog().rejected())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason().en()).contains("names no driver", "META-INF/services"));
    }

    @Test
    void aFolderThatIsNotThereHasNoPlugins() throws IOException {
        assertThat(catalog().drivers()).isEmpty();
        assertThat(catalog().rejected()).isEmpty();
    }

    private Path plugin(String name, String id, String settings) throws IOException {
        PluginJar jar = PluginJar.against(folder);
        return jar.pack(
                name, jar.compile(name, DRIVER.formatted(name, id, settings)), "com.example." + name + ".Provider");
    }

    private DriverCatalog catalog() throws IOException {
        ClassLoader program = PluginDirectoryTest.class.getClassLoader();
        try (PluginDirectory plugins = PluginDirectory.open(folder.resolve("plugins"), program)) {
            return DriverCatalog.discover(program, plugins);
        }
    }
}
