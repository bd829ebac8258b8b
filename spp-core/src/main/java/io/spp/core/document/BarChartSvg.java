package io.spp.core.document;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws a chart by category. */
final class BarChartSvg {

    private static final double GAP = 0.26;
    private static final double WIDEST = 64;
    private static final double LETTER = 6.6;

    private final BarChart chart;
    private final Wording wording;
    private final Plot plot;
    private final Plot.Size size;
    private final Markup out;

    private BarChartSvg(BarChart chart, Wording wording, Plot plot, Plot.Size size, Markup out) {
        this.chart = chart;
        this.wording = wording;
        this.plot = plot;
        this.size = size;
        this.out = out;
    }

    static void draw(BarChart chart, Wording wording, String id, Plot.Size size, String description, Markup out) {
        double most = heights(chart).max().orElse(1);
        Plot plot = Plot.of(id, size, 10, ValueAxis.covering(0, most, size.valueLines()), wording);
        new BarChartSvg(chart, wording, plot, size, out).draw(description);
    }

    /** How high the bars are, stacks as a whole. */
    static DoubleStream heights(BarChart chart) {
        if (!chart.stacked()) {
            return chart.series().stream()
                    .flatMapToDouble(series -> series.values().stream().mapToDouble(v -> v));
        }
        return IntStream.range(0, chart.categories().size())
                .mapToDouble(i -> chart.series().stream()
                        .mapToDouble(series -> series.values().get(i))
                        .sum());
    }

    private void draw(String description) {
        plot.open(out, size.name(), chart.title(), description);
        plot.valueLines(out, wording);
        double slot = plot.innerWidth() / Math.max(1, chart.categories().size());
        double width = Math.min(WIDEST * (chart.stacked() ? 1 : chart.series().size()), slot * (1 - GAP));
        for (int i = 0; i < chart.categories().size(); i++) {
            double x = plot.left() + (i + 0.5) * slot - width / 2;
            if (chart.stacked()) {
                stack(i, x, width);
            } else {
                group(i, x, width / Math.max(1, chart.series().size()));
            }
        }
        names(slot);
        out.raw("</svg>");
    }

    private void stack(int category, double x, double width) {
        double below = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            double value = chart.series().get(i).values().get(category);
            bar(i, category, x, width, below, below + value);
            below += value;
        }
    }

    private void group(int category, double x, double width) {
        for (int i = 0; i < chart.series().size(); i++) {
            bar(
                    i,
                    category,
                    x + i * width,
                    width,
                    0,
                    chart.series().get(i).values().get(category));
        }
    }

    private void bar(int index, int category, double x, double width, double from, double to) {
        if (to <= from) {
            return;
        }
        BarChart.Series series = chart.series().get(index);
        out.raw("<rect class=\"bar " + Legend.style(series.kind(), index) + "\"");
        if (series.kind() == SeriesKind.MISSING) {
            out.raw(" style=\"fill:url(#" + plot.id() + "-h)\"");
        }
        out.length("x", x).length("y", plot.y(to)).length("width", Math.max(0.5, width - 1));
        out.length("height", plot.y(from) - plot.y(to)).raw("><title>");
        String value = wording.number(BigDecimal.valueOf(to - from), to - from < 10 && (to - from) % 1 != 0 ? 1 : 0);
        out.text(chart.categories().get(category) + ", " + series.name() + ": " + value)
                .raw("</title></rect>");
    }

    /** As many names as have room, always at equal distances. */
    private void names(double slot) {
        int letters = chart.categories().stream().mapToInt(String::length).max().orElse(1);
        int every = (int) Math.max(1, Math.ceil((Math.min(letters, 24) * LETTER + 8) / slot));
        out.raw("<g class=\"ticks\">");
        for (int i = 0; i < chart.categories().size(); i += every) {
            String name = chart.categories().get(i);
            double half = Math.min(name.length(), 24) * LETTER / 2;
            double x = Math.min(Math.max(plot.left() + (i + 0.5) * slot, half), plot.width() - half);
            out.raw("<text").length("x", x).length("y", plot.bottom() + 18).raw(">");
            out.text(name.length() > 24 ? name.substring(0, 23) + "…" : name).raw("</text>");
        }
        out.raw("</g>");
    }
}
