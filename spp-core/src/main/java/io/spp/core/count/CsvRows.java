package io.spp.core.count;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of bounded length, whatever is thrown at it, and splits them into fields. */
final class CsvRows {

    static final int LONGEST_ROW = 8192;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private long number;
    private boolean tooLong;

    CsvRows(Reader reader) {
        this.reader = reader;
    }

    /** The next row that is not blank, without its line end; null at the end of the file. */
    @Nullable String next() throws IOException {
        String row = read();
        while (row != null && row.isBlank()) {
            row = read();
        }
        return row;
    }

    /** The number of the row last returned, from 1. */
    long number() {
        return number;
    }

    /** Whether the row last returned was longer than allowed and is cut. */
    boolean tooLong() {
        return tooLong;
    }

    private @Nullable String read() throws IOException {
        StringBuilder pieces = new StringBuilder();
        tooLong = false;
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(pieces, end);
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                return row(pieces);
            }
        }
        return pieces.isEmpty() ? null : row(pieces);
    }

    private void append(StringBuilder pieces, int end) {
        int room = LONGEST_ROW - pieces.length();
        tooLong |= end - position > room;
        pieces.append(buffer, position, Math.min(end - position, room));
    }

    private String row(StringBuilder pieces) {
        number++;
        int last = pieces.length() - 1;
        if (last >= 0 && pieces.charAt(last) == '\r') {
            pieces.setLength(last);
        }
        if (number == 1 && !pieces.isEmpty() && pieces.charAt(0) == '\uFEFF') {
            pieces.deleteCharAt(0);
        }
        return pieces.toString();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    /** The fields of a row, unquoted; null where a quote is not closed. */
    static String @Nullable [] split(String row) {
        if (row.indexOf('"') >= 0) {
            return splitQuoted(row);
        }
        String[] fields = new String[8];
        int count = 0;
        int from = 0;
        for (int comma = row.indexOf(','); comma >= 0; comma = row.indexOf(',', from)) {
            if (count == fields.length - 1) {
                fields = Arrays.copyOf(fields, 2 * fields.length);
            }
            fields[count++] = row.substring(from, comma);
            from = comma + 1;
        }
        fields[count++] = row.substring(from);
        return Arrays.copyOf(fields, count);
    }

    private static String @Nullable [] splitQuoted(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return quoted ? null : fields.toArray(String[]::new);
    }
}
