package io.spp.sla.desk;

import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545: escaped (3.3.11), folded at 75 octets between characters (3.1), ended by CRLF. */
final class IcsText {

    private static final int LONGEST_LINE = 75;
    private static final String FOLD = "\r\n ";

    private final StringBuilder out = new StringBuilder();

    /** A property whose value needs no escaping. */
    void line(String property, String value) {
        int octets = 0;
        String line = property + ":" + value;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                out.append(FOLD);
                octets = 1;
            }
            out.append(character);
            octets += width;
            i += character.length();
        }
        out.append("\r\n");
    }

    /** A property whose value is text. */
    void text(String property, String value) {
        line(property, escaped(value));
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        value.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n', '\r' -> escaped.append("\\n");
                case '\t' -> escaped.append('\t');
                default -> {
                    if (!Character.isISOControl(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
