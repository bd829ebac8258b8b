package io.spp.server.report;

import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import io.spp.core.figure.Bounds;
import io.spp.core.figure.Figure;
import io.spp.core.figure.FigureTable;
import io.spp.core.figure.Note;
import io.spp.core.figure.Quality;
import io.spp.core.metric.MetricCard;
import io.spp.core.metric.MetricUnit;
import io.spp.core.text.Texts;
import io.spp.server.paper.XlsxRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Figures as a paper with typed cells, whose heads are in the reader's language: the cards of the metrics first, then the figures with their quality. */
public final class FigurePaper {

    private static final Texts TEXTS = Texts.load("figures", FigurePaper.class::getResourceAsStream);
    private static final String[] COLUMNS = {
        "site",
        "line",
        "metric",
        "first",
        "last",
        "bucket",
        "start",
        "value",
        "reading",
        "low95",
        "high95",
        "coverage",
        "traffic",
        "restored",
        "missing",
        "finality",
        "notes"
    };

    private final Locale locale;

    private FigurePaper(Locale locale) {
        this.locale = locale;
    }

    /**
     * The figures as a document.
     *
     * @param locale the reader's language
     */
    public static Document of(FigureTable answer, Locale locale) {
        return new FigurePaper(locale).document(answer);
    }

    /**
     * The figures as an XLSX workbook; numbers, shares, dates and times are such.
     *
     * @param target stays open
     */
    public static void xlsx(FigureTable answer, Locale locale, OutputStream target) throws IOException {
        XlsxRenderer.render(of(answer, locale), target);
    }

    private Document document(FigureTable answer) {
        Document.Builder paper = Document.builder(say("title"), locale, zone(answer))
                .subtitle(TEXTS.in(
                        locale, "period", answer.query().first(), answer.query().last(), answer.answeredAt()));
        List<String> cards = answer.query().metrics().stream()
                .map(metric -> metric.card())
                .map(this::told)
                .toList();
        Table.Builder table =
                Table.of(say("caption"), Arrays.stream(COLUMNS).map(this::say).toArray(String[]::new));
        answer.figures().forEach(figure -> table.row(cells(figure)));
        return paper.bullets(cards).add(table.build()).build();
    }

    private String told(MetricCard card) {
        return card.label().in(locale) + ": " + card.formula().in(locale) + ". "
                + card.nullRule().in(locale);
    }

    private static ZoneId zone(FigureTable answer) {
        List<ZoneId> zones = answer.figures().stream()
                .map(figure -> figure.bucket().zone())
                .distinct()
                .toList();
        return zones.size() == 1 ? zones.get(0) : ZoneOffset.UTC;
    }

    private Cell[] cells(Figure figure) {
        Quality quality = figure.quality();
        return new Cell[] {
            Cell.text(figure.site()),
            Cell.text(figure.line().orElse("")),
            Cell.text(figure.metric().card().label().in(locale)),
            Cell.on(figure.bucket().first()),
            Cell.on(figure.bucket().last()),
            Cell.text(figure.bucket().key()),
            Cell.at(figure.bucket().range().start()),
            number(figure, figure.value()),
            Cell.text(say("reading." + figure.reading())),
            number(figure, bound(figure.bounds().map(Bounds::low95).orElse(Double.NaN))),
            number(figure, bound(figure.bounds().map(Bounds::high95).orElse(Double.NaN))),
            Cell.share(quality.coverage()),
            Cell.share(quality.trafficCoverage()),
            Cell.share(quality.restoredTime()),
            Cell.share(quality.missingShare()),
            Cell.text(say("finality." + quality.finality())),
            Cell.text(figure.notes().stream()
                    .map(Note::text)
                    .map(text -> text.in(locale))
                    .collect(Collectors.joining("; ")))
        };
    }

    private static OptionalDouble bound(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static Cell number(Figure figure, OptionalDouble value) {
        if (value.isEmpty()) {
            return Cell.none();
        }
        return figure.metric().unit() == MetricUnit.SHARE
                ? Cell.share(value.getAsDouble())
                : Cell.number(value.getAsDouble(), 2);
    }

    private String say(String key) {
        return TEXTS.in(locale, key);
    }
}
