package io.spp.restoration.plan;

import io.spp.core.count.CountSeries;
import io.spp.restoration.model.Panel;
import java.util.ArrayList;
import java.util.List;

/** Finds the gaps of a line: wanted intervals without a trusted value, in a row; closed hours between them do not part them. */
final class Gaps {

    private Gaps() {}

    static List<Gap> of(SiteHistory history, int line) {
        CountSeries series = history.lines().get(line);
        List<Gap> gaps = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (history.isWanted(series, i)) {
                open.add(i);
            } else if (!series.isClosed(i)) {
                close(line, open, gaps);
            }
        }
        close(line, open, gaps);
        return gaps;
    }

    private static void close(int line, List<Integer> open, List<Gap> gaps) {
        if (!open.isEmpty()) {
            gaps.add(new Gap(line, open.stream().mapToInt(Integer::intValue).toArray()));
            open.clear();
        }
    }

    /** A gap of a line: the index of the line, and the indexes of its expected intervals. */
    static final class Gap {

        private final int line;
        private final int[] intervals;

        Gap(int line, int[] intervals) {
            this.line = line;
            this.intervals = intervals;
        }

        int line() {
            return line;
        }

        int[] intervals() {
            return intervals;
        }

        int first() {
            return intervals[0];
        }

        int end() {
            return intervals[intervals.length - 1] + 1;
        }

        /** The other lines that counted at least half of the gap. */
        List<Integer> donors(Panel panel) {
            List<Integer> donors = new ArrayList<>();
            for (int other = 0; other < panel.lines().size(); other++) {
                CountSeries series = panel.lines().get(other);
                int counted = 0;
                for (int i : intervals) {
                    counted += series.isUsable(i) ? 1 : 0;
                }
                if (other != line && 2 * counted >= intervals.length) {
                    donors.add(other);
                }
            }
            return donors;
        }

        /** How many open intervals of the line are known from some intervals before the gap to some after it. */
        int known(CountSeries series, int reach) {
            int known = 0;
            int to = (int) Math.min(series.size(), (long) end() + reach);
            for (int i = Math.max(0, first() - reach); i < to; i++) {
                known += series.isUsable(i) && !series.isClosed(i) ? 1 : 0;
            }
            return known;
        }
    }
}
