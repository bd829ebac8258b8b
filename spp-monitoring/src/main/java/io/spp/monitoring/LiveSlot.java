package io.spp.monitoring;

import io.spp.core.count.Tally;
import io.spp.monitoring.rule.Slot;
import java.time.Instant;

/** The one slot of a line that rules are shown, filled anew for each interval. */
final class LiveSlot implements Slot {

    private final int seconds;
    private final long lateness;
    long start;
    boolean measured;
    int in;
    int out;
    double completeness;
    boolean open;
    boolean clockChange;
    boolean learnt;
    double expected;
    double dispersion;
    double presence;

    LiveSlot(int seconds, long lateness) {
        this.seconds = seconds;
        this.lateness = lateness;
    }

    void measured(int in, int out, double completeness) {
        measured = true;
        this.in = in;
        this.out = out;
        this.completeness = completeness;
    }

    void absent() {
        measured = false;
        in = Tally.UNKNOWN;
        out = Tally.UNKNOWN;
        completeness = 0;
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public long end() {
        return start + seconds;
    }

    @Override
    public int seconds() {
        return seconds;
    }

    @Override
    public Instant knownAt() {
        return Instant.ofEpochSecond(start + seconds + lateness);
    }

    @Override
    public boolean measured() {
        return measured;
    }

    @Override
    public int in() {
        return in;
    }

    @Override
    public int out() {
        return out;
    }

    @Override
    public int crossings() {
        return Math.max(in, 0) + Math.max(out, 0);
    }

    @Override
    public double completeness() {
        return completeness;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public boolean clockChange() {
        return clockChange;
    }

    @Override
    public boolean learnt() {
        return learnt;
    }

    @Override
    public double expected() {
        return expected;
    }

    @Override
    public double dispersion() {
        return dispersion;
    }

    @Override
    public double presence() {
        return presence;
    }
}
