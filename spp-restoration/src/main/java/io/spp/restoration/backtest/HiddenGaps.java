package io.spp.restoration.backtest;

import io.spp.restoration.model.Panel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Gaps laid at random over what is known of a panel. */
final class HiddenGaps {

    private static final double HOURS_IN_20_WEEKS = 20 * 168;
    private static final double WEEK_HOURS = 168;

    private final BitSet[] hidden;
    private final List<List<CellRange>> gaps = new ArrayList<>();

    private HiddenGaps(int lines) {
        hidden = new BitSet[lines];
        for (int line = 0; line < lines; line++) {
            hidden[line] = new BitSet();
            gaps.add(new ArrayList<>());
        }
    }

    /**
     * Draws gaps.
     *
     * @param from the first cell that may be hidden
     * @param to the cell after the last
     */
    static HiddenGaps draw(Panel panel, GapClass gapClass, GapScope scope, int from, int to, Random random) {
        HiddenGaps drawn = new HiddenGaps(panel.lines().size());
        List<CellRange> shared = scope == GapScope.SITE ? ranges(panel, gapClass, from, to, random) : List.of();
        for (int line = 0; line < drawn.hidden.length; line++) {
            for (CellRange range : scope == GapScope.SITE ? shared : ranges(panel, gapClass, from, to, random)) {
                drawn.hidden[line].set(range.from(), range.to());
                drawn.gaps.get(line).add(range);
            }
        }
        return drawn;
    }

    /** The hidden cells by line. */
    BitSet[] hidden() {
        return hidden;
    }

    /** The gaps of a line; they may touch. */
    List<CellRange> gaps(int line) {
        return gaps.get(line);
    }

    private static List<CellRange> ranges(Panel panel, GapClass gapClass, int from, int to, Random random) {
        double hours = (to - from) / panel.cellsPerHour();
        double longest = gapClass == GapClass.LONG && hours < HOURS_IN_20_WEEKS ? WEEK_HOURS : gapClass.longestHours;
        double share = 0;
        List<CellRange> ranges = new ArrayList<>();
        while (share < gapClass.hiddenShare * (to - from)) {
            int length = gapClass == GapClass.POINT
                    ? 1 + random.nextInt(3)
                    : cells(gapClass.shortestHours, longest, panel.cellsPerHour(), random);
            if (length >= to - from) {
                break;
            }
            int start = from + random.nextInt(to - from - length);
            ranges.add(new CellRange(start, start + length));
            share += length;
        }
        return ranges;
    }

    private static int cells(double shortest, double longest, double cellsPerHour, Random random) {
        double hours = shortest + random.nextDouble() * (longest - shortest);
        return Math.max(1, (int) Math.round(hours * cellsPerHour));
    }

    /**
     * Cells in a row.
     *
     * @param from the first
     * @param to the one after the last
     */
    record CellRange(int from, int to) {}
}
