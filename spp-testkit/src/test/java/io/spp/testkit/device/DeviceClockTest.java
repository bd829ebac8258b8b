package io.spp.testkit.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceClockTest {

    private static final TimeRange WRONG =
            new TimeRange(Instant.parse("2025-11-01T10:00:00Z"), Instant.parse("2025-11-01T12:00:00Z"));

    private static Instant at(String time) {
        return Instant.parse("2025-11-01T" + time + ":00Z");
    }

    @Test
    void showsTrueTimeWithoutFaults() {
        DeviceClock clock = new DeviceClock(List.of());
        assertThat(clock.shown(at("10:00"))).isEqualTo(at("10:00"));
        assertThat(clock.stamped(at("10:00"))).contains(at("10:00"));
        assertThat(clock.reached(at("10:00"))).isEqualTo(at("10:00"));
    }

    @Test
    void jumpsAheadAndStampsNothingTwiceWhenItIsPutBack() {
        DeviceClock clock = new DeviceClock(List.of(new Fault.ClockOff(WRONG, Duration.ofMinutes(7))));
        assertThat(clock.shown(at("09:59"))).isEqualTo(at("09:59"));
        assertThat(clock.shown(at("10:00"))).isEqualTo(at("10:07"));
        assertThat(clock.shown(at("12:00"))).isEqualTo(at("12:00"));
        assertThat(clock.stamped(at("10:03"))).as("the skipped time").isEmpty();
        assertThat(clock.stamped(at("12:06")))
                .as("stamped before it was put back")
                .contains(at("11:59"));
        assertThat(clock.stamped(at("12:07"))).contains(at("12:07"));
        assertThat(clock.reached(at("10:05"))).isEqualTo(at("10:00"));
        assertThat(clock.reached(at("10:15"))).isEqualTo(at("10:08"));
        assertThat(clock.reached(at("12:15"))).isEqualTo(at("12:15"));
    }

    @Test
    void fallsBackAndSkipsWhenItIsPutRight() {
        DeviceClock clock = new DeviceClock(List.of(new Fault.ClockOff(WRONG, Duration.ofMinutes(-30))));
        assertThat(clock.stamped(at("09:45"))).as("stamped before it fell back").contains(at("09:45"));
        assertThat(clock.stamped(at("10:10"))).contains(at("10:40"));
        assertThat(clock.stamped(at("11:45"))).as("the skipped time").isEmpty();
        assertThat(clock.stamped(at("12:00"))).contains(at("12:00"));
        assertThat(clock.reached(at("10:00"))).isEqualTo(at("10:00"));
    }
}
