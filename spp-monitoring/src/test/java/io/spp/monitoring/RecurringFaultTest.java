package io.spp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecurringFaultTest {

    @Test
    void aSensorThatDropsOutEveryAfternoonHasOneFault() {
        List<Finding> findings = run(new Door("door-1", Mall.QUARTER, 45, 3)
                .dead("2025-10-06T12:00:00Z", "2025-10-06T16:00:00Z")
                .dead("2025-10-07T12:00:00Z", "2025-10-07T16:00:00Z")
                .dead("2025-10-08T12:00:00Z", "2025-10-08T16:00:00Z"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("SILENT");
            assertThat(finding.from()).isEqualTo("2025-10-06T12:00:00Z");
            assertThat(finding.detectedAt()).isBefore("2025-10-06T13:00:00Z");
            assertThat(finding.to()).contains(Instant.parse("2025-10-08T16:00:00Z"));
            assertThat(finding.explanation().en()).contains("3", "12 h");
        });
    }

    @Test
    void aFaultThatStaysAwayForMoreThanADayComesAsAnother() {
        List<Finding> findings = run(new Door("door-1", Mall.QUARTER, 45, 3)
                .dead("2025-10-06T12:00:00Z", "2025-10-06T16:00:00Z")
                .dead("2025-10-08T12:00:00Z", "2025-10-08T16:00:00Z"));

        assertThat(findings)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("SILENT"));
    }

    private static List<Finding> run(Door door) {
        MonitoredLine line = Door.line("door-1", Mall.QUARTER, Duration.ZERO);
        return MonitorRun.of(StandardRules.all()).run(List.of(line), Map.of("door-1", door.measurements()));
    }
}
