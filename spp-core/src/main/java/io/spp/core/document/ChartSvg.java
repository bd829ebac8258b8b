package io.spp.core.document;

import java.util.List;
import java.util.Objects;

/**
 * A chart as an SVG drawing with its legend, exactly as in the HTML page: for renderers of other forms.
 *
 * <p>The drawing holds {@code g}, {@code path}, {@code rect}, {@code circle} and {@code text} elements; what they look like is said by classes
 * of the style sheet {@code document.css} beside this class.
 *
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 * @param svg the drawing
 * @param legend what its colours and strokes mean, in order
 */
public record ChartSvg(double width, double height, String svg, List<Key> legend) {

    public ChartSvg {
        Objects.requireNonNull(svg, "svg");
        legend = List.copyOf(legend);
    }

    /**
     * An entry of a legend.
     *
     * @param style the classes of the sample, such as {@code bar restored}
     * @param name what it stands for
     */
    public record Key(String style, String name) {

        public Key {
            Objects.requireNonNull(style, "style");
            Objects.requireNonNull(name, "name");
        }
    }

    /** A chart over time, worded and zoned as a paper is. */
    public static ChartSvg of(LineChart chart, Document paper) {
        Markup out = new Markup();
        LineChartSvg.draw(chart, wording(paper), "chart", Plot.WIDE, chart.description(), out);
        return drawing(out, Legend.keys(chart));
    }

    /** A chart by category, worded as a paper is. */
    public static ChartSvg of(BarChart chart, Document paper) {
        Markup out = new Markup();
        BarChartSvg.draw(chart, wording(paper), "chart", Plot.WIDE, chart.description(), out);
        return drawing(out, Legend.keys(chart));
    }

    private static ChartSvg drawing(Markup out, List<Key> legend) {
        return new ChartSvg(Plot.WIDE.width(), Plot.WIDE.height(), out.toString(), legend);
    }

    private static Wording wording(Document paper) {
        return new Wording(paper.locale(), paper.zone());
    }
}
