package io.spp.monitoring.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.monitoring.Door;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SiteOutageTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String FROM = "2025-09-04T08:00:00Z";
    private static final String TO = "2025-09-05T12:00:00Z";

    @Test
    void tellsOnceThatTheWholeSiteIsSilentAndWhoItsMembersAre() {
        Finding outage = only(run(3, 3));

        assertThat(outage.line()).isEmpty();
        assertThat(outage.members()).containsExactly("door-0", "door-1", "door-2");
        assertThat(outage.from()).isEqualTo(FROM);
        assertThat(outage.to()).contains(Instant.parse(TO));
        assertThat(outage.detectedAt()).isEqualTo("2025-09-04T09:00:00Z");
        assertThat(outage.explanation().en()).contains("door-0, door-1, door-2");
    }

    @Test
    void isNoneWhileOneLineStillCounts() {
        assertThat(run(3, 2)).isEmpty();
    }

    @Test
    void isNoneWhereThereIsOneLineOnly() {
        assertThat(run(1, 1)).isEmpty();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> run(int lines, int silent) {
        Map<String, List<Measurement>> counts = new TreeMap<>();
        List<MonitoredLine> watched = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            Door door = new Door("door-" + i, QUARTER, 10, i);
            counts.put("door-" + i, (i < silent ? door.silent(FROM, TO) : door).measurements());
            watched.add(Door.line("door-" + i, QUARTER, Duration.ZERO));
        }
        return MonitorRun.of(PresenceRules.all()).run(watched, counts).stream()
                .filter(finding -> finding.rule().equals("SITE_OUTAGE"))
                .toList();
    }
}
