package io.spp.core.document;

/** Collects HTML and SVG; all text is escaped, and what no page may contain is replaced. */
final class Markup {

    private final StringBuilder out = new StringBuilder(16_384);

    /** Markup as it stands. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text between tags or within a quoted attribute. */
    Markup text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    /** An element with text only. */
    Markup element(String tag, String attributes, String text) {
        out.append('<')
                .append(tag)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append('>');
        return text(text).raw("</" + tag + ">");
    }

    /** A length in the drawing, to a tenth. */
    Markup length(double value) {
        long tenths = Math.round(value * 10);
        out.append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(Math.abs(tenths) % 10);
        }
        return this;
    }

    /** An attribute with a length. */
    Markup length(String attribute, double value) {
        out.append(' ').append(attribute).append("=\"");
        return length(value).raw("\"");
    }

    private void escaped(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
        }
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || (!Character.isISOControl(codePoint)
                        && Character.getType(codePoint) != Character.SURROGATE
                        && (codePoint & 0xFFFE) != 0xFFFE);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
