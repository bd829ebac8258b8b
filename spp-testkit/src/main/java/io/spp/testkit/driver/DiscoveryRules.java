package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.plugin.PluginDirectory;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.io.TempDir;

/** Rules D13, D14 and D20 to D22: wherever a host may put a driver, it is found and works. */
abstract class DiscoveryRules extends CountingRules {

    @TempDir
    Path folder = Path.of("");

    @Rule("D13")
    void isFoundByServiceLoader() {
        Class<?> type = provider().getClass();
        assertThat(ServiceLoader.load(SensorDriverProvider.class, type.getClassLoader()).stream())
                .as("META-INF/services, and provides in a module-info, name the provider")
                .anyMatch(entry -> entry.type().equals(type));
    }

    @Rule("D14")
    void hasAnIdAndWasBuiltAgainstThisSpi() {
        DriverCatalog catalog = DriverCatalog.of(List.of(provider()));
        assertThat(catalog.rejected()).isEmpty();
        assertThat(catalog.drivers()).containsOnlyKeys(provider().driverId());
    }

    @Rule("D20")
    void isFoundOnTheModulePath() {
        Optional<ModuleDescriptor> module = module(place().path());
        NotApplicable.unless(module.isPresent(), "no-module");
        assertThat(module.orElseThrow().provides())
                .as("provides in module-info, since META-INF/services is not read there")
                .anySatisfy(provides -> {
                    assertThat(provides.service()).isEqualTo(SensorDriverProvider.class.getName());
                    assertThat(provides.providers())
                            .contains(provider().getClass().getName());
                });
    }

    @Rule("D21")
    void worksAsAPlugin() throws Exception {
        CodePlace place = place();
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        place.packInto(plugins.resolve("plugin.jar"), Map.of());
        try (PluginDirectory directory = PluginDirectory.open(plugins, CodePlace.hiding(List.of(place)))) {
            DriverCatalog catalog = DriverCatalog.discover(directory.loaders());
            assertThat(catalog.rejected())
                    .filteredOn(plugin ->
                            plugin.origin().contains(provider().getClass().getName()))
                    .isEmpty();
            SensorDriverProvider plugin = catalog.provider(provider().driverId())
                    .orElseThrow(() -> new AssertionError(
                            "not found in a plugin jar, where its service file must be: " + directory.rejected()));
            assertThat(plugin.getClass().getName())
                    .isEqualTo(provider().getClass().getName());
            assertThat(plugin.getClass()).isNotSameAs(provider().getClass());
            for (Payload message : messages()) {
                refusesOrReads("decoding as a plugin", () -> plugin.decode(copy(message), context()));
            }
        }
    }

    /** Everything in one jar, whose service file names other drivers too, first one that is absent. */
    @Rule("D22")
    void worksInAFatJar() throws Exception {
        CodePlace core = CodePlace.of(SensorDriverProvider.class);
        String service = "META-INF/services/" + SensorDriverProvider.class.getName();
        String merged = "com.example.Absent\n" + provider().getClass().getName() + "\n";
        Path fat = folder.resolve("fat.jar");
        place().packInto(fat, Map.of(service, merged));
        Path library = folder.resolve("core.jar");
        core.packInto(library, Map.of());
        URL[] jars = {fat.toUri().toURL(), library.toUri().toURL()};
        try (URLClassLoader program = new URLClassLoader(jars, CodePlace.hiding(List.of(place(), core)))) {
            assertThat(driversIn(program))
                    .as("the drivers found in one jar with everything")
                    .contains(provider().driverId());
        }
    }

    /** The classes of the core in that jar are others than ours, so that it is asked by reflection. */
    private static Iterable<String> driversIn(ClassLoader program) throws ReflectiveOperationException {
        Object catalog = program.loadClass(DriverCatalog.class.getName())
                .getMethod("discover", List.class)
                .invoke(null, List.of(program));
        @SuppressWarnings("unchecked")
        Map<String, ?> drivers =
                (Map<String, ?>) catalog.getClass().getMethod("drivers").invoke(catalog);
        return drivers.keySet();
    }

    private CodePlace place() {
        return CodePlace.of(provider().getClass());
    }

    private static Optional<ModuleDescriptor> module(Path path) {
        return ModuleFinder.of(path).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> !module.isAutomatic())
                .findFirst();
    }
}
