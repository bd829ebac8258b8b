package io.spp.restoration.trained;

import io.spp.restoration.model.Panel;
import java.util.BitSet;
import java.util.Random;

/** A kind of gap that one model is trained for: how long, and whether the other lines are there. */
enum Situation {
    SHORT_GAP(0, 3, true, 0.04),
    DAY_GAP(6, 24, true, 0.06),
    LONG_GAP(72, 336, true, 0.12),
    SHORT_OUTAGE(0, 3, false, 0.09),
    DAY_OUTAGE(6, 24, false, 0.12),
    LONG_OUTAGE(72, 336, false, 0.24);

    private static final double LONGEST_DAY_GAP_HOURS = 48;

    final boolean withOthers;
    private final double shortestHours;
    private final double longestHours;
    private final double share;

    Situation(double shortestHours, double longestHours, boolean withOthers, double share) {
        this.shortestHours = shortestHours;
        this.longestHours = longestHours;
        this.withOthers = withOthers;
        this.share = share;
    }

    /** The situation of a gap. */
    static Situation of(double hours, boolean withOthers) {
        for (Situation situation : values()) {
            double reach = situation.longestHours == 24 ? LONGEST_DAY_GAP_HOURS : situation.longestHours;
            if (situation.withOthers == withOthers && hours <= reach) {
                return situation;
            }
        }
        return withOthers ? LONG_GAP : LONG_OUTAGE;
    }

    /** Gaps of this kind at random, by line. */
    BitSet[] draw(Panel panel, Random random) {
        BitSet[] hidden = new BitSet[panel.lines().size()];
        BitSet shared = gaps(panel, random);
        for (int line = 0; line < hidden.length; line++) {
            hidden[line] = withOthers ? gaps(panel, random) : shared;
        }
        return hidden;
    }

    private BitSet gaps(Panel panel, Random random) {
        int cells = panel.cells();
        double longest = Math.min(longestHours, 0.1 * cells / panel.cellsPerHour());
        BitSet hidden = new BitSet(cells);
        double left = share * cells;
        while (left > 0) {
            int length = shortestHours == 0
                    ? 1 + random.nextInt(3)
                    : (int) Math.max(
                            1,
                            (shortestHours + random.nextDouble() * Math.max(0, longest - shortestHours))
                                    * panel.cellsPerHour());
            if (length >= cells) {
                break;
            }
            int start = random.nextInt(cells - length);
            hidden.set(start, start + length);
            left -= length;
        }
        return hidden;
    }
}
