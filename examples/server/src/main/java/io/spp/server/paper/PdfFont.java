package io.spp.server.paper;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of the document: PT Sans of ParaType under the Open Font License, with Cyrillic; only the letters in use are embedded. */
final class PdfFont {

    private static final Face REGULAR =
            new Face("PTSans_400Regular.ttf", "23b91352992c21de231c39dd77441f7c5c3f3e684f4a06e31b65c63d33427560");
    private static final Face BOLD =
            new Face("PTSans_700Bold.ttf", "6233f84e139f226690649b3105c077b0f87ec24a23ca4a18ada298c962a06f4f");

    private static final char ABSENT = '?';

    private final PDFont font;
    private final TrueTypeFont outlines;
    private final CmapLookup glyphs;

    private PdfFont(PDDocument document, Face face) throws IOException {
        outlines = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
        glyphs = outlines.getUnicodeCmapLookup();
        font = PDType0Font.load(document, outlines, true);
    }

    static PdfFont regular(PDDocument document) throws IOException {
        return new PdfFont(document, REGULAR);
    }

    static PdfFont bold(PDDocument document) throws IOException {
        return new PdfFont(document, BOLD);
    }

    PDFont font() {
        return font;
    }

    /** The same text in letters that the font has; one that it has not is shown as a question mark. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int shown = letter == '\u2011' ? '-' : letter == '\t' || letter == '\u202f' ? ' ' : letter;
            if (shown == '\n' || hasGlyph(shown)) {
                printable.appendCodePoint(shown);
            } else {
                printable.append(ABSENT);
            }
        });
        return printable.toString();
    }

    /** How wide a printable text is. */
    double width(String text, double size) {
        try {
            double units = 0;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                units += outlines.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(i)));
            }
            return units * size / outlines.getUnitsPerEm();
        } catch (IOException e) {
            throw new IllegalStateException("the font is in memory", e);
        }
    }

    /** The widest word, which should not break. */
    double widestWord(String text, double size) {
        double widest = 0;
        for (String word : printable(text).split("[ \n]")) {
            widest = Math.max(widest, width(word, size));
        }
        return widest;
    }

    /** The text in lines that are not wider than a column; a word that is wider breaks where the column ends. */
    List<String> lines(String text, double size, double column) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : printable(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                String next = line.length() == 0 ? word : line + " " + word;
                if (width(next, size) <= column) {
                    line.setLength(0);
                    line.append(next);
                } else {
                    if (line.length() > 0) {
                        lines.add(line.toString());
                    }
                    line.setLength(0);
                    line.append(broken(word, size, column, lines));
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Adds full lines of a word that is too wide, and returns what is left of it. */
    private String broken(String word, double size, double column, List<String> lines) {
        String rest = word;
        while (width(rest, size) > column && rest.length() > 1) {
            int fits = 1;
            while (fits < rest.length() && width(rest.substring(0, fits + 1), size) <= column) {
                fits++;
            }
            if (Character.isHighSurrogate(rest.charAt(fits - 1)) && fits < rest.length()) {
                fits++;
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }

    private boolean hasGlyph(int letter) {
        return glyphs.getGlyphId(letter) != 0;
    }

    /** A font file that ships unmodified. */
    private record Face(String resource, String sha256) {

        byte[] bytes() throws IOException {
            try (InputStream stream = PdfFont.class.getResourceAsStream(resource)) {
                byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
                String found = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                if (!found.equals(sha256)) {
                    throw new IOException(resource + " is not the font that was shipped: SHA-256 " + found);
                }
                return bytes;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
