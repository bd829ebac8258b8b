package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.driver.Signal.CounterReading;
import io.spp.core.driver.Signal.Crossing;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.driver.Signal.Status;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules D23 and D28 to D37: what messages may say, who may ask, and what redaction takes away. */
abstract class MessageRules extends DecodingRules {

    private static final int THREADS = 8;
    private static final int ROUNDS = 20;
    private static final int MEGABYTE = 1 << 20;
    private static final Predicate<String> MAC = Pattern.compile(
                    "(?i)([0-9a-f]{2}[:-]){5}[0-9a-f]{2}|([0-9a-f]{4}\\.){2}[0-9a-f]{4}|(?=.*[a-f])[0-9a-f]{12}")
            .asMatchPredicate();

    @Rule("D23")
    void manyThreadsMayAskAtOnce() throws Exception {
        SensorDriverProvider provider = provider();
        List<List<Signal>> alone = new ArrayList<>();
        for (Payload message : messages()) {
            alone.add(decode(message));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<List<Signal>>>> together = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                together.add(threads.submit(() -> decodeAll(provider)));
            }
            for (Future<List<List<Signal>>> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a driver asked by many threads at once failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<List<Signal>> decodeAll(SensorDriverProvider provider) throws MalformedPayloadException {
        List<List<Signal>> signals = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            signals.clear();
            for (Payload message : messages()) {
                signals.add(provider.decode(message, context()));
            }
        }
        return signals;
    }

    @Rule("D28")
    void aMessageStatesAnIntervalOnce() throws Exception {
        for (Payload message : countingMessages()) {
            assertThat(decode(message).stream()
                            .filter(IntervalCount.class::isInstance)
                            .map(IntervalCount.class::cast)
                            .filter(count -> count.range().isPresent())
                            .map(count -> count.channel() + " " + count.range().get()))
                    .doesNotHaveDuplicates();
        }
    }

    @Rule("D29")
    void whatIsStatedIsStatedWhole() throws Exception {
        for (Payload message : messages()) {
            for (Signal signal : decode(message)) {
                assertThat(signal).isNotNull();
                if (signal instanceof Crossing crossing) {
                    assertThat(crossing.count()).as("%s", signal).isPositive();
                } else if (signal instanceof CounterReading reading) {
                    assertThat(reading.value().isPresent())
                            .as("%s has a value or the two directions", signal)
                            .isNotEqualTo(
                                    reading.in().isPresent() || reading.out().isPresent());
                    assertThat(List.of(reading.value(), reading.in(), reading.out(), reading.sequence()))
                            .allSatisfy(number -> assertThat(number.orElse(0))
                                    .as("%s", signal)
                                    .isNotNegative());
                } else if (signal instanceof Status status) {
                    assertThat(status.values()).as("%s", signal).isNotEmpty();
                    assertThat(status.values().values()).as("%s", signal).noneMatch(String::isBlank);
                }
            }
        }
    }

    @Rule("D30")
    void aMacHasOneSpelling() throws Exception {
        for (Payload message : messages()) {
            String device = provider().identify(message, context().settings());
            assertThat(device).isEqualTo(device.strip());
            if (MAC.test(device)) {
                assertThat(device).matches("([0-9A-F]{2}:){5}[0-9A-F]{2}");
            }
        }
    }

    @Rule("D31")
    void intervalsDoNotFollowTheReceipt() throws Exception {
        for (Payload message : countingMessages()) {
            Payload later = new Payload(
                    message.body().clone(),
                    message.contentType(),
                    message.path(),
                    message.headers(),
                    message.topic(),
                    message.receivedAt().plus(Duration.ofDays(40)));
            assertThat(ranges(decode(later))).isEqualTo(ranges(decode(message)));
        }
    }

    @Rule("D32")
    void anotherMediaTypeGivesTheSameOrARefusal() throws Exception {
        for (Payload message : countingMessages()) {
            List<Signal> signals = decode(message);
            for (String type : List.of("", "application/octet-stream", "text/plain; charset=iso-8859-1", "nonsense")) {
                try {
                    assertThat(decode(new Payload(
                                    message.body(),
                                    type,
                                    message.path(),
                                    message.headers(),
                                    message.topic(),
                                    message.receivedAt())))
                            .as("sent as '%s'", type)
                            .isEqualTo(signals);
                } catch (MalformedPayloadException e) {
                    assertThat(e.reason().en()).as("sent as '%s'", type).isNotBlank();
                }
            }
        }
    }

    @Rule("D33")
    void pathHeadersAndTopicAreBorneWhateverTheySay() {
        String hostile = "\u0000%00%zz/../..?a=&=b&&#\r\n\uD800" + "x".repeat(10_000);
        for (Payload message : messages()) {
            Payload odd = new Payload(
                    message.body(), hostile, hostile, Map.of(hostile, hostile), hostile, message.receivedAt());
            refusesOrReads("redact with hostile headers", () -> provider().redact(copy(odd)));
            refusesOrReads("identify with hostile headers", () -> provider().identify(copy(odd)));
            refusesOrReads("decode with hostile headers", () -> decode(odd));
        }
    }

    @Rule("D34")
    void aMegabyteIsDecodedInSeconds() {
        for (Payload message : messages()) {
            int repetitions = MEGABYTE / Math.max(message.body().length, 1024);
            assertTimeoutPreemptively(
                    atMost(Duration.ofSeconds(5)),
                    () -> {
                        for (int i = 0; i < repetitions; i++) {
                            decode(message);
                        }
                    },
                    "1 MB of messages of %d bytes".formatted(message.body().length));
        }
    }

    @Rule("D35")
    void anXmlMessageOpensNothing() throws IOException {
        List<String> documents = messages().stream()
                .map(message -> new String(message.body(), StandardCharsets.UTF_8).strip())
                .filter(body -> body.matches("(?s)(<\\?xml[^>]*>\\s*)?<\\w.*"))
                .toList();
        NotApplicable.unless(!documents.isEmpty(), "no-xml");
        try (TroubledDevice elsewhere = TroubledDevice.with((device, out) -> false)) {
            String doctype = "<!DOCTYPE m [<!ENTITY e SYSTEM \"%s/\">]>".formatted(elsewhere.url());
            for (String document : documents) {
                String bare = document.replaceFirst("^<\\?xml[^>]*>\\s*", "");
                String attack = doctype + bare.replaceFirst("(?s)>", ">&e;");
                refusesOrReads(attack, () -> decode(message(attack)));
            }
            assertThat(elsewhere.connections())
                    .as("nobody fetches what an entity names")
                    .isZero();
        }
    }

    @Rule("D36")
    void whatIsNotOfItsProtocolIsNotRedacted() {
        byte[] noise = new byte[64];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (0xFF - i % 3);
        }
        Payload foreign = new Payload(noise, "application/octet-stream", "", Map.of(), "", NOW);
        assertThatThrownBy(() -> provider().redact(foreign))
                .as("nobody can tell what to remove from it")
                .isInstanceOf(MalformedPayloadException.class);
    }

    @Rule("D37")
    void redactionLeavesNothingAboutPersons() throws Exception {
        NotApplicable.unless(!personalData().isEmpty(), "no-personal-data");
        for (Payload message : messages()) {
            Payload kept = provider().redact(message);
            assertThat(new String(kept.body(), StandardCharsets.UTF_8) + kept.path() + kept.headers() + kept.topic())
                    .doesNotContain(personalData());
        }
        assertThat(personalData())
                .as("each word stands in a message, so that its absence shows something")
                .allMatch(word -> messages().stream()
                        .anyMatch(message -> new String(message.body(), StandardCharsets.UTF_8).contains(word)));
    }

    private Payload message(String body) {
        return countingMessages().get(0).withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TimeRange> ranges(List<Signal> signals) {
        return signals.stream()
                .map(signal -> signal instanceof IntervalCount count ? count.range() : Optional.<TimeRange>empty())
                .map(range -> range.orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
