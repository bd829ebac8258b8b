package io.spp.server.paper;

import io.spp.core.document.BarChart;
import io.spp.core.document.Block;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.LineChart;
import io.spp.core.document.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Turns a document into an XLSX workbook: the text on the first sheet, each table and the figures of each chart on a sheet of their own, with
 * numbers, shares and dates as such, in the zone of the document.
 *
 * <p>Texts are written as texts: whatever a name begins with, no spreadsheet takes it for a formula.
 */
public final class XlsxRenderer {

    private static final double KEYS = 34;
    private static final double TEXT = 80;

    private final Document paper;
    private final Workbook book;
    private final SheetNames names = new SheetNames();
    private final Worksheet text;
    private int row;
    private String heading;

    private XlsxRenderer(Document paper, Workbook book) {
        this.paper = paper;
        this.book = book;
        this.text = book.newWorksheet(names.of(paper.title()));
        this.heading = paper.title();
    }

    /**
     * Writes the file.
     *
     * @param target stays open
     * @throws IOException if the target fails
     */
    public static void render(Document document, OutputStream target) throws IOException {
        try (Workbook book = new Workbook(target, "SPP", "1.0")) {
            new XlsxRenderer(document, book).write();
        }
    }

    private void write() throws IOException {
        text.width(0, KEYS);
        text.width(1, TEXT);
        text.fitToWidth((short) 1);
        text.fitToHeight((short) 999);
        line(paper.title()).bold().fontSize(16).set();
        if (!paper.subtitle().isEmpty()) {
            line(paper.subtitle()).fontColor(XlsxTable.SOFT).set();
        }
        row++;
        for (Block block : paper.blocks()) {
            block(block);
        }
        book.finish();
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading each) {
            heading = each.text();
            row++;
            line(each.text()).bold().fontSize(each.level() == 1 ? 13 : 11).set();
        } else if (block instanceof Block.Paragraph paragraph) {
            wrapped(paragraph.text()).set();
        } else if (block instanceof Block.Bullets bullets) {
            for (int i = 0; i < bullets.items().size(); i++) {
                wrapped((bullets.numbered() ? i + 1 + ". " : "• ")
                                + bullets.items().get(i))
                        .set();
            }
        } else if (block instanceof Block.Callout callout) {
            callout(callout);
        } else if (block instanceof Block.Figures figures) {
            figures.figures().forEach(figure -> pair(figure.label(), figure.value()));
            row++;
        } else if (block instanceof Block.KeyValues values) {
            values.entries().forEach(entry -> pair(entry.key(), entry.value()));
            row++;
        } else if (block instanceof Table table) {
            sheet(table.caption().isEmpty() ? heading : table.caption(), table);
        } else if (block instanceof LineChart chart) {
            sheet(chart.title(), ChartTables.of(chart, paper));
        } else if (block instanceof BarChart chart) {
            sheet(chart.title(), ChartTables.of(chart));
        }
    }

    private void callout(Block.Callout callout) {
        String colour = XlsxTable.colour(callout.tone());
        line(callout.title()).bold().fontColor(colour).set();
        if (!callout.text().isEmpty()) {
            wrapped(callout.text()).set();
        }
    }

    private void pair(String key, Cell value) {
        text.value(row, 0, XlsxTable.clean(key));
        text.style(row, 0)
                .fontName(XlsxTable.FONT)
                .fontColor(XlsxTable.SOFT)
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        XlsxTable.value(paper, text, row, 1, value, true);
        fitHeight(paper.text(value), TEXT);
        row++;
    }

    private void sheet(String title, Table table) throws IOException {
        String name = names.of(title);
        Worksheet sheet = book.newWorksheet(name);
        XlsxTable.write(paper, table, sheet);
        sheet.finish();
        line("→ " + name + ": " + table.rows().size()).fontColor(XlsxTable.SOFT).set();
    }

    private StyleSetter line(String words) {
        text.value(row, 0, XlsxTable.clean(words));
        return text.style(row++, 0).fontName(XlsxTable.FONT);
    }

    private StyleSetter wrapped(String words) {
        text.value(row, 0, XlsxTable.clean(words));
        text.range(row, 0, row, 1).merge();
        fitHeight(words, KEYS + TEXT);
        StyleSetter style = text.style(row++, 0);
        style.fontName(XlsxTable.FONT).wrapText(true).verticalAlignment("top");
        return style;
    }

    /** Merged cells do not grow by themselves. */
    private void fitHeight(String words, double columns) {
        List<String> paragraphs = new ArrayList<>(List.of(words.split("\n", -1)));
        double lines = paragraphs.stream()
                .mapToDouble(each -> Math.max(1, Math.ceil(each.length() / columns)))
                .sum();
        if (lines > 1) {
            text.rowHeight(row, Math.min(400, XlsxTable.LINE * lines));
        }
    }
}
