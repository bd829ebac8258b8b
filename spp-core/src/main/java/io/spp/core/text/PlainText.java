package io.spp.core.text;

import java.util.PrimitiveIterator;

/**
 * Text of strangers that every store, log and page can hold: no control characters, no halves of surrogate pairs. SQLite gives such text
 * back as something else, PostgreSQL refuses it, and a line break in a log makes up an entry.
 */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** Whether a text is plain already. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    /** The text with U+FFFD in the place of each character that is not plain. */
    public static String of(String text) {
        if (is(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (PrimitiveIterator.OfInt each = text.codePoints().iterator(); each.hasNext(); ) {
            int codePoint = each.nextInt();
            plain.appendCodePoint(isPlain(codePoint) ? codePoint : REPLACEMENT);
        }
        return plain.toString();
    }

    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
