package io.spp.core.text;

/**
 * One text field of a CSV file, written so that no spreadsheet takes it for a formula, and read back exactly.
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -}, {@code @} or a tab, alone or after apostrophes, gets one apostrophe in
 * front, which reading takes away again. A text with a comma or a quote is quoted as in RFC 4180.
 */
public final class CsvText {

    private static final String FORMULA = "=+-@\t";

    private CsvText() {}

    /**
     * The field as it stands in the file.
     *
     * @throws IllegalArgumentException if the text holds a line break, which no row may hold
     */
    public static String write(String text) {
        return write(text, ',');
    }

    /**
     * The field as it stands in a file with another separator.
     *
     * @throws IllegalArgumentException if the text holds a line break, which no row may hold
     */
    public static String write(String text, char separator) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a line break cannot stand in a CSV row: " + text);
        }
        String safe = startsLikeFormula(text) ? "'" + text : text;
        return safe.indexOf(separator) >= 0 || safe.indexOf('"') >= 0 ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The text of an unquoted field. */
    public static String read(String field) {
        return field.startsWith("'") && startsLikeFormula(field) ? field.substring(1) : field;
    }

    private static boolean startsLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }
}
