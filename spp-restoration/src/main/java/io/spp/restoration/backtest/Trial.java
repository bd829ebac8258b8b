package io.spp.restoration.backtest;

import io.spp.restoration.model.Panel;
import io.spp.restoration.model.RestorationMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The errors of several methods on the same hidden gaps of one class and scope. */
final class Trial {

    private final List<RestorationMethod> methods;
    private final Errors[][] errors;

    private Trial(List<RestorationMethod> methods, int streams) {
        this.methods = methods;
        errors = new Errors[methods.size()][streams];
        for (Errors[] ofMethod : errors) {
            for (int s = 0; s < streams; s++) {
                ofMethod[s] = new Errors();
            }
        }
    }

    /**
     * Hides and restores several times.
     *
     * @param from the first cell that may be hidden
     * @param to the cell after the last
     * @param rounds how many times gaps are drawn
     * @param seed decides where
     */
    static Trial run(
            Panel panel,
            List<RestorationMethod> methods,
            GapClass gapClass,
            GapScope scope,
            boolean pastOnly,
            int from,
            int to,
            int rounds,
            long seed) {
        Trial trial = new Trial(methods, panel.streams());
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            HiddenGaps gaps = HiddenGaps.draw(panel, gapClass, scope, from, to, random);
            Panel less = panel.hiding(gaps.hidden());
            for (int m = 0; m < methods.size(); m++) {
                double[][] rates = methods.get(m).restore(less, pastOnly);
                for (int s = 0; s < panel.streams(); s++) {
                    for (HiddenGaps.CellRange gap : gaps.gaps(panel.lineOf(s))) {
                        trial.errors[m][s].add(panel, s, gap, rates[s]);
                    }
                }
            }
        }
        return trial;
    }

    List<RestorationMethod> methods() {
        return methods;
    }

    /** One stream's errors. */
    Errors of(int method, int stream) {
        return errors[method][stream];
    }

    /** The errors of several streams together. */
    Errors of(int method, List<Integer> streams) {
        Errors all = new Errors();
        streams.forEach(stream -> all.addAll(errors[method][stream]));
        return all;
    }

    /** The errors of all streams together. */
    Errors of(int method) {
        List<Integer> all = new ArrayList<>();
        for (int s = 0; s < errors[method].length; s++) {
            all.add(s);
        }
        return of(method, all);
    }
}
