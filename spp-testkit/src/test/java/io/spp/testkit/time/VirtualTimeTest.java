package io.spp.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2025-11-01T10:00:00Z"));

    @Test
    void movesOnlyWhenTold() {
        assertThat(time.instant()).isEqualTo(time.instant());
        time.advanceBy(Duration.ofMinutes(5));
        assertThat(time.instant()).isEqualTo("2025-11-01T10:05:00Z");
        time.advanceTo(Instant.parse("2025-11-02T00:00:00Z"));
        assertThat(time).hasToString("2025-11-02T00:00:00Z");
    }

    @Test
    void neverGoesBack() {
        assertThatThrownBy(() -> time.advanceTo(Instant.parse("2025-11-01T09:59:59Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot go back");
        assertThatThrownBy(() -> time.advanceBy(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(time.instant()).isEqualTo("2025-11-01T10:00:00Z");
    }
}
