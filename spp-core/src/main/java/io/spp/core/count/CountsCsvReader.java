package io.spp.core.count;

import io.spp.core.text.BilingualText;
import io.spp.core.text.CsvText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one counts file into measurements, and bad ones into problems. */
final class CountsCsvReader {

    private static final long MOST_ROWS = 20_000_000;
    private static final int MOST_PERSONS = 1_000_000_000;
    private static final int LONGEST_ID = 200;
    private static final long LONGEST_SECONDS = 32L * 86_400;

    private final CsvRows rows;
    private final String place;
    private final String source;
    private final int columns;
    private final int line;
    private final int start;
    private final int end;
    private final int in;
    private final int out;
    private final int sensor;
    private final int completeness;
    private final Map<String, NavigableMap<Instant, Measurement>> seen = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private String lastText = "";
    private Instant lastInstant = Instant.EPOCH;

    /**
     * Reads the header.
     *
     * @param place what problems call the file
     * @param source what rows without sensor come from
     */
    CountsCsvReader(CsvRows rows, String place, String source, boolean counts) throws IOException {
        this.rows = rows;
        this.place = place;
        this.source = source;
        String header = rows.next();
        if (header == null) {
            throw wrong("", CountsCsv.TEXTS.text("empty"));
        }
        String[] split = CsvRows.split(header);
        List<String> names = Arrays.stream(split == null ? new String[0] : split)
                .map(String::strip)
                .toList();
        columns = names.size();
        line = column(names, header, "line", true);
        start = column(names, header, "start", true);
        end = column(names, header, "end", true);
        in = column(names, header, "in", counts);
        out = column(names, header, "out", counts);
        sensor = column(names, header, "sensor", false);
        completeness = column(names, header, "completeness", false);
    }

    /** Every measurement once with its row number. */
    void forEach(BiConsumer<Long, Measurement> good, Consumer<BadRow> bad) throws IOException {
        forEachRow(bad, (row, fields) -> {
            Measurement measurement = measurement(fields);
            if (isNew(measurement)) {
                good.accept(rows.number(), measurement);
            }
        });
    }

    /** Every row's line and interval. */
    void forEachInterval(BiConsumer<String, TimeRange> good, Consumer<BadRow> bad) throws IOException {
        forEachRow(bad, (row, fields) -> good.accept(id(fields[line]), range(fields)));
    }

    private void forEachRow(Consumer<BadRow> bad, RowReader reader) throws IOException {
        long good = 0;
        for (String row = rows.next(); row != null; row = rows.next()) {
            try {
                reader.read(row, fields(row));
                if (++good > MOST_ROWS) {
                    throw wrong("", CountsCsv.TEXTS.text("rows", MOST_ROWS));
                }
            } catch (Unusable e) {
                bad.accept(new BadRow(rows.number(), row, new Problem(place + ":" + rows.number(), e.value, e.remedy)));
            }
        }
    }

    private String[] fields(String row) throws Unusable {
        if (rows.tooLong()) {
            throw new Unusable(row.substring(0, 80) + "…", "row.long", CsvRows.LONGEST_ROW);
        }
        String[] fields = CsvRows.split(row);
        if (fields == null) {
            throw new Unusable(row, "row.quote");
        }
        if (fields.length != columns) {
            throw new Unusable(row, "row.fields", columns);
        }
        return fields;
    }

    private Measurement measurement(String[] fields) throws Unusable {
        String id = id(fields[line]);
        TimeRange range = range(fields);
        int persons = persons(fields[in]);
        int left = persons(fields[out]);
        if (persons == Tally.UNKNOWN && left == Tally.UNKNOWN) {
            throw new Unusable("", "nobody");
        }
        String sensed = sensor < 0 || fields[sensor].isEmpty() ? source : id(fields[sensor]);
        return new Measurement(id, sensed, range, new Tally(persons, left), completeness(fields));
    }

    private String id(String field) throws Unusable {
        String known = ids.get(field);
        if (known != null) {
            return known;
        }
        String id = CsvText.read(field);
        boolean printable = id.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != '\uFFFD');
        if (id.isBlank() || id.length() > LONGEST_ID || !printable) {
            throw new Unusable(field, "line");
        }
        ids.put(field, id);
        return id;
    }

    private TimeRange range(String[] fields) throws Unusable {
        Instant from = instant(fields[start]);
        Instant to = instant(fields[end]);
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        if (!from.isBefore(to) || seconds > LONGEST_SECONDS) {
            throw new Unusable(fields[start] + "/" + fields[end], "order");
        }
        return new TimeRange(from, to);
    }

    private Instant instant(String text) throws Unusable {
        if (!text.equals(lastText)) {
            Instant instant = CsvInstant.parse(text.strip());
            if (instant == null) {
                throw new Unusable(text, "instant");
            }
            lastText = text;
            lastInstant = instant;
        }
        return lastInstant;
    }

    private static int persons(String text) throws Unusable {
        if (text.isEmpty()) {
            return Tally.UNKNOWN;
        }
        long persons = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            persons = 10 * persons + digit;
            if (digit < 0 || digit > 9 || persons > MOST_PERSONS) {
                throw new Unusable(text, "persons");
            }
        }
        return (int) persons;
    }

    private double completeness(String[] fields) throws Unusable {
        String text = completeness < 0 ? "" : fields[completeness];
        if (text.isEmpty() || text.equals("1")) {
            return 1;
        }
        try {
            double share = Double.parseDouble(text);
            if (share > 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new Unusable(text, "completeness");
        }
        throw new Unusable(text, "completeness");
    }

    private boolean isNew(Measurement row) throws Unusable {
        NavigableMap<Instant, Measurement> before =
                seen.computeIfAbsent(row.line() + '\n' + row.source(), key -> new TreeMap<>());
        var earlier = before.lowerEntry(row.range().end());
        if (earlier == null || !earlier.getValue().range().overlaps(row.range())) {
            before.put(row.range().start(), row);
            return true;
        }
        Measurement other = earlier.getValue();
        if (other.equals(row)) {
            return false;
        }
        String value = row.range() + " " + row.tally().in() + "," + row.tally().out();
        throw new Unusable(
                value.replace(Integer.toString(Tally.UNKNOWN), ""),
                "conflict",
                other.range().start(),
                other.range().end());
    }

    private int column(List<String> names, String header, String column, boolean required) {
        int index = names.indexOf(column);
        if (index < 0 && required) {
            throw wrong(header, CountsCsv.TEXTS.text("column", column));
        }
        if (index != names.lastIndexOf(column)) {
            throw wrong(header, CountsCsv.TEXTS.text("column.twice", column));
        }
        return index;
    }

    private InvalidConfigurationException wrong(String value, BilingualText remedy) {
        String shown = value.length() > LONGEST_ID ? value.substring(0, LONGEST_ID) + "…" : value;
        return new InvalidConfigurationException(
                List.of(new Problem(place + ":" + Math.max(1, rows.number()), shown, remedy)));
    }

    private interface RowReader {
        void read(String row, String[] fields) throws Unusable;
    }

    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String value;
        private final transient BilingualText remedy;

        Unusable(String value, String key, @Nullable Object... arguments) {
            super(key, null, false, false);
            this.value = value;
            this.remedy = CountsCsv.TEXTS.text(key, arguments);
        }
    }
}
