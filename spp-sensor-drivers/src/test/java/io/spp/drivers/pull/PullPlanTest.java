package io.spp.drivers.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.FaultKind;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PullPlanTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PullPlan plan = new PullPlan("s-1", MINUTE, PullSettings.DEFAULT);

    @Test
    void beginsWithWhatTheDeviceMayRememberButNotBeforeItCounted() {
        assertThat(plan.begin(Instant.EPOCH, NOW).readUpTo()).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(plan.begin(NOW.minusSeconds(60), NOW).readUpTo()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void catchesUpDayByDayAtOnceAndThenWaitsForItsMoment() {
        PullState state = plan.begin(Instant.EPOCH, NOW);
        int calls = 0;
        for (Optional<TimeRange> due = plan.due(state, NOW); due.isPresent(); due = plan.due(state, NOW)) {
            assertThat(due.get().duration()).isLessThanOrEqualTo(Duration.ofDays(1));
            assertThat(due.get().start()).isEqualTo(state.readUpTo().minus(Duration.ofMinutes(15)));
            state = plan.succeeded(state, due.get(), NOW);
            calls++;
        }

        assertThat(calls).isEqualTo(8);
        assertThat(state.readUpTo()).isEqualTo(NOW);
        assertThat(state.next()).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(MINUTE));
    }

    @Test
    void whateverFailsInBetweenEverythingIsAskedForAtLeastOnce() {
        long seed = 20251103;
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            PullState state = plan.begin(NOW, NOW);
            Instant covered = NOW;
            Instant now = NOW;
            for (int step = 0; step < 500; step++) {
                now = now.plusSeconds(random.nextInt(1200));
                Optional<TimeRange> due = plan.due(state, now);
                if (due.isPresent() && random.nextInt(3) > 0) {
                    assertThat(due.get().start()).as("seed %d", seed).isBeforeOrEqualTo(covered);
                    covered = due.get().end();
                    state = plan.succeeded(state, due.get(), now);
                } else if (due.isPresent()) {
                    FaultKind[] kinds = FaultKind.values();
                    state = plan.failed(state, kinds[random.nextInt(kinds.length)], now);
                }
            }
        }
    }

    @Test
    void pausesLongerWithEachFailureUpToTheLongestPause() {
        PullState state = plan.begin(NOW, NOW);
        Duration before = Duration.ZERO;
        for (int failure = 0; failure < 4; failure++) {
            state = plan.failed(state, FaultKind.UNREACHABLE, NOW);
            Duration pause = Duration.between(NOW, state.next());
            assertThat(pause).isGreaterThan(before);
            before = pause;
        }
        for (int failure = 0; failure < 100; failure++) {
            state = plan.failed(state, FaultKind.UNREACHABLE, NOW);
        }

        assertThat(Duration.between(NOW, state.next()))
                .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(15).plusSeconds(91));
    }

    @Test
    void waitsAnHourAfterARefusedPasswordEvenAcrossARestart() {
        PullState state = plan.failed(plan.begin(NOW, NOW), FaultKind.AUTHENTICATION, NOW);

        PullState restarted = PullState.parse(state.toText()).orElseThrow();

        assertThat(plan.due(restarted, NOW.plus(Duration.ofMinutes(59)))).isEmpty();
        assertThat(plan.due(restarted, NOW.plus(Duration.ofMinutes(60)))).isPresent();
    }

    @Test
    void asksForLessWhereMoreWasTooMuch() {
        PullState state = plan.begin(Instant.EPOCH, NOW);
        for (int failure = 0; failure < 3; failure++) {
            state = plan.failed(state, FaultKind.TIMEOUT, NOW);
        }

        assertThat(state.range()).isEqualTo(Duration.ofHours(3));
        assertThat(plan.failed(state, FaultKind.UNREACHABLE, NOW).range()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void spreadsSensorsOverThePeriod() {
        Set<Instant> moments = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            PullPlan each = new PullPlan("s-" + i, MINUTE, PullSettings.DEFAULT);
            PullState state = each.succeeded(each.begin(NOW, NOW), TimeRange.of(NOW.minusSeconds(60), NOW), NOW);
            moments.add(state.next());
        }

        assertThat(moments).hasSizeGreaterThan(95);
    }

    @Test
    void startsAnewWhereTheSavedStateCannotBeRead() {
        assertThat(PullState.parse("garbage")).isEmpty();
    }
}
