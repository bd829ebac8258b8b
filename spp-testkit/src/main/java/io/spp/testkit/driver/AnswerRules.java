package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.Signal;
import io.spp.core.driver.Signal.Counting;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.time.TimeRange;
import io.spp.testkit.conformance.TestedDevice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules D58 to D64: what a device that answers holds is what the driver tells. */
abstract class AnswerRules extends ConnectionRules {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A simulated device that answers; absent by default. A real one named by system properties takes its place. */
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.empty();
    }

    @Override
    final TestedDevice device() {
        return RealDevice.named().isPresent()
                ? TestedDevice.REAL
                : answeringDevice().isPresent() ? TestedDevice.SIMULATED : TestedDevice.NONE;
    }

    @Rule("D58")
    void aHealthyDeviceSaysHowItIs() throws Exception {
        try (SensorDriver driver = opened(SensorDriver.Health.class)) {
            Signal.Status status = ((SensorDriver.Health) driver).health(PATIENCE);
            assertThat(status.values()).isNotEmpty();
            assertThat(status.values().values()).noneMatch(String::isBlank);
        }
    }

    @Rule("D59")
    void anHourOfThePastIsTold() throws Exception {
        TimeRange hour = firstHour();
        try (SensorDriver driver = opened(SensorDriver.History.class)) {
            Collection<Counting> told = counted(driver, hour);
            assertThat(told).as("what the device counted in %s", hour).isNotEmpty();
            if (!target().counts().isEmpty()) {
                assertThat(told).extracting(AnswerRules::statement).containsExactlyElementsOf(truth(hour));
            }
        }
    }

    @Rule("D60")
    void aLongPastIsToldWhole() throws Exception {
        TimeRange all = target().held();
        try (SensorDriver driver = opened(SensorDriver.History.class)) {
            Map<String, Counting> pieces = new LinkedHashMap<>();
            for (Instant from = all.start(); from.isBefore(all.end()); from = from.plus(HOUR)) {
                counted(driver, TimeRange.of(from, HOUR)).forEach(count -> pieces.put(statement(count), count));
            }
            assertThat(counted(driver, all))
                    .as("all of %s at once says as much as hour by hour", all)
                    .extracting(AnswerRules::statement)
                    .containsExactlyInAnyOrderElementsOf(pieces.keySet());
        }
    }

    @Rule("D61")
    void thePastIsToldInOrder() throws Exception {
        try (SensorDriver driver = opened(SensorDriver.History.class)) {
            List<Instant> starts = new ArrayList<>();
            for (Payload payload : ((SensorDriver.History) driver).history(target().held(), PATIENCE)) {
                signals(payload).stream()
                        .filter(Counting.class::isInstance)
                        .map(signal -> ((Counting) signal).time())
                        .min(Instant::compareTo)
                        .ifPresent(starts::add);
            }
            assertThat(starts).as("when the payloads of a history begin").isSorted();
        }
    }

    @Rule("D62")
    void whatNobodyKnowsIsLeftOut() throws Exception {
        TimeRange unknown = TimeRange.of(target().held().start().minus(Duration.ofDays(3650)), HOUR);
        try (SensorDriver driver = opened(SensorDriver.History.class)) {
            assertThat(counted(driver, unknown))
                    .as("counts of %s, of which the device knows nothing", unknown)
                    .isEmpty();
        } catch (IOException refused) {
            assertThat(refused.getMessage()).as("a refusal says why").isNotBlank();
        }
    }

    @Rule("D63")
    void theSameQuestionHasTheSameAnswer() throws Exception {
        TimeRange hour = firstHour();
        try (SensorDriver driver = opened(SensorDriver.History.class)) {
            List<String> first =
                    counted(driver, hour).stream().map(AnswerRules::statement).toList();
            assertThat(counted(driver, hour)).extracting(AnswerRules::statement).isEqualTo(first);
        }
    }

    /** The first connection breaks; a driver may notice or not, but must not stay broken. */
    @Rule("D64")
    void recoversFromABrokenConnection() throws Exception {
        AnsweringDevice target = target();
        try (Relay relay = Relay.breakingFirst(target.url());
                SensorDriver driver = opened(SensorDriver.History.class, relay.url())) {
            outcome(Call.of(this).get(0), driver, PATIENCE);
            assertThat(counted(driver, firstHour()))
                    .as("asked again after a broken connection")
                    .isNotEmpty();
        }
    }

    private TimeRange firstHour() {
        return TimeRange.of(target().held().start(), HOUR);
    }

    private AnsweringDevice target() {
        Optional<AnsweringDevice> target = RealDevice.named().or(this::answeringDevice);
        NotApplicable.unless(target.isPresent(), "no-device");
        return target.orElseThrow();
    }

    private SensorDriver opened(Class<? extends SensorDriver> ability) {
        return opened(ability, target().url());
    }

    private SensorDriver opened(Class<? extends SensorDriver> ability, String url) {
        NotApplicable.unless(ability.isAssignableFrom(provider().driverType()), "no-ability");
        return open(url, target().settings());
    }

    /** Counts in the range, each once; intervals outside it do no harm. */
    private Collection<Counting> counted(SensorDriver driver, TimeRange range) throws IOException {
        Map<String, Counting> counts = new LinkedHashMap<>();
        for (Payload payload : ((SensorDriver.History) driver).history(range, PATIENCE)) {
            for (Signal signal : signals(payload)) {
                if (signal instanceof Counting count && range.contains(count.time())) {
                    counts.put(statement(count), count);
                }
            }
        }
        return counts.values();
    }

    private List<String> truth(TimeRange range) {
        return target().counts().stream()
                .filter(count -> range.contains(count.time()))
                .map(AnswerRules::statement)
                .toList();
    }

    /** What was counted, whenever it arrived and whichever device the message names. */
    private static String statement(Counting count) {
        return count instanceof IntervalCount interval
                ? interval.channel() + " " + interval.range() + " " + interval.tally()
                : count.channel() + " " + count.time() + " " + count;
    }
}
