package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.driver.Signal.Counting;
import io.spp.core.driver.Signal.Crossing;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.time.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules D1 to D12: what redacting, identifying and decoding keep to. */
abstract class DecodingRules extends DriverUnderTest {

    private static final int BROKEN_MESSAGES = 300;
    private static final int DEPTH = 200_000;

    @Rule("D1")
    void everyCountingMessageGivesCounts() throws Exception {
        assertThat(countingMessages()).as("messages to test with").isNotEmpty();
        for (Payload message : countingMessages()) {
            assertThat(decode(provider().redact(copy(message)))).hasAtLeastOneElementOfType(Counting.class);
        }
    }

    @Rule("D2")
    void aMessageWithoutCountsGivesNone() throws Exception {
        NotApplicable.unless(!otherMessages().isEmpty(), "no-other-messages");
        for (Payload message : otherMessages()) {
            assertThat(decode(message)).doesNotHaveAnyElementsOfTypes(Counting.class);
        }
    }

    @Rule("D3")
    void decodingIsPure() throws Exception {
        SensorDriverProvider provider = provider();
        List<List<Signal>> first = new ArrayList<>();
        for (Payload message : messages()) {
            first.add(0, provider.decode(message, context()));
        }
        List<Payload> backwards = new ArrayList<>();
        messages().forEach(message -> backwards.add(0, message));
        for (int i = 0; i < backwards.size(); i++) {
            assertThat(provider.decode(backwards.get(i), context())).isEqualTo(first.get(i));
        }
    }

    @Rule("D4")
    void theBytesStayAsTheyAre() throws Exception {
        for (Payload message : messages()) {
            byte[] before = message.body().clone();
            provider().redact(message);
            provider().identify(message);
            provider().decode(message, context());
            assertThat(message.body()).isEqualTo(before);
        }
    }

    @Rule("D5")
    void theMachineChangesNothing() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (Payload message : messages()) {
                TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
                Locale.setDefault(Locale.ROOT);
                List<Signal> here = decode(message);
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(decode(message)).isEqualTo(here);
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertThat(decode(message)).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Rule("D6")
    void redactingTwiceIsRedactingOnce() throws Exception {
        for (Payload message : messages()) {
            Payload once = provider().redact(message);
            assertThat(provider().redact(once)).isEqualTo(once);
        }
    }

    @Rule("D7")
    void redactingChangesNoCounts() throws Exception {
        for (Payload message : messages()) {
            Payload redacted = provider().redact(message);
            assertThat(withoutTracks(decode(redacted))).isEqualTo(withoutTracks(decode(message)));
            assertThat(provider().identify(redacted)).isEqualTo(provider().identify(message));
            assertThat(provider().identify(redacted, context().settings()))
                    .isEqualTo(provider().identify(message, context().settings()));
        }
    }

    @Rule("D8")
    void everySignalIsOfTheDevice() throws Exception {
        for (Payload message : messages()) {
            String device = provider().identify(message, context().settings());
            assertThat(decode(message)).extracting(Signal::device).allMatch(device::equals);
        }
    }

    @Rule("D9")
    void intervalsDoNotOverlap() throws Exception {
        for (Payload message : countingMessages()) {
            Map<String, TreeSet<TimeRange>> byChannel = new TreeMap<>();
            for (Signal signal : decode(message)) {
                if (signal instanceof IntervalCount count) {
                    assertThat(count.completeness()).isBetween(0.0, 1.0);
                    count.range()
                            .ifPresent(range -> byChannel
                                    .computeIfAbsent(count.channel(), channel -> new TreeSet<>())
                                    .add(range));
                }
            }
            byChannel.forEach((channel, ranges) -> ranges.forEach(range -> {
                TimeRange next = ranges.higher(range);
                if (next != null && next.overlaps(range)) {
                    fail("channel %s counts %s and %s", channel, range, next);
                }
            }));
        }
    }

    @Rule("D10")
    void aBrokenMessageIsRefusedAsMalformed() {
        long seed = Long.getLong("spp.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Payload> messages = messages();
        for (int i = 0; i < BROKEN_MESSAGES; i++) {
            Payload message = messages.get(random.nextInt(messages.size()));
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            Payload broken = message.withBody(mutation.apply(message.body(), random));
            String what = mutation + ", -Dspp.seed=" + seed + ", message: "
                    + new String(broken.body(), StandardCharsets.ISO_8859_1);
            refusesOrReads(what, () -> provider().redact(broken));
            refusesOrReads(what, () -> provider().identify(broken));
            refusesOrReads(what, () -> decode(broken));
        }
    }

    @Rule("D11")
    void aDeepMessageEndsSoon() {
        Payload message = countingMessages().get(0);
        for (String part : List.of("[", "{\"a\":", "<a>", "0", " ", "\n", "a=b&", ",")) {
            byte[] body = part.repeat(DEPTH).getBytes(StandardCharsets.US_ASCII);
            Payload deep = message.withBody(body);
            assertTimeoutPreemptively(
                    atMost(Duration.ofSeconds(5)), () -> refusesOrReads(part + " repeated", () -> decode(deep)));
        }
    }

    @Rule("D12")
    void aRefusalGivesItsReason() {
        for (String foreign : List.of("", "neither this nor that", "<a/>", "{}")) {
            try {
                decode(countingMessages().get(0).withBody(foreign.getBytes(StandardCharsets.UTF_8)));
            } catch (MalformedPayloadException e) {
                assertThat(e.reason().ru()).isNotBlank();
                assertThat(e.reason().en()).isNotBlank();
            }
        }
    }

    /** Tracks of persons may be renumbered or dropped when a message is redacted. */
    private static List<Signal> withoutTracks(List<Signal> signals) {
        return signals.stream()
                .map(signal -> signal instanceof Crossing crossing
                        ? new Crossing(
                                crossing.device(),
                                crossing.channel(),
                                crossing.at(),
                                crossing.direction(),
                                crossing.count(),
                                OptionalInt.empty())
                        : signal)
                .toList();
    }
}
