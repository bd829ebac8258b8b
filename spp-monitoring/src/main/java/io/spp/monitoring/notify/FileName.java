package io.spp.monitoring.notify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The name of an attached file as parameters of a MIME header (RFC 2231): any script, lines of at most 78 characters. */
final class FileName {

    private static final int LINE_CHARACTERS = 56;

    private FileName() {}

    /** {@code ; filename=report.pdf}, or encoded and in several pieces where the name is long or not plain; each on a line of its own. */
    static String parameters(String name) {
        if (name.length() <= LINE_CHARACTERS && name.chars().allMatch(FileName::isPlain)) {
            return ";\r\n filename=" + name;
        }
        StringBuilder parameters = new StringBuilder();
        StringBuilder line = new StringBuilder("UTF-8''");
        int piece = 0;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (line.length() + 3 > LINE_CHARACTERS) {
                end(parameters, piece++, line);
            }
            line.append(
                    isPlain(each) ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        end(parameters, piece, line);
        return parameters.toString();
    }

    private static void end(StringBuilder parameters, int piece, StringBuilder line) {
        parameters.append(";\r\n filename*").append(piece).append("*=").append(line);
        line.setLength(0);
    }

    /** What needs no quotes in a parameter and no encoding in its value. */
    private static boolean isPlain(int character) {
        return character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || character == '.'
                || character == '-'
                || character == '_';
    }
}
