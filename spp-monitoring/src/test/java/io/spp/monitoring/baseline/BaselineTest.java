package io.spp.monitoring.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final int QUARTER = 900;

    private final Baseline baseline = new Baseline(QUARTER);

    @Test
    void knowsNothingAboutATimeItHasNotSeen() {
        assertThat(baseline.expected(5, QUARTER)).isNaN();
    }

    @Test
    void oneWildWeekHardlyMovesIt() {
        for (int week = 0; week < 8; week++) {
            baseline.learn(5, 100);
        }
        baseline.learn(5, 5000);

        assertThat(baseline.expected(5, QUARTER)).isCloseTo(100, within(15.0));
    }

    @Test
    void sharesASlotAmongItsMinutes() {
        baseline.learn(5, 45);

        assertThat(baseline.expected(5, 60)).isCloseTo(3, within(1e-6));
    }

    @Test
    void continuesFromItsState() {
        for (int week = 0; week < 6; week++) {
            baseline.learn(5, 90 + week);
            baseline.learnPresence(5, week % 2 == 0);
            baseline.observe(10, 12, QUARTER);
        }
        Baseline other = new Baseline(QUARTER);
        other.restore(baseline.state());

        assertThat(other.state()).isEqualTo(baseline.state());
        assertThat(baseline.state()).hasSizeLessThan(6 * 1024);
    }

    @Test
    void isNeverTaughtWhatWasJudgedWrongWithinTwoDays() {
        TrainingQueue queue = new TrainingQueue(baseline);
        queue.measured(0, 5, 0, QUARTER);
        queue.measured(QUARTER, 6, 40, QUARTER);
        queue.forget(0, QUARTER);
        queue.measured(3 * 86_400, 100, 1, QUARTER);

        assertThat(baseline.expected(5, QUARTER)).isNaN();
        assertThat(baseline.expected(6, QUARTER)).isEqualTo(40);
    }

    @Test
    void findsThePlaceInTheLocalWeekAcrossClockChanges() {
        WeekClock clock = new WeekClock(ZoneId.of("Europe/Zurich"));
        long before = Instant.parse("2025-10-26T00:30:00Z").getEpochSecond();

        assertThat(clock.secondOfWeek(before)).isEqualTo(6 * 86_400 + 2 * 3600 + 1800);
        assertThat(clock.secondOfWeek(before + 3600)).isEqualTo(6 * 86_400 + 2 * 3600 + 1800);
        assertThat(clock.isClockChange(before)).isFalse();
        assertThat(clock.isClockChange(before + 3600)).isTrue();
        assertThat(clock.isClockChange(before + 7200)).isFalse();
    }
}
