package io.spp.server.paper;

import io.spp.core.document.ChartSvg;
import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Draws a chart with lines and areas, not as a picture: sharp at any size. */
final class PdfChart {

    private static final double WIDEST = 540;
    private static final double LETTERS = 12;
    private static final double CURVE = 0.5523;

    private final ChartSvg chart;
    private final PdfSheet sheet;
    private final PDPageContentStream out;
    private final Deque<Set<String>> classes = new ArrayDeque<>();
    private double @Nullable [] clipArea;

    private PdfChart(ChartSvg chart, PdfSheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.out = sheet.content();
    }

    /** Draws it as wide as an upright page, from here down. */
    static void draw(ChartSvg chart, PdfSheet sheet) throws IOException {
        double scale = width(sheet) / chart.width();
        PDPageContentStream out = sheet.content();
        out.saveGraphicsState();
        out.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) sheet.left(), (float) sheet.y()));
        new PdfChart(chart, sheet).elements();
        out.restoreGraphicsState();
        sheet.down(height(chart, sheet));
    }

    static double height(ChartSvg chart, PdfSheet sheet) {
        return chart.height() * width(sheet) / chart.width();
    }

    private static double width(PdfSheet sheet) {
        return Math.min(WIDEST, sheet.width());
    }

    /** The entries of the legend, as many on a line as fit. */
    static void legend(ChartSvg chart, PdfSheet sheet) throws IOException {
        double size = 8;
        double x = sheet.left();
        sheet.down(2);
        for (ChartSvg.Key key : chart.legend()) {
            String name =
                    sheet.regular().lines(key.name(), size, sheet.width() - 40).get(0);
            double width = 22 + sheet.regular().width(name, size) + 14;
            if (x + width > sheet.left() + sheet.width()) {
                sheet.down(size * 1.6);
                x = sheet.left();
            }
            SvgStyle style = SvgStyle.of("i", Set.of(key.style().split(" ")));
            sample(style, key.style().startsWith("line"), x, sheet);
            sheet.text(sheet.regular(), size, Ink.SOFT, x + 20, sheet.y() - size, name);
            x += width;
        }
        sheet.down(size * 1.9);
    }

    private static void sample(SvgStyle style, boolean line, double x, PdfSheet sheet) throws IOException {
        PDPageContentStream out = sheet.content();
        out.saveGraphicsState();
        translucent(out, style.alpha());
        if (style.fill() != null) {
            sheet.fill(style.fill(), x, sheet.y() - 8, 15, 6);
        } else if (style.stroke() != null && line) {
            out.setLineDashPattern(style.strokes(), 0);
            sheet.rule(style.stroke(), style.width() * 0.7, x, sheet.y() - 5, 15);
        } else if (style.stroke() != null) {
            out.setLineDashPattern(style.strokes(), 0);
            out.setStrokingColor(style.stroke());
            out.setLineWidth(0.6f);
            out.addRect((float) x, (float) (sheet.y() - 8), 15, 6);
            out.stroke();
        }
        out.restoreGraphicsState();
    }

    private void elements() throws IOException {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(chart.svg()));
            boolean defining = false;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    defining |= in.getLocalName().equals("defs");
                    begin(in, defining);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    defining &= !in.getLocalName().equals("defs");
                    end(in.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("the drawing of a chart cannot be read: " + e.getMessage(), e);
        }
    }

    private void begin(XMLStreamReader in, boolean defining) throws IOException, XMLStreamException {
        String element = in.getLocalName();
        if (element.equals("g")) {
            out.saveGraphicsState();
            if (in.getAttributeValue(null, "clip-path") != null) {
                clip();
            }
            classes.push(own(in));
        } else if (defining && element.equals("rect")) {
            clipArea = new double[] {length(in, "x"), length(in, "y"), length(in, "width"), length(in, "height")};
        } else if (!defining) {
            draw(element, in);
        }
    }

    private void clip() throws IOException {
        double[] area = clipArea;
        if (area != null) {
            out.addRect((float) area[0], (float) area[1], (float) area[2], (float) area[3]);
            out.clip();
        }
    }

    private void end(String element) throws IOException {
        if (element.equals("g")) {
            classes.pop();
            out.restoreGraphicsState();
        }
    }

    private void draw(String element, XMLStreamReader in) throws IOException, XMLStreamException {
        Set<String> all = new HashSet<>(own(in));
        classes.forEach(all::addAll);
        SvgStyle style = SvgStyle.of(element, all);
        switch (element) {
            case "path" -> {
                String steps = in.getAttributeValue(null, "d");
                painted(style, () -> SvgPath.draw(steps, out));
            }
            case "rect" -> rectangle(in, all, style);
            case "circle" -> {
                double x = length(in, "cx");
                double y = length(in, "cy");
                double radius = length(in, "r");
                painted(style, () -> circle(x, y, radius));
            }
            case "text" -> text(in, all);
            default -> {}
        }
    }

    private void rectangle(XMLStreamReader in, Set<String> all, SvgStyle style) throws IOException {
        float x = (float) length(in, "x");
        float y = (float) length(in, "y");
        float width = (float) length(in, "width");
        float height = (float) length(in, "height");
        if (!all.contains("stretch") && !all.contains("missing")) {
            painted(style, () -> out.addRect(x, y, width, height));
            return;
        }
        out.saveGraphicsState();
        out.addRect(x, y, width, height);
        out.clip();
        painted(style, () -> {
            for (float from = x - height; from < x + width; from += 6) {
                out.moveTo(from, y + height);
                out.lineTo(from + height, y);
            }
        });
        out.restoreGraphicsState();
    }

    private void text(XMLStreamReader in, Set<String> all) throws IOException, XMLStreamException {
        double x = length(in, "x");
        double y = length(in, "y");
        boolean pin = all.contains("pin");
        PdfFont font = pin || all.contains("strong") ? sheet.bold() : sheet.regular();
        Color colour = pin ? Ink.PAPER : all.contains("strong") ? Ink.TEXT : Ink.SOFT;
        String text = font.printable(in.getElementText());
        double width = font.width(text, LETTERS);
        out.saveGraphicsState();
        double start = all.contains("end") ? x - width : x - width / 2;
        out.transform(new Matrix(1, 0, 0, -1, (float) start, (float) y));
        sheet.text(font, LETTERS, colour, 0, 0, text);
        out.restoreGraphicsState();
    }

    private void circle(double x, double y, double r) throws IOException {
        double c = r * CURVE;
        out.moveTo((float) (x + r), (float) y);
        curve(x + r, y + c, x + c, y + r, x, y + r);
        curve(x - c, y + r, x - r, y + c, x - r, y);
        curve(x - r, y - c, x - c, y - r, x, y - r);
        curve(x + c, y - r, x + r, y - c, x + r, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    private interface Outline {
        void trace() throws IOException;
    }

    private void painted(SvgStyle style, Outline outline) throws IOException {
        out.saveGraphicsState();
        translucent(out, style.alpha());
        if (style.fill() != null) {
            out.setNonStrokingColor(style.fill());
            outline.trace();
            out.fill();
        }
        if (style.stroke() != null) {
            out.setStrokingColor(style.stroke());
            out.setLineWidth((float) style.width());
            out.setLineJoinStyle(1);
            out.setLineCapStyle(style.dash().isEmpty() ? 1 : 0);
            out.setLineDashPattern(style.strokes(), 0);
            outline.trace();
            out.stroke();
        }
        out.restoreGraphicsState();
    }

    private static void translucent(PDPageContentStream out, double alpha) throws IOException {
        if (alpha < 1) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) alpha);
            state.setStrokingAlphaConstant((float) alpha);
            out.setGraphicsStateParameters(state);
        }
    }

    private static Set<String> own(XMLStreamReader in) {
        String names = in.getAttributeValue(null, "class");
        return names == null ? Set.of() : new HashSet<>(List.of(names.split(" ")));
    }

    private static double length(XMLStreamReader in, String attribute) {
        String value = in.getAttributeValue(null, attribute);
        return value == null ? 0 : Double.parseDouble(value);
    }
}
