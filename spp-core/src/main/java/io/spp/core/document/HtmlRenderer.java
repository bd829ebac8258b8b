package io.spp.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Turns a document into one HTML page: charts inside, no request to anywhere, for screens of any width, dark or light, and for paper.
 *
 * <p>The same document always gives the same characters.
 */
public final class HtmlRenderer {

    private static final String STYLE = style();

    private static final int SHORT = 12;
    private static final int LONG = 40;

    private final Document document;
    private final Wording wording;
    private final Markup out = new Markup();
    private int charts;

    private HtmlRenderer(Document document) {
        this.document = document;
        this.wording = new Wording(document.locale(), document.zone());
    }

    /** The page; write it as UTF-8. */
    public static String render(Document document) {
        return new HtmlRenderer(document).page();
    }

    private String page() {
        out.raw("<!DOCTYPE html>\n<html lang=\""
                + (document.locale().getLanguage().equals("ru") ? "ru" : "en") + "\">\n");
        out.raw("<head>\n<meta charset=\"utf-8\">\n");
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        out.element("title", "", document.title())
                .raw("\n<style>\n")
                .raw(STYLE)
                .raw("</style>\n</head>\n<body>\n<main>\n");
        out.raw("<header>").element("h1", "", document.title());
        if (!document.subtitle().isEmpty()) {
            out.element("p", "", document.subtitle());
        }
        out.raw("</header>\n");
        document.blocks().forEach(this::block);
        return out.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            out.element("h" + (heading.level() + 1), "", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            out.element("p", "", paragraph.text());
        } else if (block instanceof Block.Bullets bullets) {
            bullets(bullets.items(), bullets.numbered() ? "ol" : "ul", "");
        } else if (block instanceof Block.Callout callout) {
            callout(callout);
        } else if (block instanceof Block.Figures figures) {
            figures(figures.figures());
        } else if (block instanceof Block.KeyValues values) {
            keyValues(values.entries());
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof LineChart chart) {
            chart(chart);
        } else if (block instanceof BarChart chart) {
            chart(chart);
        }
        out.raw("\n");
    }

    private void bullets(List<String> items, String tag, String attributes) {
        out.raw("<" + tag + attributes + ">");
        items.forEach(item -> out.element("li", "", item));
        out.raw("</" + tag + ">");
    }

    private void callout(Block.Callout callout) {
        String tone = Legend.tone(callout.tone());
        out.raw("<aside class=\"callout " + tone + "\"><p><strong><span class=\"sr\">");
        out.text(wording.word("tone-" + tone) + ": ")
                .raw("</span>")
                .text(callout.title())
                .raw("</strong></p>");
        if (!callout.text().isEmpty()) {
            out.element("p", "", callout.text());
        }
        out.raw("</aside>");
    }

    private void figures(List<Block.Figure> figures) {
        out.raw("<dl class=\"figures\">");
        for (Block.Figure figure : figures) {
            out.raw("<div>").element("dt", "", figure.label()).raw("<dd>");
            cell(figure.value());
            out.raw("</dd>");
            if (!figure.note().isEmpty()) {
                out.element("dd", "class=\"note\"", figure.note());
            }
            out.raw("</div>");
        }
        out.raw("</dl>");
    }

    private void keyValues(List<Block.KeyValue> entries) {
        out.raw("<dl class=\"pairs\">");
        for (Block.KeyValue entry : entries) {
            out.raw("<div>").element("dt", "", entry.key()).raw("<dd>");
            cell(entry.value());
            out.raw("</dd></div>");
        }
        out.raw("</dl>");
    }

    private void table(Table table) {
        out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        out.text(table.caption().isEmpty() ? document.title() : table.caption()).raw("\"><table>");
        if (!table.caption().isEmpty()) {
            out.element("caption", "", table.caption());
        }
        out.raw("<thead><tr>");
        for (int column = 0; column < table.columns().size(); column++) {
            out.element(
                    "th",
                    "scope=\"col\"" + (isNumeric(table, column) ? " class=\"n\"" : ""),
                    table.columns().get(column));
        }
        out.raw("</tr></thead><tbody>");
        table.rows().forEach(row -> row(table, row));
        out.raw("</tbody>");
        if (!table.totals().isEmpty()) {
            out.raw("<tfoot>");
            row(table, table.totals());
            out.raw("</tfoot>");
        }
        out.raw("</table></div>");
    }

    private void row(Table table, List<Cell> cells) {
        out.raw("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            String tag = column == 0 ? "th" : "td";
            out.raw("<" + tag + (column == 0 ? " scope=\"row\"" : "") + style(table, column, cell));
            if (column > 0) {
                out.raw(" data-column=\"").text(table.columns().get(column)).raw("\"");
            }
            out.raw(">");
            cell(cell);
            out.raw("</" + tag + ">");
        }
        out.raw("</tr>");
    }

    private String style(Table table, int column, Cell cell) {
        if (isNumeric(cell) || (cell instanceof Cell.None && isNumeric(table, column))) {
            return " class=\"n\"";
        }
        boolean isLong = cell instanceof Cell.Text text && text.text().length() > LONG;
        return isLong ? " class=\"long\"" : column == 0 && isShort(cell) ? " class=\"short\"" : "";
    }

    /** A number or code, which must not break. */
    private boolean isShort(Cell cell) {
        return wording.cell(cell).length() <= SHORT;
    }

    private void cell(Cell cell) {
        if (cell instanceof Cell.Status status) {
            out.element("span", "class=\"status " + Legend.tone(status.tone()) + "\"", status.text());
        } else if (cell instanceof Cell.DateTime moment) {
            out.element("time", "datetime=\"" + moment.instant() + "\"", wording.cell(cell));
        } else if (cell instanceof Cell.Date day) {
            out.element("time", "datetime=\"" + day.date() + "\"", wording.cell(cell));
        } else {
            out.text(wording.cell(cell));
        }
    }

    private void chart(LineChart chart) {
        String range = wording.word(
                "chart-range",
                wording.dateTime(chart.range().start()),
                wording.dateTime(chart.range().end()),
                document.zone().getId());
        String description = description(chart.description(), range, LineChartSvg.values(chart));
        String id = "chart" + ++charts;
        caption(chart.title(), chart.description(), chart.unit());
        Legend.write(Legend.keys(chart), out);
        LineChartSvg.draw(chart, wording, id, Plot.WIDE, description, out);
        LineChartSvg.draw(chart, wording, id, Plot.NARROW, description, out);
        if (!chart.markers().isEmpty()) {
            out.raw("<ol class=\"markers\" aria-label=\"")
                    .text(wording.word("marker-list"))
                    .raw("\">");
            for (LineChart.Marker marker : chart.markers()) {
                out.raw("<li class=\"" + Legend.tone(marker.tone()) + "\">")
                        .text(marker.label())
                        .raw(" ");
                out.element("time", "datetime=\"" + marker.at() + "\"", wording.dateTime(marker.at()))
                        .raw("</li>");
            }
            out.raw("</ol>");
        }
        out.element("p", "class=\"range\"", range).raw("</figure>");
    }

    private void chart(BarChart chart) {
        String description = description(chart.description(), chart.unit(), BarChartSvg.heights(chart));
        String id = "chart" + ++charts;
        caption(chart.title(), chart.description(), chart.unit());
        Legend.write(Legend.keys(chart), out);
        BarChartSvg.draw(chart, wording, id, Plot.WIDE, description, out);
        BarChartSvg.draw(chart, wording, id, Plot.NARROW, description, out);
        out.raw("</figure>");
    }

    private void caption(String title, String description, String unit) {
        out.raw("<figure><figcaption>").element("strong", "", title);
        if (!unit.isEmpty()) {
            out.raw(" ").element("span", "", unit);
        }
        if (!description.isEmpty()) {
            out.element("p", "", description);
        }
        out.raw("</figcaption>");
    }

    private String description(String message, String scope, DoubleStream values) {
        double[] all = values.toArray();
        String extent = all.length == 0
                ? wording.word("chart-empty")
                : wording.word(
                        "chart-values",
                        rounded(DoubleStream.of(all).min().orElseThrow()),
                        rounded(DoubleStream.of(all).max().orElseThrow()));
        return String.join(" ", List.of(message, scope + ".", extent)).strip();
    }

    private String rounded(double value) {
        return wording.number(BigDecimal.valueOf(value), Math.abs(value) < 10 && value % 1 != 0 ? 2 : 0);
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().map(row -> row.get(column)).anyMatch(HtmlRenderer::isNumeric);
    }

    private static boolean isNumeric(Cell cell) {
        return cell instanceof Cell.Amount || cell instanceof Cell.Share || cell instanceof Cell.Range;
    }

    private static String style() {
        try (InputStream bytes = HtmlRenderer.class.getResourceAsStream("document.css")) {
            return new String(Objects.requireNonNull(bytes, "document.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("document.css", e);
        }
    }
}
