package io.spp.monitoring.correctness;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.monitoring.Door;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.StandardRules;
import io.spp.monitoring.rule.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpossibleRateTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void tellsFromTheFirstDayOnWhatNoDoorLetsThrough() {
        Door door = new Door("door", QUARTER, 10, 1)
                .frozen("2025-09-03T11:00:00Z", "2025-09-03T11:15:00Z", Tally.of(65_000, 40));

        assertThat(run(door)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("IMPOSSIBLE_RATE");
            assertThat(finding.detectedAt()).isEqualTo("2025-09-03T11:15:00Z");
            assertThat(finding.explanation().en()).contains("4336 persons a minute", "no more than 735");
        });
    }

    @Test
    void tellsOfAKnownDoorWhatIsFarAboveAllItEverCounted() {
        Door door = new Door("door", QUARTER, 45, 2)
                .frozen("2025-10-06T11:00:00Z", "2025-10-06T11:15:00Z", Tally.of(2500, 40));

        assertThat(run(door)).extracting(Finding::rule).contains("IMPOSSIBLE_RATE");
    }

    private static List<Finding> run(Door door) {
        return MonitorRun.of(StandardRules.all())
                .run(List.of(Door.line("door", QUARTER, Duration.ZERO)), Map.of("door", door.measurements()));
    }
}
