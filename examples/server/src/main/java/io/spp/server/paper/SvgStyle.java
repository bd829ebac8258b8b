package io.spp.server.paper;

import io.spp.core.document.Tone;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an element of a chart looks like in print; says what {@code document.css} says of its classes.
 *
 * @param fill the colour inside; absent for none
 * @param stroke the colour of the outline; absent for none
 * @param width of the outline
 * @param dash of the outline; empty for a solid one
 * @param alpha 0 for invisible to 1 for opaque
 */
record SvgStyle(@Nullable Color fill, @Nullable Color stroke, double width, List<Float> dash, double alpha) {

    private static final List<Float> SOLID = List.of();

    static SvgStyle of(String element, Set<String> classes) {
        if (classes.contains("pin")) {
            Color tone = tone(classes);
            return element.equals("path") ? line(tone, 1, 3f, 3f) : filled(tone, 1);
        } else if (classes.contains("grid")) {
            return line(Ink.GRID, 1);
        } else if (classes.contains("axis")) {
            return line(Ink.SOFT, 1);
        } else if (classes.contains("under")) {
            return filled(Ink.BLUE, 0.13);
        } else if (classes.contains("band")) {
            return filled(Ink.ORANGE, classes.contains("pale") ? 0.15 : 0.3);
        } else if (classes.contains("stretch") || classes.contains("missing")) {
            return new SvgStyle(null, Ink.SOFT, 0.75, SOLID, 0.55);
        } else if (classes.contains("line")) {
            return stroked(classes);
        } else if (classes.contains("bar")) {
            return classes.contains("expected") ? line(Ink.SOFT, 1, 4f, 3f) : filled(main(classes), 1);
        }
        return filled(Ink.TEXT, 1);
    }

    private static SvgStyle stroked(Set<String> classes) {
        if (classes.contains("restored")) {
            return line(Ink.ORANGE, 2.4);
        }
        if (classes.contains("expected")) {
            return line(Ink.SOFT, 1.6, 5f, 4f);
        }
        List<List<Float>> dashes =
                List.of(SOLID, List.of(9f, 3f), List.of(2f, 4f), List.of(9f, 3f, 2f, 3f), List.of(4f, 3f), SOLID);
        return new SvgStyle(null, main(classes), 2, dashes.get(Math.max(0, index(classes))), 1);
    }

    private static Color main(Set<String> classes) {
        return classes.contains("restored") ? Ink.ORANGE : Ink.ofEqual(Math.max(0, index(classes)));
    }

    /** The number of one of several equal series; -1 for the others. */
    private static int index(Set<String> classes) {
        for (int i = 0; i < 6; i++) {
            if (classes.contains("c" + i)) {
                return i;
            }
        }
        return -1;
    }

    private static Color tone(Set<String> classes) {
        for (Tone tone : Tone.values()) {
            if (classes.contains(tone.name().toLowerCase(Locale.ROOT))) {
                return Ink.of(tone);
            }
        }
        return Ink.of(Tone.NEUTRAL);
    }

    /** The dash as PDF takes it. */
    float[] strokes() {
        float[] strokes = new float[dash.size()];
        for (int i = 0; i < strokes.length; i++) {
            strokes[i] = dash.get(i);
        }
        return strokes;
    }

    private static SvgStyle filled(Color colour, double alpha) {
        return new SvgStyle(colour, null, 0, SOLID, alpha);
    }

    private static SvgStyle line(Color colour, double width, Float... dash) {
        return new SvgStyle(null, colour, width, List.of(dash), 1);
    }
}
