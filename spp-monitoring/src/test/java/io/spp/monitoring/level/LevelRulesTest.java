package io.spp.monitoring.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.monitoring.Door;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.StandardRules;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LevelRulesTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String FROM = "2025-10-06T07:00:00Z";
    private static final String TO = "2025-10-08T07:00:00Z";

    @Test
    void tellsALineThatCountsHalfFromItsNeighbours() {
        List<Finding> found = run(doors(1, 0.5, 1, 1, 1));

        assertThat(found).hasSize(1);
        Finding down = found.get(0);
        assertThat(down.rule()).isEqualTo("LEVEL_DOWN");
        assertThat(down.line()).isEqualTo("door-0");
        assertThat(down.detectedAt()).isBetween(Instant.parse(FROM), Instant.parse("2025-10-07T07:00:00Z"));
        assertThat(down.to()).isPresent();
        assertThat(down.explanation().en()).contains("% fewer", "The other lines of the site counted 1");
        assertThat(down.explanation().ru()).contains("% меньше");
    }

    @Test
    void doesNotBlameAnyLineForAQuietDayOfTheWholeSite() {
        assertThat(run(doors(2, 0.6, 0.6, 0.6, 0.6))).isEmpty();
    }

    @Test
    void tellsALineThatCountsDoubleAsALevelUp() {
        assertThat(run(doors(3, 1, 1, 1.9, 1)))
                .allMatch(finding -> finding.line().equals("door-2"))
                .filteredOn(finding -> finding.rule().startsWith("LEVEL"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("LEVEL_UP");
                    assertThat(finding.from()).isBetween("2025-10-05T18:00:00Z", FROM);
                    assertThat(finding.explanation().en()).contains("% more");
                });
    }

    @Test
    void tellsASingleWildIntervalButNotACrowd() {
        Door spike = new Door("door-0", QUARTER, 45, 11).scaled("2025-10-06T11:00:00Z", "2025-10-06T11:15:00Z", 5);
        assertThat(run(Map.of("door-0", spike.measurements()))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("SPIKE");
            assertThat(finding.from()).isEqualTo("2025-10-06T11:00:00Z");
            assertThat(finding.detectedAt()).isEqualTo("2025-10-06T11:30:00Z");
        });

        Door crowd = new Door("door-0", QUARTER, 45, 12).scaled("2025-10-06T10:00:00Z", "2025-10-06T12:00:00Z", 3);
        assertThat(run(Map.of("door-0", crowd.measurements())))
                .extracting(Finding::rule)
                .doesNotContain("SPIKE");
    }

    @Test
    void tellsACrowdAsAnEventOnRequest() {
        Door crowd = new Door("door-0", QUARTER, 45, 12).scaled("2025-10-06T10:00:00Z", "2025-10-06T12:00:00Z", 3);
        MonitorRun run = MonitorRun.of(List.of(LevelRules.events()));

        assertThat(run.run(
                        List.of(Door.line("door-0", QUARTER, Duration.ZERO)), Map.of("door-0", crowd.measurements())))
                .filteredOn(finding -> finding.score() > 10)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("EVENT");
                    assertThat(finding.range().contains(Instant.parse("2025-10-06T11:00:00Z")))
                            .isTrue();
                    assertThat(finding.detectedAt()).isBefore("2025-10-06T11:00:00Z");
                });
    }

    @Test
    void learnsANewLevelAfterTenDaysAndThenIsQuiet() {
        Door door = new Door("door-0", QUARTER, 120, 13).scaled("2025-10-06T07:00:00Z", "2025-12-31T00:00:00Z", 0.5);
        List<Finding> found = run(Map.of("door-0", door.measurements()));

        assertThat(found).extracting(Finding::rule).contains("LEVEL_DOWN");
        assertThat(found).hasSizeLessThanOrEqualTo(3);
        assertThat(found).allMatch(Finding::isOver);
    }

    private static Map<String, List<Measurement>> doors(long seed, double... factors) {
        Map<String, List<Measurement>> counts = new TreeMap<>();
        for (int i = 0; i < factors.length; i++) {
            counts.put(
                    "door-" + i,
                    new Door("door-" + i, QUARTER, 45, 10 * seed + i)
                            .scaled(FROM, TO, factors[i])
                            .measurements());
        }
        return counts;
    }

    private static List<Finding> run(Map<String, List<Measurement>> counts) {
        List<MonitoredLine> lines = new ArrayList<>();
        counts.keySet().forEach(line -> lines.add(Door.line(line, QUARTER, Duration.ZERO)));
        return MonitorRun.of(StandardRules.all()).run(lines, counts);
    }
}
