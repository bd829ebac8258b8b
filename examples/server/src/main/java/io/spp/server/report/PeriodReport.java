package io.spp.server.report;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Estimate;
import io.spp.core.document.BarChart;
import io.spp.core.document.Block;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.LineChart;
import io.spp.core.document.SeriesKind;
import io.spp.core.document.Table;
import io.spp.core.document.Tone;
import io.spp.core.incident.IncidentStatus;
import io.spp.core.metric.Footfall;
import io.spp.core.text.Texts;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A site's report over a period: what was counted, what went wrong, what is owed, what was restored. */
public final class PeriodReport {

    private static final int MOST_INCIDENTS = 100;
    private static final int MOST_CASES = 20;
    private static final int MOST_GAPS = 12;
    private static final int MOST_DAYS = 120;

    private static final Texts TEXTS = Texts.load("report", name -> PeriodReport.class.getResourceAsStream(name));

    private final String site;
    private final SiteCalendar calendar;
    private final SiteFigures figures;
    private final Map<String, String> lineNames;
    private final List<ReportedIncident> incidents;
    private final List<ReportedRestoration> restorations;

    /**
     * @param site the site's name
     * @param calendar the site's calendar
     * @param figures what was counted
     * @param lineNames names of lines by id
     * @param incidents what went wrong, in order
     * @param restorations what was restored, in order
     */
    public PeriodReport(
            String site,
            SiteCalendar calendar,
            SiteFigures figures,
            Map<String, String> lineNames,
            List<ReportedIncident> incidents,
            List<ReportedRestoration> restorations) {
        this.site = site;
        this.calendar = calendar;
        this.figures = figures;
        this.lineNames = new LinkedHashMap<>(lineNames);
        this.incidents = List.copyOf(incidents);
        this.restorations = List.copyOf(restorations);
    }

    /** The report in one language. */
    public Document in(Locale locale) {
        return new Writer(locale).write();
    }

    private final class Writer {

        private final Locale locale;
        private final Document.Builder paper;

        Writer(Locale locale) {
            this.locale = locale;
            this.paper = Document.builder(text("title", site), locale, calendar.zone());
        }

        Document write() {
            DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
            paper.subtitle(text("subtitle", day.format(figures.from()), day.format(figures.to())));
            counted();
            incidents();
            restorations();
            paper.chapter(text("reading")).paragraph(text("reading.text"));
            return paper.build();
        }

        private void counted() {
            Footfall total = figures.entries();
            paper.figures(
                    new Block.Figure(text("visits"), Cell.number(Math.round(total.value())), text("visits.note")),
                    new Block.Figure(
                            text("measured"),
                            Cell.share(1 - total.restoredShare() - total.missingShare()),
                            text("measured.note")),
                    new Block.Figure(
                            text("restored"),
                            Cell.share(total.restoredShare()),
                            text("restored.note", restorations.size())),
                    new Block.Figure(text("missing"), Cell.share(total.missingShare()), text("missing.note")));
            paper.add(days());
            paper.chapter(text("lines")).add(lines(total));
        }

        /** A bar a day, or a bar a week where there are too many days. */
        private BarChart days() {
            List<String> categories = new ArrayList<>();
            List<Double> known = new ArrayList<>();
            List<Double> restored = new ArrayList<>();
            boolean weekly = ChronoUnit.DAYS.between(figures.from(), figures.to()) >= MOST_DAYS;
            DateTimeFormatter day = DateTimeFormatter.ofPattern(weekly ? "d.MM.yy" : "d.MM", locale);
            int step = weekly ? 7 : 1;
            for (LocalDate first = figures.from(); !first.isAfter(figures.to()); first = first.plusDays(step)) {
                Footfall footfall = Footfall.NONE;
                for (LocalDate date = first; date.isBefore(first.plusDays(step)); date = date.plusDays(1)) {
                    footfall = footfall.plus(figures.entries(date));
                }
                categories.add(day.format(first));
                known.add((double) footfall.known());
                restored.add(footfall.restored().value());
            }
            return new BarChart(
                    text(weekly ? "weeks" : "days"),
                    text("days.note"),
                    text("persons"),
                    true,
                    categories,
                    List.of(
                            new BarChart.Series(text("measured"), SeriesKind.MEASURED, known),
                            new BarChart.Series(text("restored"), SeriesKind.RESTORED, restored)));
        }

        private Table lines(Footfall total) {
            Table.Builder table = Table.of(
                    "",
                    text("line"),
                    text("entries"),
                    text("of.them.restored"),
                    text("bounds"),
                    text("exits"),
                    text("coverage"));
            for (String line : figures.lines()) {
                String name = lineNames.getOrDefault(line, line);
                table.row(row(name, figures.entries(line), figures.exits(line), gapsOf(name)));
            }
            Footfall exits =
                    Footfall.sum(figures.lines().stream().map(figures::exits).toList());
            return table.totals(row(text("total"), total, exits, restorations)).build();
        }

        private Cell[] row(String name, Footfall in, Footfall out, List<ReportedRestoration> gaps) {
            Optional<Estimate> restored =
                    gaps.stream().map(ReportedRestoration::entries).reduce(Estimate::plus);
            return new Cell[] {
                Cell.text(name),
                Cell.number(Math.round(in.value())),
                restored.map(sum -> Cell.number(Math.round(sum.value()))).orElse(Cell.none()),
                restored.map(sum -> Cell.range(sum.low80(), sum.high80(), 0)).orElse(Cell.none()),
                out.measured().plus(out.replaced()).isZero() ? Cell.none() : Cell.number(Math.round(out.value())),
                Cell.share(in.coverage())
            };
        }

        private List<ReportedRestoration> gapsOf(String name) {
            return restorations.stream().filter(gap -> gap.line().equals(name)).toList();
        }

        private void incidents() {
            paper.chapter(text("incidents"));
            if (incidents.isEmpty()) {
                paper.callout(Tone.GOOD, text("incidents.none"), "");
                return;
            }
            Table.Builder table = Table.of(
                    "",
                    text("number"),
                    text("what"),
                    text("since"),
                    text("noticed"),
                    text("told"),
                    text("until"),
                    text("status"));
            for (ReportedIncident reported : incidents.subList(0, Math.min(MOST_INCIDENTS, incidents.size()))) {
                IncidentStatus status = reported.incident().status();
                table.row(
                        Cell.text(reported.number().replace('-', '\u2011')),
                        Cell.text(rule(reported.incident().rule()) + ", " + reported.place()),
                        Cell.at(reported.incident().since()),
                        Cell.at(reported.incident().detectedAt()),
                        reported.incident().toldAt().map(Cell::at).orElse(Cell.none()),
                        reported.incident().until().map(Cell::at).orElse(Cell.none()),
                        Cell.status(text("status." + status), status == IncidentStatus.OPEN ? Tone.BAD : Tone.GOOD));
            }
            paper.add(table.build());
            if (incidents.size() > MOST_INCIDENTS) {
                paper.paragraph(text("incidents.more", incidents.size() - MOST_INCIDENTS));
            }
            incidents.stream().limit(MOST_CASES).forEach(this::incident);
            if (incidents.size() > MOST_CASES) {
                paper.paragraph(text("cases.more", incidents.size() - MOST_CASES));
            }
        }

        private void incident(ReportedIncident reported) {
            paper.section(reported.number() + " · " + rule(reported.incident().rule()) + " · " + reported.place());
            paper.paragraph(reported.incident().explanation(locale.getLanguage().equals("ru") ? "ru" : "en"));
            String owner = reported.owner().in(locale);
            if (!owner.isEmpty()) {
                paper.paragraph(owner);
            }
            if (reported.duties().isEmpty()) {
                return;
            }
            Table.Builder duties = Table.of(
                    text("duties"),
                    text("duty"),
                    text("by"),
                    text("clause"),
                    text("due"),
                    text("done"),
                    text("status"));
            for (ReportedDuty duty : reported.duties()) {
                duties.row(
                        Cell.text(duty.what().in(locale)),
                        Cell.text(duty.by().in(locale)),
                        Cell.text(duty.clause()),
                        duty.due().map(Cell::on).orElseGet(() -> Cell.text(text("due.never"))),
                        duty.done().map(Cell::at).orElse(Cell.none()),
                        Cell.status(duty.status().in(locale), duty.tone()));
            }
            paper.add(duties.build());
        }

        private void restorations() {
            if (restorations.isEmpty()) {
                return;
            }
            paper.chapter(text("restorations"));
            if (restorations.size() > MOST_GAPS) {
                paper.paragraph(text("restorations.more", restorations.size(), MOST_GAPS));
            }
            List<ReportedRestoration> largest = restorations.stream()
                    .sorted(Comparator.comparingDouble(
                                    (ReportedRestoration gap) -> gap.entries().value())
                            .reversed())
                    .limit(MOST_GAPS)
                    .toList();
            for (ReportedRestoration gap :
                    restorations.stream().filter(largest::contains).toList()) {
                paper.section(gap.line());
                List<Block.KeyValue> entries = new ArrayList<>(List.of(
                        new Block.KeyValue(text("gap.from"), Cell.at(gap.range().start())),
                        new Block.KeyValue(text("gap.to"), Cell.at(gap.range().end())),
                        new Block.KeyValue(
                                text("gap.entries"),
                                Cell.number(Math.round(gap.entries().value()))),
                        new Block.KeyValue(
                                text("gap.bounds80"),
                                Cell.range(gap.entries().low80(), gap.entries().high80(), 0)),
                        new Block.KeyValue(
                                text("gap.bounds95"),
                                Cell.range(gap.entries().low95(), gap.entries().high95(), 0)),
                        new Block.KeyValue(
                                text("gap.method"), Cell.text(gap.method().in(locale)))));
                gap.error().ifPresent(share -> entries.add(new Block.KeyValue(text("gap.error"), Cell.share(share))));
                entries.add(new Block.KeyValue(
                        text("gap.consent"), Cell.text(gap.consent().in(locale))));
                paper.add(new Block.KeyValues(entries));
                paper.add(chart(gap));
            }
        }

        private LineChart chart(ReportedRestoration gap) {
            TimeRange around = TimeRange.of(
                    gap.range().start().minus(Duration.ofDays(2)),
                    gap.range().end().plus(Duration.ofDays(2)));
            return LineChart.of(text("gap.chart"), text("persons.hour"), around)
                    .description(text("gap.chart.note"))
                    .stretch(text("gap"), gap.range())
                    .band(text("bounds"), 0.8, gap.bounds())
                    .series(text("measured"), SeriesKind.MEASURED, gap.measured())
                    .series(text("restored"), SeriesKind.RESTORED, gap.restored())
                    .build();
        }

        private String rule(String id) {
            return TEXTS.has("rule." + id) ? text("rule." + id) : id;
        }

        private String text(String key, Object... arguments) {
            return TEXTS.in(locale, key, arguments);
        }
    }
}
