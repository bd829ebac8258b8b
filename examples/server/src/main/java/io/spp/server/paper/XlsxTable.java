package io.spp.server.paper;

import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import io.spp.core.document.Tone;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a sheet whose head stays in sight and can be filtered by. */
final class XlsxTable {

    static final String SOFT = "444C58";
    static final String FONT = "Calibri";

    /** The height of a line of text, in points. */
    static final double LINE = 15;

    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 9;
    private static final int LONGEST_ROW = 25;
    private static final int PADDING = 3;

    private XlsxTable() {}

    static void write(Document paper, Table table, Worksheet sheet) {
        int columns = table.columns().size();
        double[] widths = new double[columns];
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, clean(table.columns().get(column)));
            sheet.style(0, column)
                    .fontName(FONT)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .fillColor("EAF0F8")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .set();
            widths[column] = width(paper, table, column);
            sheet.width(column, widths[column]);
        }
        int row = 1;
        for (List<Cell> cells : table.rows()) {
            sheet.rowHeight(row, LINE * lines(paper, widths, cells));
            row(paper, sheet, row++, cells, false);
        }
        if (!table.totals().isEmpty()) {
            row(paper, sheet, row, table.totals(), true);
        }
        sheet.freezePane(0, 1);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
        }
        sheet.repeatRows(0);
        sheet.pageOrientation(columns > 5 ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
    }

    private static void row(Document paper, Worksheet sheet, int row, List<Cell> cells, boolean strong) {
        for (int column = 0; column < cells.size(); column++) {
            StyleSetter style = value(paper, sheet, row, column, cells.get(column), false);
            if (strong) {
                style.bold().set();
            }
        }
    }

    /** One value with its own format; the style may be added to. */
    static StyleSetter value(Document paper, Worksheet sheet, int row, int column, Cell cell, boolean leftAligned) {
        StyleSetter style = sheet.style(row, column);
        style.fontName(FONT).verticalAlignment("top").wrapText(true);
        if (leftAligned) {
            style.horizontalAlignment("left");
        }
        if (cell instanceof Cell.Amount amount) {
            sheet.value(row, column, amount.value());
            style.format(decimals("#,##0", amount.decimals()));
        } else if (cell instanceof Cell.Share share) {
            sheet.value(row, column, share.ratio());
            style.format(decimals("0", share.decimals()) + "%");
        } else if (cell instanceof Cell.Date day) {
            sheet.value(row, column, day.date());
            style.format("dd.mm.yyyy").wrapText(false).horizontalAlignment("left");
        } else if (cell instanceof Cell.DateTime moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment.instant(), paper.zone()));
            style.format("dd.mm.yyyy hh:mm").wrapText(false).horizontalAlignment("left");
        } else if (!(cell instanceof Cell.None)) {
            sheet.value(row, column, clean(paper.text(cell)));
        }
        if (cell instanceof Cell.Status status) {
            style.fontColor(colour(status.tone()));
        }
        style.set();
        return style;
    }

    static String colour(Tone tone) {
        return String.format("%06X", Ink.of(tone).getRGB() & 0xffffff);
    }

    /** What a spreadsheet can hold: no control characters, at most 32,767 letters. */
    static String clean(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]", "\uFFFD");
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static String decimals(String whole, int decimals) {
        return decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
    }

    /** How many lines the longest text of a row takes; not every program finds that out by itself. */
    private static int lines(Document paper, double[] widths, List<Cell> cells) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            double letters = paper.text(cells.get(column)).length();
            lines = Math.max(lines, (int) Math.ceil(letters / (widths[column] - PADDING)));
        }
        return Math.min(lines, LONGEST_ROW);
    }

    private static double width(Document paper, Table table, int column) {
        int letters = table.columns().get(column).length();
        for (List<Cell> row : table.rows()) {
            letters = Math.max(letters, paper.text(row.get(column)).length());
        }
        return Math.max(NARROWEST, Math.min(WIDEST, letters)) + PADDING;
    }
}
