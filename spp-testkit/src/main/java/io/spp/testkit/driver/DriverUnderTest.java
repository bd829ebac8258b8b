package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.fail;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.testkit.conformance.TestedDevice;
import io.spp.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the author of a driver hands in. Whatever is left out makes the rules that need it not applicable. */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(ConformanceRecorder.class)
abstract class DriverUnderTest {

    static final String SECRET = "f0rb1dden-";
    /** Port 9 is for what is thrown away; nobody listens there, and nobody is to try before a call. */
    static final String NOWHERE = "http://127.0.0.1:9";

    static final Instant NOW = Instant.parse("2025-11-01T10:00:00Z");

    /** The driver under test; each call may make a new one. */
    protected abstract SensorDriverProvider provider();

    /** Genuine messages of the device that carry counts; at least one, of every form that the driver knows. */
    protected abstract List<Payload> countingMessages();

    /** Genuine messages of the device that carry no counts: status, registration, signs of life. None by default. */
    protected List<Payload> otherMessages() {
        return List.of();
    }

    /** Genuine messages that count entries but say nothing about exits. None by default. */
    protected List<Payload> entriesOnlyMessages() {
        return List.of();
    }

    /** Words in the messages that tell about persons, such as a face or a track, and must not outlive redaction. None by default. */
    protected List<String> personalData() {
        return List.of();
    }

    /**
     * A message with one count whose interval, a quarter of an hour long, starts at this time on the device's wall, printed without offset.
     * Absent by default: the device prints offsets or UTC.
     */
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.empty();
    }

    /** A message in which a counter that only grows reads the value. Absent by default: the device has none. */
    protected Optional<Payload> counterMessage(long value) {
        return Optional.empty();
    }

    /** The zone and settings that decoding needs; none by default. */
    protected DecodeContext context() {
        return DecodeContext.empty();
    }

    /** Values for the settings that the driver requires and that are not secret; none by default. */
    protected Map<String, String> requiredSettings() {
        return Map.of();
    }

    /** How long something may take before its rule is broken. */
    Duration atMost(Duration usual) {
        return usual;
    }

    /** What the rules were tested against. */
    abstract TestedDevice device();

    final List<Payload> messages() {
        return Stream.concat(countingMessages().stream(), otherMessages().stream())
                .map(DriverUnderTest::copy)
                .toList();
    }

    final List<Signal> decode(Payload message) throws MalformedPayloadException {
        return provider().decode(copy(message), context());
    }

    /** What a pulled payload says, on the way that every payload takes. */
    final List<Signal> signals(Payload pulled) throws MalformedPayloadException {
        return provider().decode(provider().redact(pulled), context());
    }

    /** So that a driver that changes its argument breaks one rule and not all. */
    static Payload copy(Payload message) {
        return message.withBody(message.body().clone());
    }

    static void refusesOrReads(String what, Attempt attempt) {
        try {
            if (attempt.make() == null) {
                fail("null: %s", what);
            }
        } catch (MalformedPayloadException e) {
            if (e.reason() == null) {
                fail("refused without a reason: %s", what);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail("%s: %s".formatted(e, what), e);
        }
    }

    final boolean keepsSecrets() {
        return provider().settings().stream().anyMatch(Setting::secret);
    }

    /** A driver with a value for every secret that it knows. */
    final SensorDriver open(String url) {
        Map<String, String> values = new HashMap<>(requiredSettings());
        provider().settings().stream()
                .filter(Setting::secret)
                .forEach(setting -> values.putIfAbsent(setting.key(), SECRET + setting.key()));
        return open(url, values);
    }

    final SensorDriver open(String url, Map<String, String> settings) {
        SensorDriverProvider provider = provider();
        InstantSource clock = device() == TestedDevice.REAL ? InstantSource.system() : VirtualTime.startingAt(NOW);
        return provider.open(
                new SensorAddress(
                        "s-1", "80:1F:12:00:00:01", url, context().zone().orElse(ZoneId.of("UTC"))),
                DriverSettings.of(provider.settings(), settings),
                new DriverContext(clock, Runnable::run));
    }

    /** Anything a driver is asked for. */
    interface Attempt {

        Object make() throws MalformedPayloadException;
    }
}
