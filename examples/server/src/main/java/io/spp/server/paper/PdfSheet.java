package io.spp.server.paper;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages that fill from top to bottom, in points; {@code y} is the distance from the lower edge, as in PDF. */
final class PdfSheet implements Closeable {

    static final double LINE = 1.38;

    private static final double MARGIN = 42;
    private static final double FOOT = 30;
    private static final double SMALL = 8;
    private static final float SHORT_SIDE = PDRectangle.A4.getWidth();
    private static final float LONG_SIDE = PDRectangle.A4.getHeight();

    private final PDDocument document;
    private final PDRectangle format;
    private final PdfFont regular;
    private final PdfFont bold;
    private PDPageContentStream content;
    private double y;

    PdfSheet(PDDocument document, boolean landscape) throws IOException {
        this.document = document;
        this.format = landscape ? new PDRectangle(LONG_SIDE, SHORT_SIDE) : PDRectangle.A4;
        this.regular = PdfFont.regular(document);
        this.bold = PdfFont.bold(document);
        this.content = newPage();
    }

    /** How wide the printed area of a page is. */
    static double printedWidth(boolean landscape) {
        return (landscape ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth()) - 2 * MARGIN;
    }

    PDDocument document() {
        return document;
    }

    PdfFont regular() {
        return regular;
    }

    PdfFont bold() {
        return bold;
    }

    PDPageContentStream content() {
        return content;
    }

    double left() {
        return MARGIN;
    }

    double width() {
        return format.getWidth() - 2 * MARGIN;
    }

    double y() {
        return y;
    }

    /** How much room is left on this page. */
    double room() {
        return y - MARGIN - FOOT;
    }

    /** How much room an empty page has. */
    double pageRoom() {
        return format.getHeight() - 2 * MARGIN - FOOT;
    }

    void down(double distance) {
        y -= distance;
    }

    boolean atTop() {
        return y >= format.getHeight() - MARGIN - 1;
    }

    /** Begins a new page if less room than this is left. */
    void require(double height) throws IOException {
        if (room() < Math.min(height, pageRoom()) && !atTop()) {
            nextPage();
        }
    }

    void nextPage() throws IOException {
        content.close();
        content = newPage();
    }

    void text(PdfFont font, double size, Color colour, double x, double baseline, String text) throws IOException {
        write(content, font, size, colour, x, baseline, text);
    }

    /** Lines below one another from here on, on as many pages as they need. */
    void lines(PdfFont font, double size, Color colour, double x, List<String> lines) throws IOException {
        for (String line : lines) {
            require(size * LINE);
            text(font, size, colour, x, y - size, line);
            down(size * LINE);
        }
    }

    void fill(Color colour, double x, double bottom, double width, double height) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect((float) x, (float) bottom, (float) width, (float) height);
        content.fill();
    }

    void rule(Color colour, double thickness, double x, double at, double width) throws IOException {
        content.setStrokingColor(colour);
        content.setLineWidth((float) thickness);
        content.moveTo((float) x, (float) at);
        content.lineTo((float) (x + width), (float) at);
        content.stroke();
    }

    /** Ends the last page and writes name and number at the foot of each. */
    void finish(String title) throws IOException {
        content.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            String number = (i + 1) + " / " + pages;
            double right = format.getWidth() - MARGIN - regular.width(number, SMALL);
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                String name = regular.lines(title, SMALL, width() - 60).get(0);
                write(foot, regular, SMALL, Ink.SOFT, MARGIN, MARGIN, name);
                write(foot, regular, SMALL, Ink.SOFT, right, MARGIN, number);
            }
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static void write(
            PDPageContentStream to, PdfFont font, double size, Color colour, double x, double baseline, String text)
            throws IOException {
        to.beginText();
        to.setFont(font.font(), (float) size);
        to.setNonStrokingColor(colour);
        to.newLineAtOffset((float) x, (float) baseline);
        to.showText(text);
        to.endText();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage page = new PDPage(format);
        document.addPage(page);
        y = format.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }
}
