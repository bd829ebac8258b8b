package io.spp.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountSeriesTest {

    private static final Instant START = Instant.parse("2024-05-02T07:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(15);

    @Test
    void tellsGapsFromClosedAndFlaggedIntervals() {
        CountSeries series = CountSeries.builder("a", IntervalGrid.of(STEP), TimeRange.of(START, STEP.multipliedBy(5)))
                .addAll(List.of(counted(0, "s1", 3), counted(0, "s2", 4), counted(1, "s1", 1), counted(4, "s1", 2)))
                .flag(TimeRange.of(START.plusSeconds(900), Duration.ofSeconds(1)))
                .open(TimeRangeSet.of(List.of(TimeRange.of(START, Duration.ofMinutes(40)))))
                .build();

        assertThat(series.in()).containsExactly(7, 1, Tally.UNKNOWN, Tally.UNKNOWN, 2);
        assertThat(series.out(0)).isEqualTo(Tally.UNKNOWN);
        assertThat(series.isGap(0)).isFalse();
        assertThat(series.isGap(1)).isTrue();
        assertThat(series.isMeasured(1)).isTrue();
        assertThat(series.isGap(2)).isTrue();
        assertThat(series.isGap(3)).as("closed").isFalse();
        assertThat(series.isUsable(4)).as("counted while closed").isTrue();
        assertThat(series.indexFrom(START.plusSeconds(901))).isEqualTo(2);
        assertThat(series.rangeOf(4).end()).isEqualTo(series.range().end());
    }

    @Test
    void leavesOutWhatIsNoIntervalOfTheGrid() {
        var builder = CountSeries.builder("a", IntervalGrid.of(STEP), TimeRange.of(START, STEP));

        assertThat(builder.add(counted(1, "s1", 1))).isFalse();
        assertThat(builder.add(
                        Measurement.complete("a", "s1", TimeRange.of(START, Duration.ofHours(1)), Tally.entered(1))))
                .isFalse();
        assertThat(builder.build().isGap(0)).isTrue();
    }

    @Test
    void refusesAStretchThatNoMemoryHolds() {
        TimeRange ages = TimeRange.of(Instant.EPOCH, Duration.ofDays(36_500));

        assertThatThrownBy(() -> CountSeries.builder("a", IntervalGrid.of(Duration.ofSeconds(1)), ages))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Measurement counted(int slot, String source, int persons) {
        return Measurement.complete(
                "a", source, TimeRange.of(START.plus(STEP.multipliedBy(slot)), STEP), Tally.entered(persons));
    }
}
