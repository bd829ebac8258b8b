package io.spp.core.document;

import java.util.List;

/**
 * The frame of a drawing: its size, the area inside the scales, and the lines of the vertical scale.
 *
 * @param id unique in the page, for references inside the drawing
 * @param width of the drawing in units that are pixels at full size
 * @param height of the drawing
 * @param top the upper edge of the area
 * @param left the left edge of the area
 * @param axis the vertical scale
 */
record Plot(String id, double width, double height, double top, double left, ValueAxis axis) {

    /** The drawing for wide screens and paper. */
    static final Size WIDE = new Size("wide", 960, 330, 5, 74);

    /** The drawing for telephones. */
    static final Size NARROW = new Size("narrow", 400, 280, 4, 64);

    /** How much room a drawing has. */
    record Size(String name, double width, double height, int valueLines, double labelWidth) {}

    private static final double BOTTOM = 26;
    private static final double RIGHT = 12;
    private static final double LETTER = 6.7;

    static Plot of(String id, Size size, double top, ValueAxis axis, Wording wording) {
        int letters = axis.ticks().stream()
                .mapToInt(tick -> axis.label(tick, wording).length())
                .max()
                .orElse(1);
        return new Plot(id + "-" + size.name(), size.width(), size.height(), top, 12 + LETTER * letters, axis);
    }

    double right() {
        return width - RIGHT;
    }

    double bottom() {
        return height - BOTTOM;
    }

    double innerWidth() {
        return right() - left;
    }

    double x(double share) {
        return left + share * innerWidth();
    }

    double y(double value) {
        return bottom() - axis.position(value) * (bottom() - top);
    }

    void open(Markup out, String sizeName, String title, String description) {
        out.raw("<svg class=\"" + sizeName + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id
                        + "-d\" viewBox=\"0 0 ")
                .length(width)
                .raw(" ")
                .length(height)
                .raw("\">");
        out.element("title", "id=\"" + id + "-t\"", title);
        out.element("desc", "id=\"" + id + "-d\"", description);
        out.raw("<defs><pattern id=\"" + id
                + "-h\" class=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><path d=\"M0 0V6\"/></pattern><clipPath id=\"" + id + "-c\"><rect");
        out.length("x", left).length("y", 0).length("width", innerWidth()).length("height", bottom());
        out.raw("/></clipPath></defs>");
    }

    void valueLines(Markup out, Wording wording) {
        List<Double> ticks = axis.ticks();
        out.raw("<g class=\"grid\"><path d=\"");
        for (double tick : ticks) {
            out.raw("M").length(left).raw(" ").length(y(tick)).raw("H").length(right());
        }
        out.raw("\"/></g><g class=\"ticks end\">");
        for (double tick : ticks) {
            out.raw("<text").length("x", left - 7).length("y", y(tick) + 4).raw(">");
            out.text(axis.label(tick, wording)).raw("</text>");
        }
        out.raw("</g><path class=\"axis\" d=\"M")
                .length(left)
                .raw(" ")
                .length(y(0))
                .raw("H")
                .length(right())
                .raw("\"/>");
    }
}
