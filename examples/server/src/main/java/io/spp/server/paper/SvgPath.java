package io.spp.server.paper;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws the outlines that charts have: M, L, H, V, h and Z. */
final class SvgPath {

    private static final Pattern STEP = Pattern.compile("([MLHVhZ])\\s*(-?[0-9.]+)?(?:[ ,]+(-?[0-9.]+))?");

    private SvgPath() {}

    static void draw(String steps, PDPageContentStream out) throws IOException {
        float x = 0;
        float y = 0;
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            float first = step.group(2) == null ? 0 : Float.parseFloat(step.group(2));
            switch (step.group(1)) {
                case "M", "L" -> {
                    x = first;
                    y = Float.parseFloat(step.group(3));
                }
                case "H" -> x = first;
                case "V" -> y = first;
                case "h" -> x += first;
                default -> {}
            }
            if (step.group(1).equals("M")) {
                out.moveTo(x, y);
            } else if (step.group(1).equals("Z")) {
                out.closePath();
            } else {
                out.lineTo(x, y);
            }
        }
    }
}
