package io.spp.cli.report;

import io.spp.cli.call.Columns;
import io.spp.cli.call.Words;
import io.spp.core.figure.Bounds;
import io.spp.core.figure.Figure;
import io.spp.core.figure.FigureTable;
import io.spp.core.figure.Note;
import io.spp.core.figure.Reading;
import io.spp.core.metric.MetricUnit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** An answer as a table for people; notes that repeat are told once, below. */
final class FigureSheet {

    private final Locale locale;

    private FigureSheet(Locale locale) {
        this.locale = locale;
    }

    static String of(FigureTable answer, Locale locale) {
        return new FigureSheet(locale).text(answer);
    }

    private String text(FigureTable answer) {
        Columns table = new Columns()
                .row(
                        say("where"),
                        say("bucket"),
                        say("metric"),
                        say("value"),
                        say("bounds"),
                        say("coverage"),
                        say("restored"),
                        say("finality"));
        Set<String> notes = new LinkedHashSet<>();
        for (Figure figure : answer.figures()) {
            table.row(
                    figure.line().map(line -> figure.site() + "/" + line).orElse(figure.site()),
                    figure.bucket().key(),
                    figure.metric().card().label().in(locale),
                    value(figure),
                    figure.bounds().map(bounds -> bounds(figure, bounds)).orElse(""),
                    percent(figure.quality().coverage()),
                    percent(figure.quality().restoredTime()),
                    say("finality." + figure.quality().finality())
                            + figure.quality()
                                    .restatedBy()
                                    .map(cause -> " (" + cause + ")")
                                    .orElse(""));
            for (Note note : figure.notes()) {
                notes.add(note.text().in(locale));
            }
        }
        StringBuilder text = new StringBuilder(table.toString());
        notes.forEach(note -> text.append("* ").append(note).append('\n'));
        return text.toString();
    }

    private String value(Figure figure) {
        if (figure.value().isEmpty()) {
            return "–";
        }
        String number = number(figure, figure.value().getAsDouble())
                + figure.at()
                        .map(at -> " @ "
                                + at.start().atZone(figure.bucket().zone()).toLocalTime())
                        .orElse("");
        return mark(figure.reading()) + number;
    }

    private static String mark(Reading reading) {
        return switch (reading) {
            case ESTIMATED -> "~";
            case LOWER_BOUND -> "≥ ";
            case UPPER_BOUND -> "≤ ";
            case UNSURE -> "? ";
            default -> "";
        };
    }

    private String bounds(Figure figure, Bounds bounds) {
        boolean certain = bounds.low95() == bounds.high95();
        return certain
                ? ""
                : number(figure, bounds.low95()) + " … "
                        + (Double.isInfinite(bounds.high95()) ? "∞" : number(figure, bounds.high95()));
    }

    private String number(Figure figure, double value) {
        return figure.metric().unit() == MetricUnit.SHARE
                ? percent(value)
                : String.format(locale, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    private String percent(double share) {
        return String.format(locale, "%.1f %%", 100 * share);
    }

    private String say(String key) {
        return Words.in(locale, "figure." + key);
    }
}
