package io.spp.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows of typed values under a head; the first column names the row.
 *
 * @param caption what the table shows; may be empty where a heading says it
 * @param columns the heads of the columns
 * @param rows each with one cell per column
 * @param totals a last row that sums up, with one cell per column; empty where there is none
 */
public record Table(String caption, List<String> columns, List<List<Cell>> rows, List<Cell> totals) implements Block {

    public Table {
        Objects.requireNonNull(caption, "caption");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        for (List<Cell> row : rows) {
            requireWidth(columns, row);
        }
        if (!totals.isEmpty()) {
            requireWidth(columns, totals);
        }
    }

    /** Collects the rows of a table with these columns. */
    public static Builder of(String caption, String... columns) {
        return new Builder(caption, List.of(columns));
    }

    private static void requireWidth(List<String> columns, List<Cell> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
        }
    }

    /** Collects rows. */
    public static final class Builder {

        private final String caption;
        private final List<String> columns;
        private final List<List<Cell>> rows = new ArrayList<>();
        private List<Cell> totals = List.of();

        private Builder(String caption, List<String> columns) {
            this.caption = caption;
            this.columns = columns;
        }

        /** A row with one cell per column. */
        public Builder row(Cell... cells) {
            rows.add(List.of(cells));
            return this;
        }

        /** The row that sums up. */
        public Builder totals(Cell... cells) {
            this.totals = List.of(cells);
            return this;
        }

        /** The table. */
        public Table build() {
            return new Table(caption, columns, rows, totals);
        }
    }
}
