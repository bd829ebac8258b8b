package io.spp.testkit.conformance;

import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.plugin.FoundDriver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What came of the rules for every driver tested in one run; closing it writes the reports. May be used by any thread. */
public final class Conformance implements AutoCloseable {

    private final Path folder;
    private final TreeMap<String, DriverConformance> drivers = new TreeMap<>();

    private Conformance(Path folder) {
        this.folder = folder;
    }

    /**
     * A run whose reports go into a folder.
     *
     * @param folder where; made if absent
     */
    public static Conformance writtenTo(Path folder) {
        return new Conformance(folder);
    }

    /**
     * Notes what came of a rule. One that several test classes noted for a driver failed if it failed in any of them, and passed if it
     * passed in any and failed in none.
     */
    public synchronized void record(SensorDriverProvider provider, TestedDevice device, RuleResult result) {
        drivers.computeIfAbsent(provider.driverId(), id -> new DriverConformance(FoundDriver.of(provider)))
                .add(device, result);
    }

    /** Writes {@code spp-conformance.json}, {@code spp-conformance.en.md} and {@code spp-conformance.ru.md}. */
    @Override
    public synchronized void close() throws IOException {
        if (drivers.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        write("spp-conformance.json", ConformanceJson.write(drivers.values()));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
            write("spp-conformance." + locale + ".md", new ConformancePage(locale).write(drivers.values()));
        }
    }

    /** What a driver says in a reason may be no proper text; that is replaced, not refused. */
    private void write(String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
