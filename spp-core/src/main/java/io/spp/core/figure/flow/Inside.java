package io.spp.core.figure.flow;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who is inside during one business day: what came in less what went out since it began, at the ends of steps of equal length. */
public final class Inside {

    private final TimeRange day;
    private final long step;
    private final double[] in;
    private final double[] out;

    /** The day as it was counted. */
    public Inside(Flow flow, TimeRange day) {
        this(flow, day, flow.resolution(day).toSeconds());
    }

    private Inside(Flow flow, TimeRange day, long step) {
        this.day = day;
        this.step = step;
        int steps = Math.toIntExact((day.duration().toSeconds() + step - 1) / step);
        this.in = new double[steps];
        this.out = new double[steps];
        for (Piece piece : flow.within(day)) {
            int last = (int) Math.min(steps - 1L, (piece.end() - 1 - day.start().getEpochSecond()) / step);
            in[last] += piece.persons(Way.IN);
            out[last] += piece.persons(Way.OUT);
        }
    }

    /** The day to which it belongs. */
    public TimeRange day() {
        return day;
    }

    /** How far apart the points of a path are. */
    public Duration resolution() {
        return Duration.ofSeconds(step);
    }

    /** All who came in less all who went out: what a day that ends empty has miscounted. */
    public double drift() {
        return total(in) - total(out);
    }

    /** The drift as a share of the larger of both directions; 0 where nobody came. */
    public double driftRate() {
        double larger = Math.max(total(in), total(out));
        return larger == 0 ? 0 : drift() / larger;
    }

    /** Persons inside at the end of each step as counted; may be negative. */
    public double[] raw() {
        return path(1, 1);
    }

    /** The same, never negative. */
    public double[] reset() {
        double[] path = raw();
        for (int i = 0; i < path.length; i++) {
            path[i] = Math.max(0, path[i]);
        }
        return path;
    }

    /** The direction that counted more is scaled down, so that the day ends empty. */
    public double[] proportional() {
        double came = total(in);
        double went = total(out);
        double[] path = path(came > went ? went / came : 1, went > came ? came / went : 1);
        for (int i = 0; i < path.length; i++) {
            path[i] = Math.max(0, path[i]);
        }
        return path;
    }

    /** Nobody stays longer than a limit: never more inside than came in within it. */
    public double[] limited(Duration longest) {
        int steps = (int) Math.max(1, longest.toSeconds() / step);
        double[] path = new double[in.length];
        double recent = 0;
        double inside = 0;
        for (int i = 0; i < in.length; i++) {
            recent += in[i] - (i >= steps ? in[i - steps] : 0);
            inside = Math.max(0, Math.min(recent, inside + in[i] - out[i]));
            path[i] = inside;
        }
        return path;
    }

    /** The step that ends last at or before an instant; -1 if none does. */
    public int lastStep(Instant at) {
        long seconds = at.getEpochSecond() - day.start().getEpochSecond();
        return (int) Math.min(in.length, Math.floorDiv(seconds, step)) - 1;
    }

    /** The number of a window's first step. */
    public int firstStep(TimeRange window) {
        long seconds = window.start().getEpochSecond() - day.start().getEpochSecond();
        return (int) Math.max(0, Math.floorDiv(seconds, step));
    }

    /** The number after that of a window's last step. */
    public int endStep(TimeRange window) {
        long seconds = window.end().getEpochSecond() - day.start().getEpochSecond();
        return (int) Math.max(0, Math.min(in.length, (seconds + step - 1) / step));
    }

    /** The time of a step. */
    public TimeRange range(int i) {
        Instant start = day.start().plusSeconds(i * step);
        Instant end = start.plusSeconds(step);
        return TimeRange.of(start, end.isAfter(day.end()) ? day.end() : end);
    }

    /** Persons times seconds of a path over the open time of a window; within a step the number goes evenly from one end to the other. */
    public double integral(double[] path, TimeRange window, Flow flow) {
        double sum = 0;
        for (int i = firstStep(window); i < endStep(window); i++) {
            double before = i == 0 ? 0 : path[i - 1];
            List<TimeRange> part = range(i).intersection(window).stream().toList();
            for (TimeRange each : part) {
                sum += (before + path[i]) / 2 * flow.openSeconds(each);
            }
        }
        return sum;
    }

    private double[] path(double scaleIn, double scaleOut) {
        double[] path = new double[in.length];
        double inside = 0;
        for (int i = 0; i < in.length; i++) {
            inside += scaleIn * in[i] - scaleOut * out[i];
            path[i] = inside;
        }
        return path;
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
