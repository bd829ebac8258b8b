package io.spp.core.figure.file;

/**
 * How a CSV file is written.
 *
 * @param separator between fields: a comma or a semicolon
 * @param decimal the decimal sign of numbers: a point or a comma
 * @param mark whether the file begins with a byte order mark, by which Excel knows UTF-8
 * @param quality whether the columns of quality are written
 */
public record CsvForm(char separator, char decimal, boolean mark, boolean quality) {

    /** RFC 4180: commas, decimal points, UTF-8. */
    public static final CsvForm STANDARD = new CsvForm(',', '.', false, true);

    /** What a Russian Excel opens with a double click: semicolons, decimal commas, a byte order mark. */
    public static final CsvForm RUSSIAN_EXCEL = new CsvForm(';', ',', true, true);

    public CsvForm {
        if (separator == decimal || (separator != ',' && separator != ';') || (decimal != '.' && decimal != ',')) {
            throw new IllegalArgumentException("no form: separator " + separator + ", decimal " + decimal);
        }
    }

    /** The same without the columns of quality. A figure without its quality cannot be defended. */
    public CsvForm withoutQuality() {
        return new CsvForm(separator, decimal, mark, false);
    }
}
