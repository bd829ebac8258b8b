package io.spp.core.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Explains the colours and strokes of a chart, and names the styles that the style sheet draws. */
final class Legend {

    private static final int COLOURS = 6;

    private Legend() {}

    static String style(SeriesKind kind, int index) {
        return kind == SeriesKind.PLAIN ? "c" + index % COLOURS : kind.name().toLowerCase(Locale.ROOT);
    }

    static String tone(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    static void write(LineChart chart, Markup out) {
        out.raw("<ul class=\"legend\">");
        List<LineChart.Series> series = chart.series();
        for (int i = 0; i < series.size(); i++) {
            entry("line " + style(series.get(i).kind(), i), series.get(i).name(), out);
        }
        for (LineChart.Band band : chart.bands()) {
            entry(band.probability() > 0.9 ? "band pale" : "band", band.name(), out);
        }
        LinkedHashSet<String> stretches = new LinkedHashSet<>();
        chart.stretches().forEach(stretch -> stretches.add(stretch.name()));
        stretches.forEach(name -> entry("missing", name, out));
        out.raw("</ul>");
    }

    static void write(BarChart chart, Markup out) {
        out.raw("<ul class=\"legend\">");
        for (int i = 0; i < chart.series().size(); i++) {
            BarChart.Series series = chart.series().get(i);
            entry("bar " + style(series.kind(), i), series.name(), out);
        }
        out.raw("</ul>");
    }

    private static void entry(String style, String name, Markup out) {
        out.raw("<li><i class=\"" + style + "\"></i>").text(name).raw("</li>");
    }
}
