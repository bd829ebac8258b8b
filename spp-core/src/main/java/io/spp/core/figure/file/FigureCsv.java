package io.spp.core.figure.file;

import io.spp.core.figure.Bounds;
import io.spp.core.figure.Figure;
import io.spp.core.figure.FigureTable;
import io.spp.core.figure.Note;
import io.spp.core.figure.Quality;
import io.spp.core.text.CsvText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Writes an answer as CSV (RFC 4180): one row per figure, times in UTC and on the site's clock with offset, and the business date.
 *
 * <p>Empty means undefined, or without bound. No text can be taken for a formula by a spreadsheet.
 */
public final class FigureCsv {

    private static final String KEYS =
            "site,line,metric,unit,bucket,business_date,business_date_last,start_utc,end_utc,"
                    + "start_local,end_local,zone,value";
    private static final String QUALITY = "reading,low80,high80,low95,high95,raw,at_start_utc,at_end_utc,coverage,"
            + "traffic_coverage,restored_share,restored_time,missing_share,finality,restated_by,known_until_utc,"
            + "audit_age_days,notes";
    private static final int DECIMALS = 6;

    private final CsvForm form;
    private final Locale locale;

    private FigureCsv(CsvForm form, Locale locale) {
        this.form = form;
        this.locale = locale;
    }

    /**
     * Writes an answer.
     *
     * @param locale the language of the notes
     * @param target not closed
     */
    public static void write(FigureTable table, CsvForm form, Locale locale, Appendable target) throws IOException {
        FigureCsv csv = new FigureCsv(form, locale);
        if (form.mark()) {
            target.append('\ufeff');
        }
        String columns = form.quality() ? KEYS + "," + QUALITY : KEYS;
        csv.row(List.of(columns.split(",")), target);
        for (Figure figure : table.figures()) {
            csv.row(csv.fields(figure), target);
        }
    }

    private void row(List<String> fields, Appendable target) throws IOException {
        target.append(String.join(String.valueOf(form.separator()), fields)).append("\r\n");
    }

    private List<String> fields(Figure figure) {
        List<String> fields = new ArrayList<>();
        fields.add(text(figure.site()));
        fields.add(text(figure.line().orElse("")));
        fields.add(figure.metric().id());
        fields.add(figure.metric().unit().name());
        fields.add(text(figure.bucket().key()));
        fields.add(figure.bucket().first().toString());
        fields.add(figure.bucket().last().toString());
        fields.add(figure.bucket().range().start().toString());
        fields.add(figure.bucket().range().end().toString());
        fields.add(figure.bucket().localStart().toString());
        fields.add(figure.bucket().localEnd().toString());
        fields.add(figure.bucket().zone().getId());
        fields.add(number(figure.value()));
        if (form.quality()) {
            quality(figure, fields);
        }
        return fields;
    }

    private void quality(Figure figure, List<String> fields) {
        Quality quality = figure.quality();
        Optional<Bounds> bounds = figure.bounds();
        fields.add(figure.reading().name());
        fields.add(number(bounds.map(Bounds::low80)));
        fields.add(number(bounds.map(Bounds::high80)));
        fields.add(number(bounds.map(Bounds::low95)));
        fields.add(number(bounds.map(Bounds::high95)));
        fields.add(number(figure.raw()));
        fields.add(instant(figure.at().map(range -> range.start())));
        fields.add(instant(figure.at().map(range -> range.end())));
        fields.add(number(Optional.of(quality.coverage())));
        fields.add(number(Optional.of(quality.trafficCoverage())));
        fields.add(number(Optional.of(quality.restoredShare())));
        fields.add(number(Optional.of(quality.restoredTime())));
        fields.add(number(Optional.of(quality.missingShare())));
        fields.add(quality.finality().name());
        fields.add(quality.restatedBy().map(Enum::name).orElse(""));
        fields.add(instant(quality.knownUntil()));
        fields.add(
                quality.auditAgeDays().isPresent()
                        ? Long.toString(quality.auditAgeDays().getAsLong())
                        : "");
        fields.add(text(figure.notes().stream()
                .map(Note::text)
                .map(note -> note.in(locale))
                .collect(Collectors.joining(" | "))));
    }

    private String text(String value) {
        return CsvText.write(value, form.separator());
    }

    private static String instant(Optional<Instant> value) {
        return value.map(Instant::toString).orElse("");
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? number(Optional.of(value.getAsDouble())) : "";
    }

    private String number(Optional<Double> value) {
        String text = value.filter(Double::isFinite).map(FigureCsv::plain).orElse("");
        return form.decimal() == '.' ? text : text.replace('.', form.decimal());
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
