package io.spp.drivers.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private final Periods berlin = new Periods(Optional.of(ZoneId.of("Europe/Berlin")));

    @Test
    void theRepeatedHourIsTwoHours() throws Exception {
        assertThat(berlin.next("p", "2025-10-26 01:00:00", "2025-10-26 01:59:59"))
                .isEqualTo(hour("2025-10-25T23:00:00Z"));
        assertThat(berlin.next("p", "2025-10-26 02:00:00", "2025-10-26 02:59:59"))
                .isEqualTo(hour("2025-10-26T00:00:00Z"));
        assertThat(berlin.next("p", "2025-10-26 02:00:00", "2025-10-26 02:59:59"))
                .isEqualTo(hour("2025-10-26T01:00:00Z"));
        assertThat(berlin.next("p", "2025-10-26 03:00:00", "2025-10-26 04:00:00"))
                .isEqualTo(hour("2025-10-26T02:00:00Z"));
    }

    @Test
    void theSkippedHourIsNone() throws Exception {
        assertThat(berlin.next("p", "2025-03-30 01:00:00", "2025-03-30 02:00:00"))
                .isEqualTo(hour("2025-03-30T00:00:00Z"));
        assertThat(berlin.next("p", "2025-03-30 01:00:00", "2025-03-30 03:00:00"))
                .isEqualTo(hour("2025-03-30T00:00:00Z"));
        assertThatThrownBy(() -> berlin.next("p", "2025-03-30 02:00:00", "2025-03-30 03:00:00"))
                .hasMessageContaining("that exists on the day on which clocks are put forward");
    }

    @Test
    void aDayHasAsManyHoursAsItHas() throws Exception {
        assertThat(berlin.next("p", "2025-10-26 00:00:00", "2025-10-27 00:00:00")
                        .duration())
                .isEqualTo(Duration.ofHours(25));
        assertThat(berlin.next("p", "2025-03-30 00:00:00", "2025-03-30 24:00:00")
                        .duration())
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void whatIsNotOverIsObservedInPart() {
        TimeRange hour = hour("2025-10-26T02:00:00Z");

        assertThat(Periods.observed(hour, Instant.parse("2025-10-26T02:15:00Z")))
                .isEqualTo(0.25);
        assertThat(Periods.observed(hour, Instant.parse("2025-10-26T03:00:00Z")))
                .isEqualTo(1);
        assertThat(Periods.observed(hour, Instant.EPOCH)).isEqualTo(1);
    }

    private static TimeRange hour(String start) {
        return TimeRange.of(Instant.parse(start), Duration.ofHours(1));
    }
}
