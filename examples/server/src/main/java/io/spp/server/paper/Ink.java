package io.spp.server.paper;

import io.spp.core.document.Tone;
import java.awt.Color;

/** The colours of a printed paper: those that the style sheet of the HTML page has for print. */
final class Ink {

    static final Color PAPER = new Color(0xffffff);
    static final Color TEXT = new Color(0x1b2330);
    static final Color SOFT = new Color(0x444c58);
    static final Color RULE = new Color(0xcfd4db);
    static final Color GRID = new Color(0xe3e6eb);
    static final Color SURFACE = new Color(0xf6f7f9);
    static final Color BLUE = new Color(0x0072b2);
    static final Color ORANGE = new Color(0xd55e00);

    private static final Color[] EQUALS = {
        BLUE, ORANGE, new Color(0x00825e), new Color(0xa8558a), new Color(0xa87c00), new Color(0x2b8fc4)
    };

    private Ink() {}

    static Color of(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> new Color(0x3c5170);
            case GOOD -> new Color(0x00694c);
            case WARNING -> new Color(0x855b00);
            case BAD -> new Color(0xb03a0a);
        };
    }

    static Color behind(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> new Color(0xeaf0f8);
            case GOOD -> new Color(0xe3f4ee);
            case WARNING -> new Color(0xfdf2d8);
            case BAD -> new Color(0xfdeae2);
        };
    }

    /** The colour of one of several equal series. */
    static Color ofEqual(int index) {
        return EQUALS[Math.floorMod(index, EQUALS.length)];
    }
}
