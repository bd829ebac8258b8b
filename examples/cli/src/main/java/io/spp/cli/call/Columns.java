package io.spp.cli.call;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under one another, each column as wide as its widest text. */
public final class Columns {

    private static final int WIDEST = 48;

    private final List<List<String>> rows = new ArrayList<>();

    public Columns row(String... texts) {
        List<String> row = new ArrayList<>();
        for (String text : texts) {
            String line = text.replaceAll("\\s+", " ");
            row.add(line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…");
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int index = column;
                int width = rows.stream()
                        .mapToInt(each -> each.get(index).length())
                        .max()
                        .orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width + 2 - row.get(column).length()));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
