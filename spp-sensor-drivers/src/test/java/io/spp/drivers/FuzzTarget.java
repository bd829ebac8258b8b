package io.spp.drivers;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.plugin.DriverCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What {@code .ci/fuzz} lets Jazzer call: whatever comes, each driver decodes it or says why not, and redaction changes no signal. */
public final class FuzzTarget {

    private static final Instant NOW = Instant.parse("2025-11-03T09:00:00Z");

    private static final DecodeContext CONTEXT = DecodeContext.in(ZoneId.of("Europe/Berlin"));

    private static final List<SensorDriverProvider> DRIVERS = drivers();

    private FuzzTarget() {}

    /** Writes the messages to begin with into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> messages = Stream.of(
                        Samples.XOVIS,
                        Samples.BRICKSTREAM,
                        Samples.HIKVISION,
                        Samples.IRISYS,
                        Samples.AXIS,
                        Samples.MILESIGHT,
                        Samples.CSV,
                        Samples.JSON,
                        Samples.SPP,
                        Samples.TIGRA,
                        Samples.DAHUA)
                .flatMap(List::stream)
                .toList();
        for (int i = 0; i < messages.size(); i++) {
            Files.writeString(folder.resolve("message-" + i), messages.get(i));
        }
    }

    /** Called with bytes that differ from run to run. */
    public static void fuzzerTestOneInput(byte[] body) throws IOException {
        for (SensorDriverProvider driver : DRIVERS) {
            bears(driver, Payload.of(body, "", NOW));
        }
    }

    private static void bears(SensorDriverProvider driver, Payload payload) throws IOException {
        try {
            List<Signal> signals = driver.decode(payload, CONTEXT);
            driver.identify(payload);
            if (!driver.decode(driver.redact(payload), CONTEXT).equals(signals)) {
                throw new IllegalStateException(driver.driverId() + " decodes a redacted message otherwise");
            }
        } catch (MalformedPayloadException e) {
            Objects.requireNonNull(e.reason());
        }
    }

    /** The driver that {@code spp.fuzz.driver} names, else all. */
    private static List<SensorDriverProvider> drivers() {
        DriverCatalog catalog = DriverCatalog.discover(List.of(FuzzTarget.class.getClassLoader()));
        String only = System.getProperty("spp.fuzz.driver", "");
        return catalog.drivers().keySet().stream()
                .filter(id -> only.isEmpty() || id.equals(only))
                .map(id -> catalog.provider(id).orElseThrow())
                .toList();
    }
}
