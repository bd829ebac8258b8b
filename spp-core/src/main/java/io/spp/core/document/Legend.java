package io.spp.core.document;

import java.util.ArrayList;
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

    static List<ChartSvg.Key> keys(LineChart chart) {
        List<ChartSvg.Key> keys = new ArrayList<>();
        List<LineChart.Series> series = chart.series();
        for (int i = 0; i < series.size(); i++) {
            keys.add(new ChartSvg.Key(
                    "line " + style(series.get(i).kind(), i), series.get(i).name()));
        }
        for (LineChart.Band band : chart.bands()) {
            keys.add(new ChartSvg.Key(band.probability() > 0.9 ? "band pale" : "band", band.name()));
        }
        LinkedHashSet<String> stretches = new LinkedHashSet<>();
        chart.stretches().forEach(stretch -> stretches.add(stretch.name()));
        stretches.forEach(name -> keys.add(new ChartSvg.Key("missing", name)));
        return keys;
    }

    static List<ChartSvg.Key> keys(BarChart chart) {
        List<ChartSvg.Key> keys = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            BarChart.Series series = chart.series().get(i);
            keys.add(new ChartSvg.Key("bar " + style(series.kind(), i), series.name()));
        }
        return keys;
    }

    static void write(List<ChartSvg.Key> keys, Markup out) {
        out.raw("<ul class=\"legend\">");
        for (ChartSvg.Key key : keys) {
            out.raw("<li><i class=\"" + key.style() + "\"></i>")
                    .text(key.name())
                    .raw("</li>");
        }
        out.raw("</ul>");
    }
}
