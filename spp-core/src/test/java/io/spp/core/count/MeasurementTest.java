package io.spp.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final TimeRange RANGE = TimeRange.of(Instant.parse("2024-05-02T10:00:00Z"), Duration.ofMinutes(1));

    @Test
    void aRunningIntervalOnlyGrows() {
        assertThat(measured(7, 3, 1).supersedes(measured(5, 3, 1))).isTrue();
        assertThat(measured(5, 3, 1).supersedes(measured(7, 3, 1))).isFalse();
    }

    @Test
    void theMoreCompleteIntervalWinsWhateverItCounted() {
        assertThat(measured(2, 0, 1).supersedes(measured(9, 9, 0.5))).isTrue();
    }

    @Test
    void ofTwoDifferentOnesExactlyOneWins() {
        Measurement a = measured(4, 6, 1);
        Measurement b = measured(6, 4, 1);

        assertThat(a.supersedes(b)).isNotEqualTo(b.supersedes(a));
    }

    @Test
    void anUnknownDirectionIsNeverZero() {
        assertThat(Tally.entered(5).plus(Tally.entered(2))).isEqualTo(Tally.entered(7));
        assertThat(Tally.entered(5).plus(Tally.left(2))).isEqualTo(Tally.of(5, 2));
        assertThat(Tally.entered(5).inverted()).isEqualTo(Tally.left(5));
    }

    @Test
    void negativePersonsAreRefused() {
        assertThatThrownBy(() -> Tally.of(-2, 0)).hasMessageContaining("in -2");
    }

    private static Measurement measured(int in, int out, double completeness) {
        return new Measurement("door", "s/1", RANGE, Tally.of(in, out), completeness);
    }
}
