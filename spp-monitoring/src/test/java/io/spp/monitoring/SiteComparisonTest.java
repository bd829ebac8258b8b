package io.spp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SiteComparisonTest {

    private static final String FROM = "2025-10-20T00:00:00Z";
    private static final String TO = "2025-11-10T00:00:00Z";

    @Test
    void findsALineThatDriftsAwayFromTheOthersTooSlowlyForAChangeOfLevel() {
        Map<String, List<Measurement>> counts = counts();
        counts.put("door-1", door("door-1", 1).scaled(FROM, TO, 0.86).measurements());

        assertThat(run(counts)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("DISAGREES");
            assertThat(finding.line()).isEqualTo("door-1");
            assertThat(finding.detectedAt()).isBetween(FROM, "2025-10-29T00:00:00Z");
            assertThat(finding.explanation().en()).contains("% fewer persons than the other lines");
        });
    }

    @Test
    void findsThatPeopleLeaveASiteByAWayThatIsNotCounted() {
        Map<String, List<Measurement>> counts = new TreeMap<>();
        for (int i = 1; i <= 3; i++) {
            Door busy = door("door-" + i, i).scaled("2025-09-01T00:00:00Z", "2025-12-31T00:00:00Z", 4);
            counts.put("door-" + i, busy.measurements());
        }
        counts.values().forEach(line -> line.replaceAll(SiteComparisonTest::someLeaveElsewhere));

        assertThat(run(counts)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("FLOW_BALANCE");
            assertThat(finding.members()).containsExactly("door-1", "door-2", "door-3");
            assertThat(finding.from()).isEqualTo("2025-10-19T21:00:00Z");
            assertThat(finding.detectedAt()).isBetween("2025-10-21T00:00:00Z", "2025-10-21T12:00:00Z");
            assertThat(finding.to()).contains(Instant.parse("2025-11-09T21:00:00Z"));
        });
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(run(counts())).isEmpty();
    }

    @Test
    void anEarlierEndOfTheFileTellsTheSameUpToIt() {
        Map<String, List<Measurement>> counts = counts();
        counts.put("door-1", door("door-1", 1).scaled(FROM, TO, 0.5).measurements());
        counts.put(
                "door-2",
                door("door-2", 2)
                        .dead("2025-10-07T07:00:00Z", "2025-10-08T07:00:00Z")
                        .measurements());
        List<String> whole = detections(run(counts), Instant.MAX);

        for (String end : List.of("2025-10-07T12:00:00Z", "2025-10-22T10:00:00Z", "2025-11-03T00:00:00Z")) {
            Map<String, List<Measurement>> prefix = new TreeMap<>();
            counts.forEach((line, all) -> prefix.put(
                    line,
                    all.stream()
                            .filter(each -> !each.range().end().isAfter(Instant.parse(end)))
                            .toList()));
            assertThat(detections(run(prefix), Instant.MAX))
                    .as(end)
                    .isEqualTo(detections(run(counts), Instant.parse(end)));
        }
        assertThat(whole).hasSizeGreaterThan(1);
    }

    private static List<String> detections(List<Finding> findings, Instant until) {
        return findings.stream()
                .filter(finding -> !finding.detectedAt().isAfter(until))
                .map(finding -> finding.key() + " " + finding.detectedAt())
                .toList();
    }

    private static Measurement someLeaveElsewhere(Measurement each) {
        boolean isThen = !each.range().start().isBefore(Instant.parse("2025-10-19T21:00:00Z"))
                && each.range().start().isBefore(Instant.parse("2025-11-09T21:00:00Z"));
        return isThen
                ? Measurement.complete(
                        each.line(),
                        each.source(),
                        each.range(),
                        Tally.of(
                                each.tally().in(), (int) Math.round(each.tally().out() * 0.83)))
                : each;
    }

    private static Map<String, List<Measurement>> counts() {
        Map<String, List<Measurement>> counts = new TreeMap<>();
        for (int i = 1; i <= 3; i++) {
            counts.put("door-" + i, door("door-" + i, i).measurements());
        }
        return counts;
    }

    private static Door door(String id, long seed) {
        return new Door(id, Duration.ofHours(1), 90, seed);
    }

    private static List<Finding> run(Map<String, List<Measurement>> counts) {
        List<MonitoredLine> lines = counts.keySet().stream()
                .map(id -> Door.line(id, Duration.ofHours(1), Duration.ZERO))
                .toList();
        return MonitorRun.of(StandardRules.all()).run(lines, counts);
    }
}
