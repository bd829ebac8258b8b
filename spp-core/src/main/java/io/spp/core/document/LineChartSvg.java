package io.spp.core.document;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a chart over time. */
final class LineChartSvg {

    private static final double PIN = 9;

    private final LineChart chart;
    private final Wording wording;
    private final Plot plot;
    private final Plot.Size size;
    private final Markup out;

    private LineChartSvg(LineChart chart, Wording wording, Plot plot, Plot.Size size, Markup out) {
        this.chart = chart;
        this.wording = wording;
        this.plot = plot;
        this.size = size;
        this.out = out;
    }

    static void draw(LineChart chart, Wording wording, String id, Plot.Size size, String description, Markup out) {
        double[] values = values(chart).toArray();
        double least = DoubleStream.of(values).min().orElse(0);
        double most = DoubleStream.of(values).max().orElse(1);
        double top = chart.markers().isEmpty() ? 10 : 12 + 2 * PIN;
        Plot plot = Plot.of(id, size, top, ValueAxis.covering(least, most, size.valueLines()), wording);
        new LineChartSvg(chart, wording, plot, size, out).draw(description);
    }

    /** All values that are drawn. */
    static DoubleStream values(LineChart chart) {
        DoubleStream lines = chart.series().stream()
                .flatMap(series -> series.points().stream())
                .filter(point -> chart.range().contains(point.at()))
                .mapToDouble(LineChart.Point::value);
        DoubleStream bands = chart.bands().stream()
                .flatMap(band -> band.points().stream())
                .filter(point -> chart.range().contains(point.at()) && point.isKnown())
                .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()));
        return DoubleStream.concat(lines, bands).filter(Double::isFinite);
    }

    private void draw(String description) {
        plot.open(out, size.name(), chart.title(), description);
        timeLines();
        plot.valueLines(out, wording);
        out.raw("<g clip-path=\"url(#" + plot.id() + "-c)\">");
        chart.stretches().forEach(this::stretch);
        chart.bands().stream()
                .sorted(Comparator.comparingDouble(LineChart.Band::probability).reversed())
                .forEach(this::band);
        for (int i = 0; i < chart.series().size(); i++) {
            line(chart.series().get(i), i);
        }
        out.raw("</g>");
        markers();
        out.raw("</svg>");
    }

    private void timeLines() {
        List<TimeAxis.Tick> ticks =
                TimeAxis.ticks(chart.range(), wording, (int) (plot.innerWidth() / size.labelWidth()));
        out.raw("<g class=\"grid\"><path d=\"");
        for (TimeAxis.Tick tick : ticks) {
            out.raw("M")
                    .length(x(tick.at()))
                    .raw(" ")
                    .length(plot.top())
                    .raw("V")
                    .length(plot.bottom());
        }
        out.raw("\"/></g><g class=\"ticks\">");
        double free = 0;
        for (TimeAxis.Tick tick : ticks) {
            double half = tick.label().length() * 3.4;
            double x = Math.min(x(tick.at()), plot.width() - half);
            if (x - half >= free) {
                out.raw("<text" + (tick.strong() ? " class=\"strong\"" : ""));
                out.length("x", x)
                        .length("y", plot.bottom() + 18)
                        .raw(">")
                        .text(tick.label())
                        .raw("</text>");
                free = x + half + 6;
            }
        }
        out.raw("</g>");
    }

    private void stretch(LineChart.Stretch stretch) {
        stretch.range().intersection(chart.range()).ifPresent(range -> {
            out.raw("<rect class=\"stretch\" fill=\"url(#" + plot.id() + "-h)\"")
                    .length("x", x(range.start()));
            out.length("y", plot.top()).length("width", Math.max(1, x(range.end()) - x(range.start())));
            out.length("height", plot.bottom() - plot.top()).raw("><title>");
            out.text(stretch.name() + ": " + words(range)).raw("</title></rect>");
        });
    }

    private void band(LineChart.Band band) {
        List<LineChart.BandPoint> points = band.points();
        int start = 0;
        for (int i = 0; i <= points.size(); i++) {
            if (i == points.size() || !points.get(i).isKnown()) {
                if (i > start) {
                    area(points.subList(start, i), band.probability() > 0.9 ? "band pale" : "band");
                }
                start = i + 1;
            }
        }
    }

    private void area(List<LineChart.BandPoint> points, String style) {
        out.raw("<path class=\"" + style + "\" d=\"");
        for (int i = 0; i < points.size(); i++) {
            point(i == 0 ? "M" : "L", points.get(i).at(), points.get(i).high());
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            point("L", points.get(i).at(), points.get(i).low());
        }
        out.raw("Z\"/>");
    }

    private void line(LineChart.Series series, int index) {
        List<LineChart.Point> points = series.points();
        int start = 0;
        for (int i = 0; i <= points.size(); i++) {
            if (i == points.size() || !Double.isFinite(points.get(i).value())) {
                if (i > start) {
                    stroke(points.subList(start, i), series.kind(), index);
                }
                start = i + 1;
            }
        }
    }

    private void stroke(List<LineChart.Point> points, SeriesKind kind, int index) {
        if (kind == SeriesKind.MEASURED) {
            out.raw("<path class=\"under\" d=\"");
            point("M", points.get(0).at(), 0);
            points.forEach(each -> point("L", each.at(), each.value()));
            point("L", points.get(points.size() - 1).at(), 0);
            out.raw("Z\"/>");
        }
        out.raw("<path class=\"line " + Legend.style(kind, index) + "\" d=\"");
        for (int i = 0; i < points.size(); i++) {
            point(i == 0 ? "M" : "L", points.get(i).at(), points.get(i).value());
        }
        if (points.size() == 1) {
            out.raw("h0");
        }
        out.raw("\"/>");
    }

    private void markers() {
        double[] taken = {-1e9, -1e9};
        for (int i = 0; i < chart.markers().size(); i++) {
            LineChart.Marker marker = chart.markers().get(i);
            if (!chart.range().contains(marker.at())) {
                continue;
            }
            double x = x(marker.at());
            int lane = x - taken[0] >= 2 * PIN + 2 ? 0 : 1;
            taken[lane] = x;
            double y = PIN + 2 + lane * (2 * PIN + 2);
            out.raw("<g class=\"pin " + Legend.tone(marker.tone()) + "\"><title>");
            out.text(marker.label() + ", " + wording.dateTime(marker.at())).raw("</title><path d=\"M");
            out.length(x)
                    .raw(" ")
                    .length(y + PIN)
                    .raw("V")
                    .length(plot.bottom())
                    .raw("\"/><circle");
            out.length("cx", x).length("cy", y).length("r", PIN).raw("/><text");
            out.length("x", x).length("y", y + 4).raw(">" + (i + 1) + "</text></g>");
        }
    }

    private void point(String command, Instant at, double value) {
        out.raw(command).length(x(at)).raw(" ").length(plot.y(value));
    }

    private double x(Instant at) {
        return plot.x(TimeAxis.position(chart.range(), at));
    }

    private String words(TimeRange range) {
        return wording.dateTime(range.start()) + " – " + wording.dateTime(range.end());
    }
}
