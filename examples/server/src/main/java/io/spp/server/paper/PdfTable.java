package io.spp.server.paper;

import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a table: columns as wide as their words need, the head again on each page, a row on one page where it fits on one. */
final class PdfTable {

    private static final double[] SIZES = {9, 8, 7};
    private static final double PAD = 4;
    private static final double WIDEST_WISH = 260;

    private final Document paper;
    private final Table table;
    private final PdfSheet sheet;
    private final double size;
    private final double[] widths;

    private PdfTable(Document paper, Table table, PdfSheet sheet) {
        this.paper = paper;
        this.table = table;
        this.sheet = sheet;
        this.size = size(paper, table, sheet);
        this.widths = widths();
    }

    static void draw(Document paper, Table table, PdfSheet sheet) throws IOException {
        new PdfTable(paper, table, sheet).draw();
    }

    /** Whether the columns need more room than this for their longest words. */
    static boolean needsMoreThan(double width, Document paper, Table table, PdfFont regular, PdfFont bold) {
        double least = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            least += least(paper, table, regular, bold, column, SIZES[0]);
        }
        return least > width || table.columns().size() > 6;
    }

    private void draw() throws IOException {
        List<List<String>> head = wrapped(table.columns(), true);
        double captionHeight = table.caption().isEmpty() ? 0 : 20;
        sheet.require(captionHeight + height(head) + 3 * size * PdfSheet.LINE);
        if (!table.caption().isEmpty()) {
            sheet.lines(
                    sheet.bold(), 10, Ink.TEXT, sheet.left(), sheet.bold().lines(table.caption(), 10, sheet.width()));
            sheet.down(3);
        }
        head(head);
        for (List<Cell> row : table.rows()) {
            row(row, head, false);
        }
        if (!table.totals().isEmpty()) {
            sheet.rule(Ink.SOFT, 1, sheet.left(), sheet.y(), sheet.width());
            row(table.totals(), head, true);
        }
        sheet.down(12);
    }

    private void head(List<List<String>> head) throws IOException {
        cells(head, 0, Integer.MAX_VALUE, null, true);
        sheet.rule(Ink.SOFT, 1, sheet.left(), sheet.y(), sheet.width());
    }

    private void row(List<Cell> row, List<List<String>> head, boolean strong) throws IOException {
        List<List<String>> lines =
                wrapped(row.stream().map(cell -> text(paper, cell)).toList(), strong);
        int count = lines.stream().mapToInt(List::size).max().orElse(1);
        int from = 0;
        while (from < count) {
            int fits = (int) ((sheet.room() - 2 * PAD) / (size * PdfSheet.LINE));
            boolean whole = count - from <= fits;
            boolean fitsNextPage = (count - from) * size * PdfSheet.LINE + 2 * PAD + height(head) <= sheet.pageRoom();
            if (!whole && (fitsNextPage || fits < 1) && !sheet.atTop()) {
                sheet.nextPage();
                head(head);
            } else {
                int to = whole ? count : from + Math.max(1, fits);
                cells(lines, from, to, row, strong);
                from = to;
            }
        }
        sheet.rule(Ink.RULE, 0.5, sheet.left(), sheet.y(), sheet.width());
    }

    /** Some lines of all cells of a row; of the head where no row is given. */
    private void cells(List<List<String>> lines, int from, int to, @Nullable List<Cell> row, boolean strong)
            throws IOException {
        double x = sheet.left();
        int drawn = 0;
        for (int column = 0; column < widths.length; column++) {
            List<String> own = lines.get(column);
            List<String> part = own.subList(Math.min(from, own.size()), Math.min(to, own.size()));
            PdfFont font = strong ? sheet.bold() : sheet.regular();
            Cell cell = row == null ? null : row.get(column);
            double y = sheet.y() - PAD;
            for (String line : part) {
                double inset = isNumeric(column) ? widths[column] - PAD - font.width(line, size) : PAD;
                if (cell instanceof Cell.Status status) {
                    double width = font.width(line, size) + 6;
                    sheet.fill(Ink.behind(status.tone()), x + PAD - 3, y - size * 1.2, width, size * 1.34);
                    sheet.text(font, size, Ink.of(status.tone()), x + PAD, y - size * 0.95, line);
                } else {
                    sheet.text(font, size, row == null ? Ink.SOFT : Ink.TEXT, x + inset, y - size * 0.95, line);
                }
                y -= size * PdfSheet.LINE;
            }
            drawn = Math.max(drawn, part.size());
            x += widths[column];
        }
        sheet.down(drawn * size * PdfSheet.LINE + 2 * PAD);
    }

    private List<List<String>> wrapped(List<String> texts, boolean strong) {
        List<List<String>> lines = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            PdfFont font = strong ? sheet.bold() : sheet.regular();
            lines.add(font.lines(texts.get(column), size, widths[column] - 2 * PAD));
        }
        return lines;
    }

    private double height(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(1) * size * PdfSheet.LINE + 2 * PAD;
    }

    /** Each column gets what its longest word needs; what is left goes to those whose cells would be wider. */
    private double[] widths() {
        int columns = table.columns().size();
        double[] least = new double[columns];
        double[] wish = new double[columns];
        double sum = 0;
        double wishes = 0;
        for (int column = 0; column < columns; column++) {
            least[column] = least(paper, table, sheet.regular(), sheet.bold(), column, size);
            wish[column] = Math.max(0, wish(column) - least[column]);
            sum += least[column];
            wishes += wish[column];
        }
        double left = sheet.width() - sum;
        for (int column = 0; column < columns; column++) {
            double wished = least[column] + wish[column];
            double granted = wishes > left
                    ? left * wish[column] / wishes
                    : wish[column] + (left - wishes) * wished / (sum + wishes);
            least[column] = left < 0 ? least[column] * sheet.width() / sum : least[column] + granted;
        }
        return least;
    }

    private double wish(int column) {
        double widest =
                sheet.bold().width(sheet.bold().printable(table.columns().get(column)), size);
        for (List<Cell> row : table.rows()) {
            String text = sheet.regular().printable(paper.text(row.get(column))).replace("\n", " ");
            widest = Math.max(
                    widest,
                    Math.max(sheet.regular().width(text, size), sheet.bold().width(text, size)));
        }
        return Math.min(widest, WIDEST_WISH) + 2 * PAD;
    }

    private static double size(Document paper, Table table, PdfSheet sheet) {
        for (double size : SIZES) {
            double sum = 0;
            for (int column = 0; column < table.columns().size(); column++) {
                sum += least(paper, table, sheet.regular(), sheet.bold(), column, size);
            }
            if (sum <= sheet.width()) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    private static double least(Document paper, Table table, PdfFont regular, PdfFont bold, int column, double size) {
        double widest = bold.widestWord(table.columns().get(column), size);
        for (List<Cell> row : table.rows()) {
            String text = text(paper, row.get(column));
            widest = Math.max(widest, Math.max(regular.widestWord(text, size), bold.widestWord(text, size)));
        }
        return Math.min(widest, WIDEST_WISH) + 2 * PAD;
    }

    /** A date stays on one line. */
    private static String text(Document paper, Cell cell) {
        String text = paper.text(cell);
        boolean moment = cell instanceof Cell.Date || cell instanceof Cell.DateTime;
        return moment ? text.replace(' ', '\u00a0').replace(",\u00a0", ", ") : text;
    }

    private boolean isNumeric(int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .anyMatch(cell ->
                        cell instanceof Cell.Amount || cell instanceof Cell.Share || cell instanceof Cell.Range);
    }
}
