package io.spp.cli.demo.mall;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DemoCheckTest {

    private static final Estimate TOTAL = new Estimate(100, 90, 120, 80, 140);

    @Test
    void theBoundsLieAtOneOnBothSides() {
        assertThat(DemoCheck.distance(TOTAL, 80)).isCloseTo(1, Offset.offset(1e-9));
        assertThat(DemoCheck.distance(TOTAL, 140)).isCloseTo(1, Offset.offset(1e-9));
        assertThat(DemoCheck.distance(TOTAL, 100)).isZero();
        assertThat(DemoCheck.distance(TOTAL, 180)).isCloseTo(2, Offset.offset(1e-9));
    }

    @Test
    void chanceExplainsOneTotalOutsideOfItsBoundsAmongAFewAndNoMore() {
        assertThat(DemoCheck.explainedByChance(0)).isZero();
        assertThat(DemoCheck.explainedByChance(1)).isEqualTo(1);
        assertThat(DemoCheck.explainedByChance(2)).isEqualTo(1);
        assertThat(DemoCheck.explainedByChance(20)).isEqualTo(4);
    }

    @Test
    void theClockGoesByTheMinuteWhereAFaultIsNoticedAndLeavesNothingOut() {
        TimeRange range = TimeRange.of(Instant.parse("2025-11-01T00:00:00Z"), Duration.ofDays(3));
        Fault fault = new Fault.OfflineLost(
                TimeRange.of(Instant.parse("2025-11-01T10:20:00Z"), Instant.parse("2025-11-02T15:40:00Z")));

        List<DemoClock.Stretch> stretches = DemoClock.over(range, List.of(fault));

        assertThat(stretches)
                .filteredOn(stretch -> stretch.tick().equals(Duration.ofMinutes(1)))
                .extracting(stretch -> stretch.range().start())
                .containsExactly(Instant.parse("2025-11-01T11:00:00Z"), Instant.parse("2025-11-02T16:00:00Z"));
        assertThat(stretches.get(0).range().start()).isEqualTo(range.start());
        assertThat(stretches.get(stretches.size() - 1).range().end()).isEqualTo(range.end());
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).range().start())
                    .isEqualTo(stretches.get(i - 1).range().end());
        }
    }
}
