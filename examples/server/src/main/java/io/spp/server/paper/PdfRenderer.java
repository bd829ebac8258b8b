package io.spp.server.paper;

import io.spp.core.document.BarChart;
import io.spp.core.document.Block;
import io.spp.core.document.Cell;
import io.spp.core.document.ChartSvg;
import io.spp.core.document.Document;
import io.spp.core.document.HtmlRenderer;
import io.spp.core.document.LineChart;
import io.spp.core.document.Table;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a document into PDF: A4, upright unless a table is too wide for that, with the number of pages at the foot, charts as lines and areas, and
 * the letters embedded (PT Sans, Cyrillic included). A letter that the font has not is shown as a question mark.
 */
public final class PdfRenderer {

    private static final double BODY = 10.5;
    private static final double SMALL = 8.5;
    private static final int FIGURES_IN_A_ROW = 4;

    private final Document paper;
    private final PdfSheet sheet;

    private PdfRenderer(Document paper, PdfSheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
    }

    /**
     * Writes the file; the same document gives the same pages.
     *
     * @param target stays open
     * @throws IOException if the target fails
     */
    public static void render(Document document, OutputStream target) throws IOException {
        try (PDDocument pdf = new PDDocument();
                PdfSheet sheet = new PdfSheet(pdf, landscape(document))) {
            pdf.setDocumentId(digest(document));
            pdf.getDocumentInformation().setTitle(document.title());
            pdf.getDocumentCatalog().setLanguage(document.locale().getLanguage());
            new PdfRenderer(document, sheet).draw();
            sheet.finish(document.title());
            pdf.save(target);
        }
    }

    /** The same in each process, unlike a hash code. */
    private static long digest(Document document) {
        CRC32 digest = new CRC32();
        digest.update(HtmlRenderer.render(document).getBytes(StandardCharsets.UTF_8));
        return digest.getValue();
    }

    private static boolean landscape(Document document) throws IOException {
        try (PDDocument trial = new PDDocument()) {
            PdfFont regular = PdfFont.regular(trial);
            PdfFont bold = PdfFont.bold(trial);
            double upright = PdfSheet.printedWidth(false);
            return document.blocks().stream()
                    .anyMatch(block -> block instanceof Table table
                            && PdfTable.needsMoreThan(upright, document, table, regular, bold));
        }
    }

    private void draw() throws IOException {
        paragraph(sheet.bold(), 19, Ink.TEXT, paper.title(), 2);
        if (!paper.subtitle().isEmpty()) {
            paragraph(sheet.regular(), 11, Ink.SOFT, paper.subtitle(), 5);
        }
        sheet.rule(Ink.BLUE, 2, sheet.left(), sheet.y(), sheet.width());
        sheet.down(14);
        for (Block block : paper.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(sheet.regular(), BODY, Ink.TEXT, paragraph.text(), 6);
        } else if (block instanceof Block.Bullets bullets) {
            bullets(bullets);
        } else if (block instanceof Block.Callout callout) {
            callout(callout);
        } else if (block instanceof Block.Figures figures) {
            figures(figures.figures());
        } else if (block instanceof Block.KeyValues values) {
            keyValues(values.entries());
        } else if (block instanceof Table table) {
            PdfTable.draw(paper, table, sheet);
        } else if (block instanceof LineChart chart) {
            chart(chart.title(), chart.unit(), chart.description(), ChartSvg.of(chart, paper));
            markers(chart);
        } else if (block instanceof BarChart chart) {
            chart(chart.title(), chart.unit(), chart.description(), ChartSvg.of(chart, paper));
        }
    }

    /** A heading stays with some of what it heads. */
    private void heading(Block.Heading heading) throws IOException {
        double size = heading.level() == 1 ? 14 : 11.5;
        if (!sheet.atTop()) {
            sheet.down(heading.level() == 1 ? 12 : 6);
        }
        sheet.require(size * 9);
        paragraph(sheet.bold(), size, Ink.TEXT, heading.text(), 4);
    }

    private void paragraph(PdfFont font, double size, Color colour, String text, double after) throws IOException {
        sheet.lines(font, size, colour, sheet.left(), font.lines(text, size, sheet.width()));
        sheet.down(after);
    }

    private void bullets(Block.Bullets bullets) throws IOException {
        int number = 1;
        for (String item : bullets.items()) {
            sheet.require(BODY * PdfSheet.LINE);
            String mark = bullets.numbered() ? number++ + "." : "•";
            sheet.text(sheet.regular(), BODY, Ink.SOFT, sheet.left() + 4, sheet.y() - BODY, mark);
            sheet.lines(
                    sheet.regular(),
                    BODY,
                    Ink.TEXT,
                    sheet.left() + 20,
                    sheet.regular().lines(item, BODY, sheet.width() - 20));
            sheet.down(2);
        }
        sheet.down(6);
    }

    private void callout(Block.Callout callout) throws IOException {
        List<String> title = sheet.bold().lines(callout.title(), BODY, sheet.width() - 24);
        List<String> text =
                callout.text().isEmpty() ? List.of() : sheet.regular().lines(callout.text(), BODY, sheet.width() - 24);
        double height = (title.size() + text.size()) * BODY * PdfSheet.LINE + 14;
        sheet.require(height);
        sheet.fill(Ink.behind(callout.tone()), sheet.left(), sheet.y() - height, sheet.width(), height);
        sheet.fill(Ink.of(callout.tone()), sheet.left(), sheet.y() - height, 3, height);
        sheet.down(7);
        sheet.lines(sheet.bold(), BODY, Ink.of(callout.tone()), sheet.left() + 14, title);
        sheet.lines(sheet.regular(), BODY, Ink.TEXT, sheet.left() + 14, text);
        sheet.down(7 + 10);
    }

    private void figures(List<Block.Figure> figures) throws IOException {
        for (int first = 0; first < figures.size(); first += FIGURES_IN_A_ROW) {
            List<Block.Figure> row = figures.subList(first, Math.min(first + FIGURES_IN_A_ROW, figures.size()));
            double gap = 8;
            double width = (sheet.width() - gap * (row.size() - 1)) / row.size();
            int notes = 0;
            int labels = 1;
            for (Block.Figure figure : row) {
                labels = Math.max(
                        labels,
                        sheet.regular().lines(figure.label(), SMALL, width - 16).size());
                notes = Math.max(
                        notes,
                        sheet.regular().lines(figure.note(), SMALL, width - 16).size());
            }
            double height = 16 + (labels + notes) * SMALL * PdfSheet.LINE + 24;
            sheet.require(height);
            double x = sheet.left();
            for (Block.Figure figure : row) {
                figure(figure, x, width, height, labels);
                x += width + gap;
            }
            sheet.down(height + gap);
        }
        sheet.down(6);
    }

    private void figure(Block.Figure figure, double x, double width, double height, int labels) throws IOException {
        sheet.fill(Ink.SURFACE, x, sheet.y() - height, width, height);
        double y = sheet.y() - 8;
        for (String line : sheet.regular().lines(figure.label(), SMALL, width - 16)) {
            sheet.text(sheet.regular(), SMALL, Ink.SOFT, x + 8, y - SMALL, line);
            y -= SMALL * PdfSheet.LINE;
        }
        y = sheet.y() - 8 - labels * SMALL * PdfSheet.LINE;
        String value = sheet.bold().printable(paper.text(figure.value()));
        double size = Math.min(17, 17 * (width - 16) / Math.max(1, sheet.bold().width(value, 17)));
        sheet.text(sheet.bold(), size, Ink.TEXT, x + 8, y - 17, value);
        y -= 24;
        for (String line : sheet.regular().lines(figure.note(), SMALL, width - 16)) {
            sheet.text(sheet.regular(), SMALL, Ink.SOFT, x + 8, y - SMALL, line);
            y -= SMALL * PdfSheet.LINE;
        }
    }

    private void keyValues(List<Block.KeyValue> entries) throws IOException {
        double keys = sheet.width() * 0.32;
        for (Block.KeyValue entry : entries) {
            List<String> key = sheet.regular().lines(entry.key(), BODY, keys - 10);
            List<String> value = sheet.regular().lines(paper.text(entry.value()), BODY, sheet.width() - keys);
            sheet.require(Math.min(8, Math.max(key.size(), value.size())) * BODY * PdfSheet.LINE + 6);
            Color colour = entry.value() instanceof Cell.Status status ? Ink.of(status.tone()) : Ink.TEXT;
            double y = sheet.y() - 3 - BODY;
            for (String line : key) {
                sheet.text(sheet.regular(), BODY, Ink.SOFT, sheet.left(), y, line);
                y -= BODY * PdfSheet.LINE;
            }
            sheet.down(3);
            sheet.lines(sheet.regular(), BODY, colour, sheet.left() + keys, value);
            sheet.down(Math.max(0, key.size() - value.size()) * BODY * PdfSheet.LINE + 3);
            sheet.rule(Ink.RULE, 0.5, sheet.left(), sheet.y(), sheet.width());
        }
        sheet.down(12);
    }

    private void chart(String title, String unit, String description, ChartSvg chart) throws IOException {
        double text = description.isEmpty() ? 0 : 2 * SMALL * PdfSheet.LINE;
        sheet.require(16 + text + 30 + PdfChart.height(chart, sheet));
        sheet.text(
                sheet.bold(),
                BODY,
                Ink.TEXT,
                sheet.left(),
                sheet.y() - BODY,
                sheet.bold().printable(title));
        double after = sheet.bold().width(sheet.bold().printable(title), BODY) + 6;
        String measure = sheet.regular().printable(unit);
        sheet.text(sheet.regular(), SMALL, Ink.SOFT, sheet.left() + after, sheet.y() - BODY, measure);
        sheet.down(BODY * PdfSheet.LINE + 1);
        if (!description.isEmpty()) {
            paragraph(sheet.regular(), SMALL, Ink.SOFT, description, 1);
        }
        PdfChart.legend(chart, sheet);
        PdfChart.draw(chart, sheet);
        sheet.down(10);
    }

    private void markers(LineChart chart) throws IOException {
        int number = 1;
        for (LineChart.Marker marker : chart.markers()) {
            String text = number++ + ". " + marker.label() + ", " + paper.text(Cell.at(marker.at()));
            paragraph(sheet.regular(), SMALL, Ink.of(marker.tone()), text, 1);
        }
        if (!chart.markers().isEmpty()) {
            sheet.down(8);
        }
    }
}
