package io.spp.restoration.model;

import io.spp.core.calendar.DayKind;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.CountSeries;
import io.spp.core.count.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What is known of a site's lines, side by side, as methods calculate with it.
 *
 * <p>A <em>stream</em> is one direction of one line. Intervals shorter than 15 minutes are put together into cells of at least 15
 * minutes, because single ones are mostly noise; longer ones are cells themselves. A cell says how many intervals were expected (the site
 * was open), how many are known, and the persons in the known ones. Cells are found again a week later by local wall time, so that a change
 * of the clock moves nothing. Counts taken while the site was closed are not known here.
 */
public final class Panel {

    private static final long SHORTEST_CELL = Duration.ofMinutes(15).toSeconds();
    private static final long WEEK = Duration.ofDays(7).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    final int cells;
    final int factor;
    final int streams;
    final double cellsPerHour;
    final int[] lineOf;
    final int[][] fine;
    final int[][] expected;
    final int[][] known;
    final double[][] sum;

    private final List<CountSeries> lines;
    private final SiteCalendar calendar;
    private final boolean[] entering;
    private final long cellSeconds;
    private final int[] local;
    private final int[] atLocal;
    private final int[] dayOfWeek;
    private final double[][] bases;
    private final double[][][] usual = new double[1][][];
    private final long firstLocal;

    private Panel(List<CountSeries> lines, SiteCalendar calendar) {
        this.calendar = calendar;
        this.lines = List.copyOf(lines);
        CountSeries first = this.lines.get(0);
        long step = first.step().toSeconds();
        factor = (int) Math.max(1, (SHORTEST_CELL + step - 1) / step);
        cellSeconds = factor * step;
        cellsPerHour = 3600.0 / cellSeconds;
        cells = (first.size() + factor - 1) / factor;
        List<int[]> values = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        List<Boolean> directions = new ArrayList<>();
        for (int line = 0; line < this.lines.size(); line++) {
            CountSeries series = this.lines.get(line);
            if (series.size() != first.size() || !series.range().equals(first.range())) {
                throw new IllegalArgumentException("lines must share their intervals: " + first.line() + " has "
                        + first.range() + ", " + series.line() + " " + series.range());
            }
            for (boolean in : new boolean[] {true, false}) {
                int[] usable = usable(series, in ? series.in() : series.out());
                if (Arrays.stream(usable).anyMatch(value -> value != Tally.UNKNOWN)) {
                    values.add(usable);
                    owners.add(line);
                    directions.add(in);
                }
            }
        }
        streams = values.size();
        fine = values.toArray(int[][]::new);
        lineOf = owners.stream().mapToInt(Integer::intValue).toArray();
        entering = new boolean[streams];
        expected = new int[this.lines.size()][];
        known = new int[streams][cells];
        sum = new double[streams][cells];
        for (int line = 0; line < expected.length; line++) {
            expected[line] = expected(this.lines.get(line));
        }
        for (int s = 0; s < streams; s++) {
            entering[s] = directions.get(s);
            gather(s);
        }
        bases = new double[streams][];
        local = new int[cells];
        dayOfWeek = new int[cells];
        firstLocal = locate(first, calendar.zone());
        atLocal = new int[local[cells - 1] + 2];
        Arrays.fill(atLocal, -1);
        for (int i = cells - 1; i >= 0; i--) {
            atLocal[local[i]] = i;
            dayOfWeek[i] = (int) Math.floorMod(Math.floorDiv(firstLocal + local[i] * cellSeconds, DAY) + 3, 7L);
        }
    }

    private Panel(Panel other, int[][] known, double[][] sum) {
        lines = other.lines;
        calendar = other.calendar;
        cells = other.cells;
        factor = other.factor;
        streams = other.streams;
        cellsPerHour = other.cellsPerHour;
        lineOf = other.lineOf;
        fine = other.fine;
        expected = other.expected;
        entering = other.entering;
        cellSeconds = other.cellSeconds;
        local = other.local;
        atLocal = other.atLocal;
        dayOfWeek = other.dayOfWeek;
        firstLocal = other.firstLocal;
        bases = new double[streams][];
        this.known = known;
        this.sum = sum;
    }

    /**
     * Puts lines side by side.
     *
     * @param lines the lines of one site, at least one, all over the same intervals
     * @param zone the site's zone, for wall time
     */
    public static Panel of(List<CountSeries> lines, ZoneId zone) {
        return of(lines, SiteCalendar.alwaysOpen(zone));
    }

    /**
     * Puts lines side by side.
     *
     * @param lines the lines of one site, at least one, all over the same intervals
     * @param calendar the site's wall time, and which dates are holidays
     */
    public static Panel of(List<CountSeries> lines, SiteCalendar calendar) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a site must have at least one line");
        }
        return new Panel(lines, calendar);
    }

    /**
     * The same panel with cells hidden, for a back-test.
     *
     * @param hidden by line; the bits are cells
     */
    public Panel hiding(BitSet[] hidden) {
        int[][] lessKnown = new int[streams][];
        double[][] lessSum = new double[streams][];
        for (int s = 0; s < streams; s++) {
            BitSet cellsToHide = hidden[lineOf[s]];
            lessKnown[s] = known[s];
            lessSum[s] = sum[s];
            if (!cellsToHide.isEmpty()) {
                lessKnown[s] = known[s].clone();
                lessSum[s] = sum[s].clone();
                for (int i = cellsToHide.nextSetBit(0); i >= 0; i = cellsToHide.nextSetBit(i + 1)) {
                    lessKnown[s][i] = 0;
                    lessSum[s][i] = 0;
                }
            }
        }
        return new Panel(this, lessKnown, lessSum);
    }

    /** The same panel as it was known at a moment: nothing of the cells from there on. */
    public Panel before(int cell) {
        BitSet later = new BitSet(cells);
        later.set(Math.max(0, cell), cells);
        BitSet[] hidden = new BitSet[lines.size()];
        Arrays.fill(hidden, later);
        return hiding(hidden);
    }

    /** The lines, in the order of the streams. */
    public List<CountSeries> lines() {
        return lines;
    }

    /** How many streams there are. */
    public int streams() {
        return streams;
    }

    /** How many cells each stream has. */
    public int cells() {
        return cells;
    }

    /** How many intervals make a cell. */
    public int intervalsPerCell() {
        return factor;
    }

    /** How many cells make an hour; less than 1 where intervals are longer. */
    public double cellsPerHour() {
        return cellsPerHour;
    }

    /** The index of the stream's line. */
    public int lineOf(int stream) {
        return lineOf[stream];
    }

    /** Whether the stream counts entries; else exits. */
    public boolean isEntering(int stream) {
        return entering[stream];
    }

    /** The stream of a line's direction, or -1 where the line does not count it. */
    public int streamOf(int line, boolean in) {
        for (int s = 0; s < streams; s++) {
            if (lineOf[s] == line && entering[s] == in) {
                return s;
            }
        }
        return -1;
    }

    /** How many intervals of the cell are known. */
    public int known(int stream, int cell) {
        return known[stream][cell];
    }

    /** The persons in the known intervals of the cell. */
    public double sum(int stream, int cell) {
        return sum[stream][cell];
    }

    /** How many intervals of the cell are expected: the site was open and the stretch is part of the series. */
    public int expected(int stream, int cell) {
        return expected[lineOf[stream]][cell];
    }

    /** Persons in an interval, or {@link Tally#UNKNOWN}; hidden cells still tell, for comparing. */
    public int truth(int stream, int interval) {
        return fine[stream][interval];
    }

    /** When the cell starts. */
    public Instant startOf(int cell) {
        return lines.get(0).startOf(Math.min(cell * factor, lines.get(0).size()));
    }

    /** The cell at the same wall time some weeks later (or earlier, where negative); -1 where there is none. */
    public int weeksLater(int cell, int weeks) {
        return shifted(cell, weeks * WEEK);
    }

    /** The cell at the same wall time some days later (or earlier, where negative); -1 where there is none. */
    public int daysLater(int cell, int days) {
        return shifted(cell, days * DAY);
    }

    /** The weekday of the cell's wall time, 0 for Monday. */
    public int dayOfWeek(int cell) {
        return dayOfWeek[cell];
    }

    /**
     * What a stream usually counts, in persons per interval by cell: the robust mean of the same wall time of 8 weeks before and 8 after;
     * {@link Double#NaN} where nothing is expected. Calculated once; the array must not be changed.
     */
    public double[] weeklyBase(int stream) {
        synchronized (bases) {
            if (bases[stream] == null) {
                bases[stream] = WeeklyPattern.of(this, stream, false);
            }
            return bases[stream];
        }
    }

    /**
     * What a stream usually counts, with days that are special every year, such as Christmas, as another year shows them: the weekly base
     * where less than a year is known. Calculated once; the array must not be changed.
     */
    public double[] usual(int stream) {
        synchronized (usual) {
            if (usual[0] == null) {
                double[][] weekly = new double[streams][];
                for (int s = 0; s < streams; s++) {
                    weekly[s] = weeklyBase(s);
                }
                usual[0] = SpecialDays.of(this, weekly, false);
            }
            return usual[0][stream];
        }
    }

    boolean isHoliday(LocalDate date) {
        return calendar.production().day(date).kind() == DayKind.HOLIDAY;
    }

    /** The epoch day of the cell's wall time. */
    long dayOf(int cell) {
        return Math.floorDiv(firstLocal + local[cell] * cellSeconds, DAY);
    }

    int[] localIndex() {
        return local;
    }

    int[] cellAtLocalIndex() {
        return atLocal;
    }

    int cellsIn(int weeks) {
        return (int) Math.round((double) weeks * WEEK / cellSeconds);
    }

    private int shifted(int cell, long seconds) {
        int index = local[cell] + (int) Math.round((double) seconds / cellSeconds);
        return index < 0 || index >= atLocal.length ? -1 : atLocal[index];
    }

    private long locate(CountSeries first, ZoneId zone) {
        long start = first.startOf(0).getEpochSecond();
        var rules = zone.getRules();
        long firstLocal = start + rules.getOffset(first.startOf(0)).getTotalSeconds();
        Instant change = Instant.MIN;
        int offset = 0;
        for (int i = 0; i < cells; i++) {
            Instant at = Instant.ofEpochSecond(start + i * cellSeconds);
            if (!at.isBefore(change)) {
                offset = rules.getOffset(at).getTotalSeconds();
                var transition = rules.nextTransition(at);
                change = transition == null ? Instant.MAX : transition.getInstant();
            }
            local[i] = (int) Math.max(0, Math.floorDiv(start + i * cellSeconds + offset - firstLocal, cellSeconds));
        }
        return firstLocal;
    }

    private int[] expected(CountSeries series) {
        int[] open = new int[cells];
        for (int i = 0; i < series.size(); i++) {
            if (!series.isClosed(i)) {
                open[i / factor]++;
            }
        }
        return open;
    }

    private void gather(int s) {
        int[] values = fine[s];
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Tally.UNKNOWN) {
                known[s][i / factor]++;
                sum[s][i / factor] += values[i];
            }
        }
    }

    private static int[] usable(CountSeries series, int[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!series.isUsable(i) || series.isClosed(i)) {
                values[i] = Tally.UNKNOWN;
            }
        }
        return values;
    }
}
