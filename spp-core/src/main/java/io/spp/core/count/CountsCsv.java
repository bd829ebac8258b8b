package io.spp.core.count;

import io.spp.core.text.CsvText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The counts file: one row per measured interval, {@code line,start,end,in,out} and optionally {@code sensor,completeness}, columns by
 * name in any order, UTF-8, plain or gzip.
 *
 * <p>A missing interval has no row; zero is zero. The {@code sensor} becomes the measurement's source, else the file's name does. An
 * identical repeated row is ignored; one that overlaps an earlier row of the same line and sensor and says something else is a bad row.
 * At most 20 million rows, each at most 8,192 characters; more is refused, so that no file exhausts the memory unseen.
 */
public final class CountsCsv {

    /** The columns that every counts file has. */
    public static final String HEADER = "line,start,end,in,out";

    static final Texts TEXTS = Texts.load("counts", CountsCsv.class::getResourceAsStream);

    private static final int MOST_PROBLEMS = 10_000;

    private CountsCsv() {}

    /**
     * Reads a file of which every row must be good.
     *
     * @throws InvalidConfigurationException naming every bad row (the first 10,000) by file and row number
     */
    public static List<Measurement> read(Path file) throws IOException {
        Problems problems = new Problems();
        List<Measurement> rows = read(file, problems);
        problems.throwIfAny();
        return rows;
    }

    /**
     * Reads what is good in a file.
     *
     * @param bad gets each bad row, in order
     * @throws InvalidConfigurationException if the header is wrong or the file too large
     */
    public static List<Measurement> read(Path file, Consumer<BadRow> bad) throws IOException {
        List<Measurement> rows = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            new CountsCsvReader(rows(bytes), file.toString(), String.valueOf(file.getFileName()), true)
                    .forEach((row, measurement) -> rows.add(measurement), bad);
        }
        return rows;
    }

    /**
     * Reads what is good in a stream, row by row.
     *
     * @param bytes plain text or gzip; not closed
     * @param name what problems call the place, and the source of rows without sensor
     * @param good gets each good row, in order, repeated ones once
     * @param bad gets each bad row, in order
     * @throws InvalidConfigurationException if the header is wrong or the file too large
     */
    public static void read(InputStream bytes, String name, Consumer<Measurement> good, Consumer<BadRow> bad)
            throws IOException {
        new CountsCsvReader(rows(bytes), name, name, true).forEach((row, measurement) -> good.accept(measurement), bad);
    }

    /**
     * Reads marks: rows of which only {@code line,start,end} matter. Overlapping ones are united.
     *
     * @return the marked time by line
     * @throws InvalidConfigurationException naming every bad row by file and row number
     */
    public static Map<String, TimeRangeSet> readMarks(Path file) throws IOException {
        Problems problems = new Problems();
        Map<String, List<TimeRange>> marks = new LinkedHashMap<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            new CountsCsvReader(rows(bytes), file.toString(), file.toString(), false)
                    .forEachInterval(
                            (line, range) -> marks.computeIfAbsent(line, key -> new ArrayList<>())
                                    .add(range),
                            problems);
        }
        problems.throwIfAny();
        Map<String, TimeRangeSet> united = new LinkedHashMap<>();
        marks.forEach((line, ranges) -> united.put(line, TimeRangeSet.of(ranges)));
        return united;
    }

    /** Writes a file with all seven columns, gzip where its name ends in {@code .gz}; read back, it gives the same measurements. */
    public static void write(Path file, Iterable<Measurement> measurements) throws IOException {
        boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
                OutputStream target = packed ? new GZIPOutputStream(bytes) : bytes;
                Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8)) {
            write(writer, measurements);
        }
    }

    /** Writes all seven columns. */
    public static void write(Appendable target, Iterable<Measurement> measurements) throws IOException {
        target.append(HEADER).append(",sensor,completeness\n");
        for (Measurement row : measurements) {
            target.append(CsvText.write(row.line()))
                    .append(',')
                    .append(row.range().start().toString())
                    .append(',')
                    .append(row.range().end().toString())
                    .append(',')
                    .append(row.tally().hasIn() ? Integer.toString(row.tally().in()) : "")
                    .append(',')
                    .append(row.tally().hasOut() ? Integer.toString(row.tally().out()) : "")
                    .append(',')
                    .append(CsvText.write(row.source()))
                    .append(',')
                    .append(row.completeness() == 1 ? "1" : Double.toString(row.completeness()))
                    .append('\n');
        }
    }

    private static CsvRows rows(InputStream bytes) throws IOException {
        InputStream buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        InputStream text = packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
        return new CsvRows(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    private static final class Problems implements Consumer<BadRow> {

        private final List<Problem> found = new ArrayList<>();
        private long more;

        @Override
        public void accept(BadRow row) {
            if (found.size() < MOST_PROBLEMS) {
                found.add(row.problem());
            } else {
                more++;
            }
        }

        void throwIfAny() {
            if (more > 0) {
                found.add(new Problem("…", "", TEXTS.text("more", more)));
            }
            if (!found.isEmpty()) {
                throw new InvalidConfigurationException(found);
            }
        }
    }
}
