package io.spp.server.paper;

import io.spp.core.document.BarChart;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.LineChart;
import io.spp.core.document.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures that a chart shows, for those who want to calculate with them. */
final class ChartTables {

    private ChartTables() {}

    static Table of(BarChart chart) {
        List<String> columns = new ArrayList<>(List.of(chart.unit()));
        chart.series().forEach(series -> columns.add(series.name()));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.text(chart.categories().get(i))));
            for (BarChart.Series series : chart.series()) {
                row.add(number(series.values().get(i)));
            }
            rows.add(row);
        }
        return new Table(chart.title(), columns, rows, List.of());
    }

    static Table of(LineChart chart, Document paper) {
        List<String> columns = new ArrayList<>(List.of(paper.zone().getId()));
        Map<Instant, Cell[]> rows = new TreeMap<>();
        int width = chart.series().size() + 2 * chart.bands().size();
        for (int i = 0; i < chart.series().size(); i++) {
            LineChart.Series series = chart.series().get(i);
            columns.add(series.name());
            for (LineChart.Point point : series.points()) {
                row(rows, point.at(), width)[i] = number(point.value());
            }
        }
        for (int i = 0; i < chart.bands().size(); i++) {
            LineChart.Band band = chart.bands().get(i);
            columns.add(band.name() + " ≥");
            columns.add(band.name() + " ≤");
            for (LineChart.BandPoint point : band.points()) {
                Cell[] row = row(rows, point.at(), width);
                row[chart.series().size() + 2 * i] = number(point.low());
                row[chart.series().size() + 2 * i + 1] = number(point.high());
            }
        }
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach((at, values) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.at(at)));
            row.addAll(List.of(values));
            cells.add(row);
        });
        return new Table(chart.title(), columns, cells, List.of());
    }

    private static Cell[] row(Map<Instant, Cell[]> rows, Instant at, int width) {
        return rows.computeIfAbsent(at, key -> {
            Cell[] row = new Cell[width];
            Arrays.fill(row, Cell.none());
            return row;
        });
    }

    private static Cell number(double value) {
        return Double.isFinite(value) ? Cell.number(value, value % 1 == 0 ? 0 : 1) : Cell.none();
    }
}
