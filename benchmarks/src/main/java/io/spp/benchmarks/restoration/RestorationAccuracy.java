package io.spp.benchmarks.restoration;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.CountSeries;
import io.spp.core.count.Estimate;
import io.spp.core.count.Measurement;
import io.spp.core.time.TimeRangeSet;
import io.spp.restoration.model.Methods;
import io.spp.restoration.model.Panel;
import io.spp.restoration.model.RestorationMethod;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestorationPlan;
import io.spp.restoration.plan.RestoredInterval;
import io.spp.restoration.plan.Restorer;
import io.spp.restoration.plan.SiteHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hides rows of a counts file and compares what a plan and the simple methods make of them: {@code FILE ZONE [SEEDS]}, 20 seeds by default.
 * Writes a Markdown table: WAPE of values and of gap totals in per cent, how much larger a simple method's error is on the same seeds (with
 * twice the standard error), and how often the plan's bounds held.
 */
public final class RestorationAccuracy {

    private static final String PLAN = "plan";

    private RestorationAccuracy() {}

    /** Runs the protocol and prints the table. */
    public static void main(String[] arguments) throws IOException {
        Protocol protocol = new Protocol(Path.of(arguments[0]), SiteCalendar.alwaysOpen(ZoneId.of(arguments[1])));
        int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        System.out.printf("# %s, %d seeds%n%n", Path.of(arguments[0]).getFileName(), seeds);
        System.out.println(
                "| gap | out | method | WAPE % | gap total % | larger than the plan's by | values within 80 / 95 %"
                        + " | totals within 80 / 95 % |");
        System.out.println("|---|---|---|---:|---:|---:|---:|---:|");
        for (Protocol.Length length : Protocol.Length.values()) {
            for (boolean site : new boolean[] {false, true}) {
                Map<String, Score> scores = new LinkedHashMap<>();
                for (int seed = 1; seed <= seeds; seed++) {
                    run(protocol, protocol.draw(length, site, seed), scores);
                }
                print(length + (site ? " | site | " : " | line | "), scores);
            }
        }
    }

    private static void run(Protocol protocol, Map<String, TimeRangeSet> hidden, Map<String, Score> scores) {
        SiteHistory history = protocol.history(hidden);
        RestorationPlan plan = Restorer.builder().build().plan(history);
        plan(protocol, plan, scores.computeIfAbsent(PLAN, key -> new Score()));
        Panel panel = Panel.of(history.lines(), history.calendar().zone());
        for (RestorationMethod method : Methods.all()) {
            Score score = scores.computeIfAbsent(method.id(), key -> new Score());
            single(protocol, plan, panel, method.restore(panel, false), score);
        }
        scores.values().forEach(Score::endSeed);
    }

    private static void plan(Protocol protocol, RestorationPlan plan, Score score) {
        for (PlannedGap gap : plan.gaps()) {
            Map<Instant, Measurement> truth = protocol.truth(gap.line());
            boolean whole = gap.intervals().stream()
                    .allMatch(value -> truth.containsKey(value.range().start()));
            for (boolean in : new boolean[] {true, false}) {
                double total = 0;
                for (RestoredInterval interval : gap.intervals()) {
                    Measurement row = truth.get(interval.range().start());
                    Optional<Estimate> estimate = in ? interval.in() : interval.out();
                    int persons = row == null
                            ? -1
                            : in ? row.tally().in() : row.tally().out();
                    if (persons >= 0 && estimate.isPresent()) {
                        score.value(estimate.get().value(), persons);
                        score.bounds(estimate.get(), persons);
                        total += persons;
                    }
                }
                Optional<Estimate> stated = in ? gap.in() : gap.out();
                if (whole && stated.isPresent()) {
                    score.total(stated.get().value(), total);
                    score.totalBounds(stated.get(), total);
                }
            }
        }
    }

    private static void single(Protocol protocol, RestorationPlan plan, Panel panel, double[][] rates, Score score) {
        List<String> lines = panel.lines().stream().map(CountSeries::line).toList();
        for (PlannedGap gap : plan.gaps()) {
            Map<Instant, Measurement> truth = protocol.truth(gap.line());
            int line = lines.indexOf(gap.line());
            for (boolean in : new boolean[] {true, false}) {
                int stream = panel.streamOf(line, in);
                double restored = 0;
                double counted = 0;
                boolean whole = stream >= 0;
                for (RestoredInterval interval : stream < 0 ? List.<RestoredInterval>of() : gap.intervals()) {
                    Measurement row = truth.get(interval.range().start());
                    int index =
                            panel.lines().get(line).indexFrom(interval.range().start());
                    double rate = rates[stream][index / panel.intervalsPerCell()];
                    whole &= row != null;
                    if (row != null) {
                        int persons = in ? row.tally().in() : row.tally().out();
                        score.value(Double.isNaN(rate) ? 0 : rate, persons);
                        restored += Double.isNaN(rate) ? 0 : rate;
                        counted += persons;
                    }
                }
                if (whole) {
                    score.total(restored, counted);
                }
            }
        }
    }

    private static void print(String where, Map<String, Score> scores) {
        Score plan = scores.getOrDefault(PLAN, new Score());
        scores.forEach((method, score) -> System.out.printf(
                "| %s%s | %.2f | %.2f | %s | %s |%n",
                where,
                method,
                score.wape(),
                score.gapWape(),
                method.equals(PLAN) ? "" : plan.less(score),
                method.equals(PLAN) ? score.coverage() : " | "));
    }
}
