package io.spp.drivers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTimeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "1762160400, 2025-11-03T09:00:00Z",
        "1762160400000, 2025-11-03T09:00:00Z",
        "9999999999, 2286-11-20T17:46:39Z",
        "10000000000, 1970-04-26T17:46:40Z",
        "55000000000, 1971-09-29T13:46:40Z",
    })
    void takesSecondsAndMillisecondsForWhatAClockShows(long number, Instant time) throws Exception {
        assertThat(DeviceTime.epoch("p", number)).isEqualTo(time);
    }
}
