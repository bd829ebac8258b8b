package io.spp.monitoring;

import io.spp.monitoring.rule.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Leads the lines of a site through the hours together: when all have seen the intervals of an hour, each is judged beside the others. A line that
 * is behind the others, because its history came later, catches up first.
 */
final class SiteHours {

    private static final int FEWEST_OTHERS = 2;

    private final List<SlotFeed> lines;
    private final BiConsumer<LineWatch, Transition> transitions;
    private final Consumer<List<LineWatch>> hours;

    /**
     * @param lines the lines of one site, in a fixed order
     * @param transitions takes what becomes of findings
     * @param hours is shown the lines at the end of each hour, before it is closed
     */
    SiteHours(List<SlotFeed> lines, BiConsumer<LineWatch, Transition> transitions, Consumer<List<LineWatch>> hours) {
        this.lines = lines;
        this.transitions = transitions;
        this.hours = hours;
        List<String> ids = lines.stream().map(line -> line.watch().line().id()).toList();
        lines.forEach(line -> line.watch().meet(ids));
    }

    /** Shows all intervals that end by then, and judges the hours that are over. */
    void advance(long until) {
        long hour = firstOpenHour();
        while (hour + LiveHour.SECONDS <= until) {
            feed(hour, hour + LiveHour.SECONDS);
            close(hour);
            hour = firstOpenHour();
        }
        feed(hour, until);
    }

    private long firstOpenHour() {
        long first = Long.MAX_VALUE;
        for (SlotFeed line : lines) {
            first = Math.min(first, line.watch().hourStart());
        }
        return first;
    }

    private void feed(long hour, long until) {
        for (SlotFeed line : lines) {
            if (line.watch().hourStart() <= hour) {
                line.feed(until, transition -> transitions.accept(line.watch(), transition));
            }
        }
    }

    private void close(long hour) {
        hours.accept(together(hour));
        double[] shown = new double[lines.size()];
        double[] ratios = new double[lines.size()];
        for (int i = 0; i < shown.length; i++) {
            LineWatch watch = lines.get(i).watch();
            boolean isHere = watch.hourStart() == hour;
            shown[i] = isHere ? watch.shown() : Double.NaN;
            ratios[i] = isHere ? watch.ratio() : Double.NaN;
        }
        for (int i = 0; i < shown.length; i++) {
            LineWatch watch = lines.get(i).watch();
            if (watch.hourStart() == hour) {
                watch.closeHour(shown, i, othersMedian(ratios, i), transition -> transitions.accept(watch, transition));
            }
        }
    }

    private List<LineWatch> together(long hour) {
        List<LineWatch> together = new ArrayList<>(lines.size());
        for (SlotFeed line : lines) {
            if (line.watch().hourStart() == hour) {
                together.add(line.watch());
            }
        }
        return together;
    }

    private static double othersMedian(double[] values, int without) {
        double[] others = new double[values.length];
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            if (i != without && !Double.isNaN(values[i])) {
                others[known++] = values[i];
            }
        }
        if (known < FEWEST_OTHERS) {
            return Double.NaN;
        }
        Arrays.sort(others, 0, known);
        return (others[(known - 1) / 2] + others[known / 2]) / 2;
    }
}
