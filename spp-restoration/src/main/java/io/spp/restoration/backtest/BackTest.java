package io.spp.restoration.backtest;

import io.spp.restoration.model.Panel;
import io.spp.restoration.model.RestorationMethod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Back-tests of one site: gaps are laid at random over known intervals, restored by every candidate and compared. The same panel gives the
 * same result. A class and scope is tested when it is first asked for; not safe for several threads.
 */
public final class BackTest {

    private static final long SEED = 20_240_201;
    private static final double WANTED_GAPS = 30;
    private static final double WANTED_OUTAGES = 90;
    private static final int MOST_ROUNDS = 4;
    private static final double SITE_WEIGHT = 10;
    private static final double PROOF = 0.5;

    private final Panel panel;
    private final List<RestorationMethod> candidates;
    private final int choices;
    private final boolean pastOnly;
    private final Map<GapClass, Map<GapScope, Trial>> trials = new EnumMap<>(GapClass.class);
    private final Map<Question, List<Certainty>> certainties = new HashMap<>();
    private final Map<Question, RestorationMethod> best = new HashMap<>();
    private final Map<Question, List<Candidate>> results = new HashMap<>();

    /**
     * Prepares back-tests.
     *
     * @param panel what is known of the site
     * @param candidates the methods to compare, at least one, the preferred one first
     * @param choices how many of them, from the first, may be chosen; the others are shown beside them
     * @param pastOnly whether values may use only the past
     */
    public BackTest(Panel panel, List<RestorationMethod> candidates, int choices, boolean pastOnly) {
        this.choices = choices;
        this.panel = panel;
        this.candidates =
                candidates.stream().map(method -> method.trainedOn(panel)).toList();
        this.pastOnly = pastOnly;
    }

    /** How the candidates did on one line, in their order. */
    public List<Candidate> candidates(int line, GapClass gapClass, GapScope scope) {
        return results.computeIfAbsent(new Question(gapClass, scope, 0, line), question -> {
            Trial trial = trial(gapClass, scope);
            List<Candidate> all = new ArrayList<>();
            for (int m = 0; m < candidates.size(); m++) {
                all.add(Candidate.of(candidates.get(m).id(), trial.of(m, streams(line))));
            }
            return all;
        });
    }

    /**
     * The method for a line: the first candidate, unless another one proves better. It must win over the first on the site's hidden gaps, or
     * on the line's own, by more than chance explains; of those that do, the one with the least error on the line is taken, what it did
     * on the other lines having the weight of ten gaps.
     */
    public RestorationMethod best(int line, GapClass gapClass, GapScope scope) {
        return best.computeIfAbsent(new Question(gapClass, scope, 0, line), question -> choose(line, gapClass, scope));
    }

    private RestorationMethod choose(int line, GapClass gapClass, GapScope scope) {
        Trial trial = trial(gapClass, scope);
        int chosen = 0;
        double least = error(trial, 0, line);
        for (int m = 1; m < choices; m++) {
            boolean proven = trial.of(m).winsOver(trial.of(0)) > PROOF
                    || trial.of(m, streams(line)).winsOver(trial.of(0, streams(line))) > PROOF;
            double error = error(trial, m, line);
            if (proven && error < least) {
                least = error;
                chosen = m;
            }
        }
        return candidates.get(chosen);
    }

    private double error(Trial trial, int method, int line) {
        Errors own = trial.of(method, streams(line));
        Errors all = trial.of(method);
        double weight = SITE_WEIGHT * own.persons() / Math.max(1, own.gaps());
        double common = all.absoluteError() / Math.max(1, all.persons());
        return (own.absoluteError() + common * weight) / Math.max(1e-9, own.persons() + weight);
    }

    /** All candidates on all lines, for gaps of every class and scope; a site of one line has no other scope than its own. */
    public BackTestReport report() {
        List<BackTestReport.Row> rows = new ArrayList<>();
        for (GapClass gapClass : GapClass.values()) {
            for (GapScope scope : GapScope.values()) {
                if (scope == GapScope.LINE && panel.lines().size() == 1) {
                    continue;
                }
                for (int line = 0; line < panel.lines().size(); line++) {
                    String chosen = best(line, gapClass, scope).id();
                    for (Candidate candidate : candidates(line, gapClass, scope)) {
                        rows.add(new BackTestReport.Row(
                                panel.lines().get(line).line(),
                                gapClass,
                                scope,
                                candidate,
                                candidate.method().equals(chosen)));
                    }
                }
                for (int m = 0; m < candidates.size(); m++) {
                    Candidate all = Candidate.of(
                            candidates.get(m).id(), trial(gapClass, scope).of(m));
                    rows.add(new BackTestReport.Row(BackTestReport.Row.ALL, gapClass, scope, all, false));
                }
            }
        }
        return new BackTestReport(rows);
    }

    /** How sure a method's values are on a stream. */
    public Certainty certainty(RestorationMethod method, int stream, GapClass gapClass, GapScope scope) {
        int m = candidates.stream().map(RestorationMethod::id).toList().indexOf(method.id());
        return certainties
                .computeIfAbsent(new Question(gapClass, scope, m, 0), question -> {
                    Trial trial = trial(gapClass, scope);
                    List<Errors> errors = new ArrayList<>();
                    for (int s = 0; s < panel.streams(); s++) {
                        errors.add(trial.of(m, s));
                    }
                    return Certainty.of(errors, scope == GapScope.SITE);
                })
                .get(stream);
    }

    private Trial trial(GapClass gapClass, GapScope scope) {
        return trials.computeIfAbsent(gapClass, key -> new EnumMap<>(GapScope.class))
                .computeIfAbsent(scope, key -> run(gapClass, scope));
    }

    private Trial run(GapClass gapClass, GapScope scope) {
        double hours = gapClass == GapClass.POINT
                ? 2 / panel.cellsPerHour()
                : (gapClass.shortestHours + gapClass.longestHours) / 2;
        double perRound = gapClass.hiddenShare * panel.cells() / panel.cellsPerHour() / hours;
        double wanted = scope == GapScope.SITE
                ? WANTED_OUTAGES
                : WANTED_GAPS / Math.sqrt(panel.lines().size());
        int rounds = (int) Math.ceil(wanted / Math.max(1, perRound));
        long seed = SEED + 31L * gapClass.name().hashCode() + scope.name().hashCode();
        return Trial.run(
                panel,
                candidates,
                gapClass,
                scope,
                pastOnly,
                0,
                panel.cells(),
                Math.max(1, Math.min(MOST_ROUNDS, rounds)),
                seed);
    }

    private record Question(GapClass gapClass, GapScope scope, int method, int place) {}

    private List<Integer> streams(int line) {
        List<Integer> streams = new ArrayList<>();
        for (int s = 0; s < panel.streams(); s++) {
            if (panel.lineOf(s) == line) {
                streams.add(s);
            }
        }
        return streams;
    }
}
