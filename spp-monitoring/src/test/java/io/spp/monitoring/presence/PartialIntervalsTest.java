package io.spp.monitoring.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.Door;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.StandardRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialIntervalsTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void tellsOfIntervalsThatWereObservedInPartAsOneEpisode() {
        TimeRange partial = TimeRange.of(Instant.parse("2025-09-03T11:00:00Z"), Duration.ofHours(2));
        Door door = new Door("door", QUARTER, 10, 1);
        door.measurements().replaceAll(each -> partial.contains(each.range().start()) ? halfSeen(each) : each);

        assertThat(MonitorRun.of(StandardRules.all())
                        .run(List.of(Door.line("door", QUARTER, Duration.ZERO)), Map.of("door", door.measurements())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("PARTIAL");
                    assertThat(finding.range()).isEqualTo(partial);
                    assertThat(finding.to()).isEqualTo(Optional.of(partial.end()));
                    assertThat(finding.explanation().en()).startsWith("8 intervals were observed in part only");
                    assertThat(finding.explanation().en()).endsWith("1 h were not observed.");
                });
    }

    private static Measurement halfSeen(Measurement whole) {
        return new Measurement(whole.line(), whole.source(), whole.range(), whole.tally(), 0.5);
    }
}
