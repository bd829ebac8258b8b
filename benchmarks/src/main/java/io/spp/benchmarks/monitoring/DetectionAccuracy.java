package io.spp.benchmarks.monitoring;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.CountsCsv;
import io.spp.core.count.Measurement;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.StandardRules;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts faults into a counts file and tells which the rules find, how soon, and how often they alarm on the untouched file: {@code FILE ZONE [ALARMS
 * [SEED]]}. Writes Markdown. A fault is found if a finding on its line by one of its rules is detected from its beginning to 72 hours later, and no
 * later than two hours after its end.
 */
public final class DetectionAccuracy {

    private static final Duration LATEST = Duration.ofDays(3);
    private static final Duration AFTER_END = Duration.ofHours(2);
    private static final Duration WARM_UP = Duration.ofDays(28);

    private DetectionAccuracy() {}

    /** Runs the protocol and prints the tables. */
    public static void main(String[] arguments) throws IOException {
        ZoneId zone = ZoneId.of(arguments[1]);
        double alarms = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        Map<String, List<Measurement>> counts = new TreeMap<>();
        for (Measurement row : CountsCsv.read(Path.of(arguments[0]))) {
            counts.computeIfAbsent(row.line(), line -> new ArrayList<>()).add(row);
        }
        System.out.printf("# %s, budget %s, seed %d%n%n", Path.of(arguments[0]).getFileName(), alarms, seed);
        untouched(counts, run(counts, zone, alarms));
        System.out.println("| fault | injected | found % | median delay |\n|---|---:|---:|---:|");
        for (Fault fault : Fault.values()) {
            found(fault, counts, zone, alarms, seed);
        }
    }

    private static void untouched(Map<String, List<Measurement>> counts, List<Finding> findings) {
        double months = counts.values().stream()
                .mapToDouble(line -> Math.max(
                        0,
                        Duration.between(
                                                line.get(0).range().start(),
                                                line.get(line.size() - 1)
                                                        .range()
                                                        .end())
                                        .minus(WARM_UP)
                                        .toHours()
                                / 720.0))
                .sum();
        Map<String, Long> byRule =
                findings.stream().collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        System.out.printf("| rule | findings in %.0f sensor-months | a month |%n|---|---:|---:|%n", months);
        byRule.forEach((rule, number) -> System.out.printf("| %s | %d | %.3f |%n", rule, number, number / months));
        long alarms = findings.stream()
                .filter(finding -> !finding.rule().equals("MISSING"))
                .count();
        System.out.printf("| all but MISSING | %d | %.3f |%n%n", alarms, alarms / months);
    }

    private static void found(
            Fault fault, Map<String, List<Measurement>> counts, ZoneId zone, double alarms, long seed) {
        Injection injection = Injection.of(fault, counts, zone, seed);
        Map<String, List<Finding>> findings =
                run(injection.counts(), zone, alarms).stream().collect(Collectors.groupingBy(Finding::line));
        int injected = 0;
        List<Long> delays = new ArrayList<>();
        for (Map.Entry<String, List<TimeRange>> line : injection.faults().entrySet()) {
            for (TimeRange range : line.getValue()) {
                injected++;
                findings.getOrDefault(line.getKey(), List.of()).stream()
                        .filter(finding -> finds(finding, fault, range))
                        .mapToLong(finding -> Duration.between(range.start(), finding.detectedAt())
                                .toMinutes())
                        .min()
                        .ifPresent(delays::add);
            }
        }
        delays.sort(null);
        if (injected > 0) {
            System.out.printf(
                    "| %s | %d | %.0f | %s |%n",
                    fault,
                    injected,
                    100.0 * delays.size() / injected,
                    delays.isEmpty() ? "–" : delays.get(delays.size() / 2) + " min");
        }
    }

    private static boolean finds(Finding finding, Fault fault, TimeRange range) {
        Duration delay = Duration.between(range.start(), finding.detectedAt());
        return fault.rules.contains(finding.rule())
                && !delay.isNegative()
                && !delay.isZero()
                && delay.compareTo(LATEST) <= 0
                && !finding.detectedAt().isAfter(range.end().plus(AFTER_END));
    }

    private static List<Finding> run(Map<String, List<Measurement>> counts, ZoneId zone, double alarms) {
        List<MonitoredLine> lines = counts.entrySet().stream()
                .map(line -> MonitoredLine.of(
                        line.getKey(),
                        SiteCalendar.alwaysOpen(zone),
                        line.getValue().get(0).range().duration()))
                .toList();
        return MonitorRun.of(StandardRules.all(alarms)).run(lines, counts);
    }
}
