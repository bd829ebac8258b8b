package io.spp.restoration.plan;

import io.spp.core.count.CountSeries;
import io.spp.core.count.Estimate;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.core.time.TimeRange;
import io.spp.restoration.backtest.BackTest;
import io.spp.restoration.backtest.Candidate;
import io.spp.restoration.backtest.Certainty;
import io.spp.restoration.backtest.GapClass;
import io.spp.restoration.backtest.GapScope;
import io.spp.restoration.model.Methods;
import io.spp.restoration.model.Panel;
import io.spp.restoration.model.RestorationMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans single gaps of one site. */
final class GapPlanner {

    static final Texts TEXTS = Texts.load("plan", GapPlanner.class::getResourceAsStream);

    private static final Duration REACH = Duration.ofDays(56);
    private static final Duration TESTED = Duration.ofDays(14);

    private final Panel panel;
    private final BackTest backTest;
    private final RestorationLimits limits;
    private final @Nullable RestorationMethod pinned;
    private final boolean pastOnly;
    private final Map<String, double[][]> rates = new HashMap<>();

    GapPlanner(
            Panel panel,
            BackTest backTest,
            RestorationLimits limits,
            @Nullable RestorationMethod pinned,
            boolean pastOnly) {
        this.panel = panel;
        this.backTest = backTest;
        this.limits = limits;
        this.pinned = pinned;
        this.pastOnly = pastOnly;
    }

    PlannedGap plan(Gaps.Gap gap) {
        CountSeries series = panel.lines().get(gap.line());
        TimeRange range = TimeRange.of(series.startOf(gap.first()), series.startOf(gap.end()));
        List<Integer> donors = gap.donors(panel);
        GapClass gapClass = GapClass.of(range.duration());
        boolean alone = 2 * donors.size() < panel.lines().size() - 1 || donors.isEmpty();
        GapScope scope = alone ? GapScope.SITE : GapScope.LINE;
        RestorationMethod method = pinned == null ? backTest.best(gap.line(), gapClass, scope) : pinned;
        List<Candidate> candidates = backTest.candidates(gap.line(), gapClass, scope);
        Candidate own = candidates.stream()
                .filter(candidate -> candidate.method().equals(method.id()))
                .findFirst()
                .orElseThrow();
        Direction in = direction(gap, true, method, gapClass, scope, range);
        Direction out = direction(gap, false, method, gapClass, scope, range);
        List<RestoredInterval> intervals = new ArrayList<>(gap.intervals().length);
        for (int i = 0; i < gap.intervals().length; i++) {
            intervals.add(new RestoredInterval(series.rangeOf(gap.intervals()[i]), in.value(i), out.value(i)));
        }
        boolean usesOthers = method.usesOtherLines() && !donors.isEmpty();
        return new PlannedGap(
                series.line(),
                range,
                gapClass,
                scope,
                method.id(),
                usesOthers
                        ? donors.stream()
                                .map(line -> panel.lines().get(line).line())
                                .toList()
                        : List.of(),
                intervals,
                in.total,
                out.total,
                candidates,
                why(method, usesOthers ? donors.size() : 0, own),
                refusal(gap, range, own, in, out));
    }

    private Direction direction(
            Gaps.Gap gap,
            boolean entering,
            RestorationMethod method,
            GapClass gapClass,
            GapScope scope,
            TimeRange range) {
        int stream = panel.streamOf(gap.line(), entering);
        if (stream < 0) {
            return new Direction(List.of(), Optional.empty());
        }
        Certainty certainty =
                backTest.certainty(method, stream, gapClass, scope).widened(widening(gap, range));
        double[] values = new double[gap.intervals().length];
        List<Estimate> estimates = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = rate(method, stream, gap.intervals()[i] / panel.intervalsPerCell());
            estimates.add(certainty.value(values[i]));
        }
        return new Direction(estimates, Optional.of(certainty.total(values)));
    }

    private double rate(RestorationMethod method, int stream, int cell) {
        double rate = restored(method)[stream][cell];
        return Double.isNaN(rate) ? standIn(method)[stream][cell] : rate;
    }

    /** What fills in where a method has no answer; one that uses only earlier periods is not helped out by anything else. */
    private double[][] standIn(RestorationMethod method) {
        return method.usesOnlyEarlierPeriods()
                ? rates.computeIfAbsent("earlier", id -> Methods.weeklyBase().restore(panel, true))
                : restored(Methods.closedForm());
    }

    private double[][] restored(RestorationMethod method) {
        return rates.computeIfAbsent(method.id(), id -> method.restore(panel, pastOnly));
    }

    /** Less history than 8 weeks and gaps longer than those of the back-test make the bounds wider. */
    private double widening(Gaps.Gap gap, TimeRange range) {
        double weeks = knownDays(gap) / 7.0;
        double length = Math.max(1, (double) range.duration().toHours() / TESTED.toHours());
        return Math.sqrt(length) * (weeks < 4 ? Math.sqrt(4 / Math.max(0.5, weeks)) : 1);
    }

    private Optional<BilingualText> refusal(Gaps.Gap gap, TimeRange range, Candidate own, Direction in, Direction out) {
        if (range.duration().compareTo(limits.longestGap()) > 0) {
            return Optional.of(TEXTS.text(
                    "refused.length",
                    range.duration().toDays(),
                    limits.longestGap().toDays()));
        }
        long days = knownDays(gap);
        if (days < limits.leastHistory().toDays()) {
            return Optional.of(
                    TEXTS.text("refused.history", days, limits.leastHistory().toDays()));
        }
        double persons = Math.max(1, in.persons() + out.persons());
        double chance = Math.sqrt(2 / Math.PI / persons);
        if (own.gaps() > 0 && own.gapWape() > limits.largestError() + chance) {
            return Optional.of(
                    TEXTS.text("refused.error", percent(own.gapWape()), percent(limits.largestError() + chance)));
        }
        return Optional.empty();
    }

    /** How many days' worth of open intervals are known around the gap. */
    private long knownDays(Gaps.Gap gap) {
        CountSeries series = panel.lines().get(gap.line());
        int reach = (int) (REACH.toSeconds() / series.step().toSeconds());
        return Math.round(gap.known(series, reach) / openIntervalsPerDay(series));
    }

    private static double openIntervalsPerDay(CountSeries series) {
        int open = 0;
        for (int i = 0; i < series.size(); i++) {
            open += series.isClosed(i) ? 0 : 1;
        }
        double days = series.range().duration().toSeconds()
                / (double) Duration.ofDays(1).toSeconds();
        return Math.max(1, open / days);
    }

    private static BilingualText why(RestorationMethod method, int donors, Candidate own) {
        String key = "method." + method.id();
        BilingualText name = !TEXTS.has(key)
                ? BilingualText.same(method.id())
                : TEXTS.text(donors == 0 && TEXTS.has(key + ".alone") ? key + ".alone" : key, donors);
        return own.gaps() == 0
                ? TEXTS.text("why.untested", name)
                : TEXTS.text("why", name, percent(own.gapWape()), percent(own.wape()), own.gaps());
    }

    private static double percent(double share) {
        return Math.round(1000 * share) / 10.0;
    }

    private record Direction(List<Estimate> values, Optional<Estimate> total) {

        Optional<Estimate> value(int i) {
            return values.isEmpty() ? Optional.empty() : Optional.of(values.get(i));
        }

        double persons() {
            return total.map(Estimate::value).orElse(0.0);
        }
    }
}
