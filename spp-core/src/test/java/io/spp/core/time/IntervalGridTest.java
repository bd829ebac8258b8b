package io.spp.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalGridTest {

    private final IntervalGrid quarters = IntervalGrid.of(Duration.ofMinutes(15));

    @Test
    void anInstantOnABoundaryBelongsToTheIntervalThatStartsThere() {
        assertThat(quarters.slot(Instant.parse("2024-05-02T10:15:00Z")))
                .isEqualTo(TimeRange.of(Instant.parse("2024-05-02T10:15:00Z"), Duration.ofMinutes(15)));
    }

    @Test
    void boundariesBeforeTheEpochAreRoundedDownToo() {
        assertThat(quarters.floor(Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo("1969-12-31T23:45:00Z");
    }

    @Test
    void theAnchorShiftsTheGridForZonesOfHalfHours() {
        IntervalGrid hours = new IntervalGrid(Duration.ofHours(1), Instant.parse("2024-01-01T18:30:00Z"));

        assertThat(hours.floor(Instant.parse("2023-05-02T07:29:59Z"))).isEqualTo("2023-05-02T06:30:00Z");
    }

    @Test
    void countsTheIntervalsThatStartInARange() {
        Instant start = Instant.parse("2024-05-02T10:00:00Z");

        assertThat(quarters.count(TimeRange.of(start, Duration.ofHours(1)))).isEqualTo(4);
        assertThat(quarters.count(TimeRange.of(start.plusSeconds(1), Duration.ofHours(1))))
                .isEqualTo(4);
        assertThat(quarters.count(TimeRange.of(start.plusSeconds(1), Duration.ofMinutes(14))))
                .isZero();
    }
}
