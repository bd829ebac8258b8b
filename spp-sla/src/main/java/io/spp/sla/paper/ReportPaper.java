package io.spp.sla.paper;

import io.spp.core.document.Block;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import io.spp.core.document.Tone;
import io.spp.core.fleet.Contact.Role;
import io.spp.core.incident.IncidentStatus;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.Ruling;
import io.spp.sla.desk.Status;
import io.spp.sla.regulation.ClauseName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes the incident report: register, who is at fault and why, duties with their dates, restored data. */
final class ReportPaper {

    private static final Set<Status> SHOWN = EnumSet.complementOf(EnumSet.of(Status.CONDITIONAL, Status.NOT_OWED));

    private final IncidentReport report;
    private final Sheet sheet;

    ReportPaper(PaperTexts texts, IncidentReport report, Locale locale) {
        this.report = report;
        this.sheet = new Sheet(
                texts, locale, report.zone(), "report.title", report.client().name());
    }

    Document write() {
        Document.Builder paper = sheet.paper();
        String from = day(Cell.on(report.period().from()));
        String to = day(Cell.on(report.period().to()));
        paper.subtitle(sheet.say("report.subtitle", from, to));
        paper.figures(figures());
        paper.add(new Block.KeyValues(List.of(
                sheet.entry("to", sheet.addressee(report.client(), Role.AUTHORISED, Role.TECHNICAL)),
                sheet.entry("from", sheet.addressee(report.client(), Role.EXECUTOR)),
                new Block.KeyValue(sheet.say("report.asof"), Cell.at(report.asOf())))));
        paper.chapter(sheet.say("report.register"));
        if (report.cases().isEmpty()) {
            paper.callout(Tone.GOOD, sheet.say("report.none"), "");
        } else {
            paper.add(register());
            owners();
            duties();
        }
        restored();
        checks();
        sheet.paragraph("report.closing");
        return paper.build();
    }

    private Block.Figure[] figures() {
        long open = report.cases().stream()
                .filter(file -> isOpen(file.incident().status()))
                .count();
        long met = count(EnumSet.of(Status.MET, Status.MET_BY_AGREEMENT));
        long breached = count(EnumSet.of(Status.BREACHED));
        return new Block.Figure[] {
            new Block.Figure(
                    sheet.say("report.incidents"), Cell.number(report.cases().size()), sheet.say("report.open", open)),
            new Block.Figure(sheet.say("report.met"), Cell.number(met), ""),
            new Block.Figure(sheet.say("report.breached"), Cell.number(breached), ""),
            new Block.Figure(
                    sheet.say("report.restored"), Cell.number(report.restored().size()), "")
        };
    }

    private Table register() {
        Table.Builder table = Table.of(
                "",
                sheet.say("column.number"),
                sheet.say("column.what"),
                sheet.say("column.where"),
                sheet.say("column.since"),
                sheet.say("column.noticed"),
                sheet.say("column.until"),
                sheet.say("column.fault"));
        for (CaseFile file : report.cases()) {
            table.row(
                    number(file),
                    Cell.text(sheet.what(file.incident())),
                    Cell.text(file.place()),
                    Cell.at(file.incident().since()),
                    Cell.at(file.incident().detectedAt()),
                    until(file),
                    owner(file).map(this::party).orElse(Cell.none()));
        }
        return table.build();
    }

    /** Who is at fault, by which clause. */
    private void owners() {
        Table.Builder table = Table.of(
                "",
                sheet.say("column.number"),
                sheet.say("column.fault"),
                sheet.say("column.clause"),
                sheet.say("column.why"));
        boolean any = false;
        for (CaseFile file : report.cases()) {
            for (Ruling ruling : last(file)) {
                any = true;
                String why = ruling.reasons().isEmpty()
                        ? ""
                        : ruling.reasons().get(0).in(sheet.locale());
                table.row(
                        number(file),
                        party(ruling),
                        Optional.ofNullable(ruling.clause()).map(this::clause).orElse(Cell.none()),
                        Cell.text(why));
            }
        }
        if (any) {
            sheet.paper().chapter(sheet.say("report.owners")).add(table.build());
        }
    }

    private void duties() {
        Table.Builder table = Table.of(
                "",
                sheet.say("column.number"),
                sheet.say("column.duty"),
                sheet.say("column.actor"),
                sheet.say("column.clause"),
                sheet.say("column.due"),
                sheet.say("column.done"),
                sheet.say("column.status"));
        boolean any = false;
        for (CaseFile file : report.cases()) {
            for (Obligation duty : shown(file)) {
                any = true;
                table.row(
                        number(file),
                        Cell.text(duty.duty().text().in(sheet.locale())),
                        Cell.text(sheet.say("party." + duty.actor())),
                        clause(duty.clause()),
                        duty.dueDate().map(Cell::on).orElse(Cell.none()),
                        duty.performedAt().map(Cell::at).orElse(Cell.none()),
                        Cell.status(sheet.say("duty." + duty.status()), Sheet.tone(duty.status())));
            }
        }
        if (any) {
            sheet.paper()
                    .chapter(sheet.say("report.duties"))
                    .paragraph(sheet.say("report.duties.note"))
                    .add(table.build());
        }
    }

    private void restored() {
        if (report.restored().isEmpty()) {
            return;
        }
        Table.Builder table = Table.of(
                "",
                sheet.say("column.line"),
                sheet.say("column.since"),
                sheet.say("column.until"),
                sheet.say("column.entries"),
                sheet.say("column.bounds"),
                sheet.say("column.method"));
        for (RestoredStretch stretch : report.restored()) {
            table.row(
                    Cell.text(stretch.line()),
                    Cell.at(stretch.range().start()),
                    Cell.at(stretch.range().end()),
                    Cell.number(Math.round(stretch.entries().value())),
                    Cell.range(stretch.entries().low80(), stretch.entries().high80(), 0),
                    Cell.text(sheet.word("method.", stretch.method())));
        }
        sheet.paper().chapter(sheet.say("report.restored")).add(table.build());
    }

    private void checks() {
        if (report.checks().isEmpty()) {
            return;
        }
        Table.Builder table = Table.of(
                "",
                sheet.say("column.line"),
                sheet.say("column.day"),
                sheet.say("column.direction"),
                sheet.say("column.sensor"),
                sheet.say("column.manual"),
                sheet.say("column.bias"),
                sheet.say("column.bias.bounds"),
                sheet.say("column.verdict"));
        for (AccuracyCheck check : report.checks()) {
            table.row(
                    Cell.text(check.line()),
                    Cell.on(check.day()),
                    Cell.text(sheet.say("direction." + check.direction())),
                    Cell.number(check.sensor()),
                    Cell.number(check.manual()),
                    Cell.number(100 * check.bias(), 1),
                    Cell.range(100 * check.low(), 100 * check.high(), 1),
                    Cell.status(
                            sheet.say(check.shown() ? "check.shown" : "check.open"),
                            check.shown() ? Tone.GOOD : Tone.WARNING));
        }
        sheet.paper()
                .chapter(sheet.say("report.checks"))
                .paragraph(sheet.say("report.checks.note"))
                .add(table.build());
    }

    private long count(Set<Status> statuses) {
        return report.cases().stream()
                .flatMap(file -> shown(file).stream())
                .filter(duty -> statuses.contains(duty.status()))
                .count();
    }

    private static List<Obligation> shown(CaseFile file) {
        return file.assessment().map(Assessment::obligations).orElse(List.of()).stream()
                .filter(duty -> SHOWN.contains(duty.status()))
                .toList();
    }

    private static Optional<Ruling> owner(CaseFile file) {
        return file.assessment().flatMap(Assessment::owner);
    }

    /** All causes of the last decision. */
    private static List<Ruling> last(CaseFile file) {
        List<Ruling> all = file.assessment().map(Assessment::rulings).orElse(List.of());
        return owner(file)
                .map(first -> all.stream()
                        .filter(each -> each.event() == first.event())
                        .toList())
                .orElse(List.of());
    }

    private static Cell number(CaseFile file) {
        return Cell.text(file.number().replace('-', '\u2011'));
    }

    /** When it ended; in words while it has not, or where there was nothing to end. */
    private Cell until(CaseFile file) {
        IncidentStatus status = file.incident().status();
        return status == IncidentStatus.RESOLVED
                ? file.incident().until().map(Cell::at).orElse(Cell.none())
                : Cell.status(sheet.say("status." + status), isOpen(status) ? Tone.WARNING : Tone.GOOD);
    }

    private Cell clause(String clauses) {
        return Cell.text(ClauseName.inColumn(clauses).in(sheet.locale()));
    }

    private Cell party(Ruling ruling) {
        return Cell.text(sheet.say("party." + ruling.party()));
    }

    private String day(Cell day) {
        return sheet.paper().build().text(day);
    }

    private static boolean isOpen(IncidentStatus status) {
        return status == IncidentStatus.OPEN || status == IncidentStatus.RECOVERING;
    }
}
