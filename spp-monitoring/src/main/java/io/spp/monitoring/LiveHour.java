package io.spp.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.count.Tally;
import io.spp.monitoring.rule.Hour;
import java.time.Instant;
import java.util.function.Predicate;

/** The one hour of a line that rules are shown, filled by its intervals. */
final class LiveHour implements Hour {

    static final int SECONDS = 3600;
    private static final double ENOUGH = 0.5;

    private final long lateness;
    private final Predicate<String> lasting;
    private long start;
    private int in;
    private int out;
    private double covered;
    private int intervals;
    private double expected;
    private boolean open;
    private boolean clockChange;
    private boolean doubted;
    private boolean learnt;
    private double dispersion = 1;
    private double presence;
    double deviation = Double.NaN;
    double extreme = Double.NaN;
    double company = Double.NaN;

    /**
     * @param lasting whether a finding of a rule lasts
     */
    LiveHour(long lateness, long first, Predicate<String> lasting) {
        this.lateness = lateness;
        this.lasting = lasting;
        begin(Math.floorDiv(first, SECONDS) * SECONDS);
    }

    void begin(long at) {
        start = at;
        in = Tally.UNKNOWN;
        out = Tally.UNKNOWN;
        covered = 0;
        intervals = 0;
        expected = 0;
        open = false;
        clockChange = false;
        doubted = false;
        deviation = Double.NaN;
        extreme = Double.NaN;
        company = Double.NaN;
    }

    /**
     * Takes an interval in.
     *
     * @param usual persons who usually cross in it; NaN if not known
     */
    void add(LiveSlot slot, double usual, boolean wrong) {
        if (slot.measured()) {
            in = sum(in, slot.in());
            out = sum(out, slot.out());
            covered += slot.seconds() * slot.completeness();
            expected += usual * slot.completeness();
            intervals++;
        }
        open |= slot.open();
        clockChange |= slot.clockChange();
        doubted |= wrong;
        learnt = slot.learnt();
        dispersion = slot.dispersion();
        presence = slot.presence();
    }

    private static int sum(int a, int b) {
        return a == Tally.UNKNOWN ? b : b == Tally.UNKNOWN ? a : a + b;
    }

    /** Whether it can be compared with what is usual. */
    boolean isComparable() {
        return measured() && open && !clockChange && !Double.isNaN(expected);
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public long end() {
        return start + SECONDS;
    }

    @Override
    public int seconds() {
        return SECONDS;
    }

    @Override
    public Instant knownAt() {
        return Instant.ofEpochSecond(end() + lateness);
    }

    @Override
    public boolean measured() {
        return covered >= ENOUGH * SECONDS;
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
        return Math.min(1, covered / SECONDS);
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
        return intervals == 0 ? Double.NaN : expected;
    }

    @Override
    public double dispersion() {
        return dispersion;
    }

    @Override
    public double presence() {
        return presence;
    }

    @Override
    public double deviation() {
        return deviation;
    }

    @Override
    public double extreme() {
        return extreme;
    }

    @Override
    public double company() {
        return company;
    }

    @Override
    public boolean lasts(String rule) {
        return lasting.test(rule);
    }

    @Override
    public boolean doubted() {
        return doubted;
    }

    ObjectNode state() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("start", start)
                .put("in", in)
                .put("out", out)
                .put("covered", covered)
                .put("intervals", intervals)
                .put("expected", expected)
                .put("open", open)
                .put("clockChange", clockChange)
                .put("doubted", doubted);
    }

    void restore(JsonNode json) {
        begin(json.path("start").asLong());
        in = json.path("in").asInt();
        out = json.path("out").asInt();
        covered = json.path("covered").asDouble();
        intervals = json.path("intervals").asInt();
        expected = json.path("expected").asDouble();
        open = json.path("open").asBoolean();
        clockChange = json.path("clockChange").asBoolean();
        doubted = json.path("doubted").asBoolean();
    }
}
