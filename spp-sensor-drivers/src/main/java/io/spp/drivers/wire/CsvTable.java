package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines of separated values as RFC 4180 has them, with blanks around values, empty lines and any line ending forgiven. */
public final class CsvTable {

    private static final int MOST_COLUMNS = 1000;

    private final List<Row> rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    private CsvTable(List<Row> rows) {
        this.rows = rows;
        List<String> names = rows.isEmpty() ? List.of() : rows.get(0).values();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            if (columns.putIfAbsent(name, i) != null) {
                twice.add(name);
            }
        }
    }

    /**
     * Reads a message.
     *
     * @param separator what separates values
     * @param otherwise the character set of a message that names none and is not UTF-8
     */
    public static CsvTable read(Payload payload, char separator, Charset otherwise) throws MalformedPayloadException {
        return new CsvTable(new Reader(MessageText.plain(payload, otherwise), separator).rows());
    }

    /** All lines, from the first. */
    public List<Row> rows() {
        return rows;
    }

    /** The lines after the first. */
    public List<Row> body() {
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    /** The number, from 0, of the column that the first line names so, whatever the case. */
    public Optional<Integer> column(String name) {
        return Optional.ofNullable(columns.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the first line names several columns so, so that nobody knows which is meant. */
    public boolean isAmbiguous(String name) {
        return twice.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * One line.
     *
     * @param line its number in the message, from 1
     * @param values its values, stripped
     */
    public record Row(int line, List<String> values) {

        /** The value of a column; empty where the line ends before it. */
        public String value(int column) {
            return column < values.size() ? values.get(column) : "";
        }

        /** How a refusal names a value. */
        public String place(String column) {
            return "line " + line + ", " + column;
        }
    }

    private static final class Reader {

        private final String text;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private int at;
        private int line = 1;

        Reader(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        List<Row> rows() throws MalformedPayloadException {
            while (at < text.length()) {
                int number = line;
                List<String> values = values();
                if (values.size() > 1 || !values.get(0).isEmpty()) {
                    rows.add(new Row(number, List.copyOf(values)));
                }
            }
            return List.copyOf(rows);
        }

        /** The values up to the end of the line, which is passed over. */
        private List<String> values() throws MalformedPayloadException {
            List<String> values = new ArrayList<>();
            while (true) {
                values.add(value().strip());
                if (values.size() > MOST_COLUMNS) {
                    throw Malformed.of("csv-columns", line, MOST_COLUMNS);
                }
                if (at >= text.length()) {
                    return values;
                }
                char end = text.charAt(at++);
                if (end != separator) {
                    at += end == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                    line++;
                    return values;
                }
            }
        }

        private String value() throws MalformedPayloadException {
            int start = at;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t') && separator != '\t') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            while (at < text.length() && !isEnd(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() throws MalformedPayloadException {
            int opened = line;
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char next = text.charAt(at);
                if (next != '"') {
                    line += next == '\n' ? 1 : 0;
                    value.append(next);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    value.append(next);
                    at++;
                } else {
                    at++;
                    while (at < text.length() && !isEnd(text.charAt(at))) {
                        value.append(text.charAt(at++));
                    }
                    return value.toString();
                }
            }
            throw Malformed.of("csv-quote", opened);
        }

        private boolean isEnd(char next) {
            return next == separator || next == '\n' || next == '\r';
        }
    }
}
