package io.spp.testkit.driver;

import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The device that system properties name: {@code spp.device.url}; {@code spp.device.settings}, a properties file with the driver's settings,
 * so that no password stands in a command; {@code spp.device.from} and {@code spp.device.to}, full hours of which it knows its counts, by
 * default the two hours before the last one that ended.
 */
final class RealDevice {

    private RealDevice() {}

    static Optional<AnsweringDevice> named() {
        return Optional.ofNullable(System.getProperty("spp.device.url"))
                .map(url -> new AnsweringDevice(url, settings(), held(), List.of()));
    }

    private static TimeRange held() {
        Instant to = Optional.ofNullable(System.getProperty("spp.device.to"))
                .map(Instant::parse)
                .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1)));
        Instant from = Optional.ofNullable(System.getProperty("spp.device.from"))
                .map(Instant::parse)
                .orElse(to.minus(Duration.ofHours(2)));
        return TimeRange.of(from, to);
    }

    private static Map<String, String> settings() {
        String file = System.getProperty("spp.device.settings");
        Map<String, String> settings = new HashMap<>();
        if (file != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("spp.device.settings: " + file, e);
            }
            properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        }
        return settings;
    }
}
