package io.spp.sla.paper;

import io.spp.core.document.Block;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import io.spp.core.document.Tone;
import io.spp.core.fleet.Contact.Role;
import io.spp.sla.ownership.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The papers that ship. */
final class StandardPapers implements Papers {

    private final PaperTexts texts;

    StandardPapers(PaperTexts texts) {
        this.texts = texts;
    }

    @Override
    public Document messageToClient(CaseFile file, ClientMessage message, Locale locale) {
        Sheet sheet = sheet(file, locale, "message.title");
        sheet.head(file, Role.TECHNICAL, Role.AUTHORISED).paragraph("message.intro");
        sheet.paper().section(sheet.say("message.symptoms")).paragraph(message.symptoms());
        sheet.paper().section(sheet.say("message.place")).paragraph(message.place());
        sheet.paper().section(sheet.say("message.actions")).paragraph(message.actions());
        sheet.paper().section(sheet.say("message.answer")).paragraph(sheet.say("message.answer.intro"));
        sheet.paper().bullets(List.of(sheet.say("message.answer.1"), sheet.say("message.answer.2")));
        return sheet.paper().build();
    }

    @Override
    public Document noticeToThirdParty(CaseFile file, String symptoms, Locale locale) {
        Sheet sheet = sheet(file, locale, "warranty.title");
        sheet.head(file, Role.THIRD_PARTY).paragraph("warranty.intro");
        if (!symptoms.isBlank()) {
            sheet.paper().section(sheet.say("message.symptoms")).paragraph(symptoms.strip());
        }
        sheet.paper()
                .callout(
                        Tone.NEUTRAL,
                        sheet.say("warranty.ask"),
                        sheet.say("warranty.contact", sheet.addressee(file.client(), Role.AUTHORISED, Role.TECHNICAL)));
        return sheet.paper().build();
    }

    @Override
    public Document visitNotice(CaseFile file, PlannedVisit visit, Locale locale) {
        Sheet sheet = sheet(file, locale, "visit.title");
        sheet.head(file, Role.ON_SITE, Role.AUTHORISED).paragraph("visit.intro." + visit.purpose());
        List<Block.KeyValue> entries = new ArrayList<>();
        entries.add(new Block.KeyValue(sheet.say("visit.day"), Cell.on(visit.day())));
        entries.add(sheet.entry("visit.time", visit.time().isEmpty() ? sheet.say("visit.time.open") : visit.time()));
        if (!visit.visitors().isEmpty()) {
            entries.add(sheet.entry("visit.visitors", visit.visitors()));
        }
        sheet.paper().add(new Block.KeyValues(entries));
        if (!visit.works().isEmpty()) {
            sheet.paper().section(sheet.say("visit.works")).add(new Block.Bullets(visit.works(), true));
        }
        sheet.paragraph("visit.access");
        return sheet.paper().build();
    }

    @Override
    public Document act(CaseFile file, WorkDone work, Locale locale) {
        Sheet sheet = sheet(file, locale, "act.title");
        List<Block.KeyValue> entries = new ArrayList<>(sheet.facts(file));
        entries.add(new Block.KeyValue(sheet.say("act.day"), Cell.on(work.day())));
        entries.add(sheet.entry("act.purpose", sheet.say("purpose." + work.purpose())));
        entries.add(sheet.entry("act.executor", sheet.addressee(file.client(), Role.EXECUTOR)));
        entries.add(sheet.entry("act.client", sheet.addressee(file.client(), Role.ON_SITE, Role.AUTHORISED)));
        sheet.paper().add(new Block.KeyValues(entries));
        if (!work.findings().isEmpty()) {
            sheet.paper().section(sheet.say("act.findings")).add(findings(sheet, work.findings()));
        }
        if (!work.works().isEmpty()) {
            sheet.paper().section(sheet.say("act.works")).add(works(sheet, work.works()));
        }
        if (!work.result().isBlank()) {
            sheet.paper()
                    .section(sheet.say("act.result"))
                    .paragraph(work.result().strip());
        }
        sheet.paragraph("act.closing");
        sheet.signatures();
        return sheet.paper().build();
    }

    @Override
    public Document incidentReport(IncidentReport report, Locale locale) {
        return new ReportPaper(texts, report, locale).write();
    }

    private Sheet sheet(CaseFile file, Locale locale, String title) {
        Sheet sheet = new Sheet(texts, locale, file.site().zone(), title);
        String about = file.incident().isFault() ? file.number().replace('-', '\u2011') + " · " : "";
        sheet.paper()
                .subtitle(about + file.client().name() + " · " + file.site().name());
        return sheet;
    }

    private static Table findings(Sheet sheet, List<Finding> findings) {
        Table.Builder table = Table.of(
                "",
                sheet.say("finding.location"),
                sheet.say("finding.supplier"),
                sheet.say("finding.installer"),
                sheet.say("finding.warranty"));
        for (Finding finding : findings) {
            table.row(
                    Cell.text(sheet.say("location." + finding.location())),
                    Cell.text(sheet.say("supply." + finding.supplier())),
                    Cell.text(sheet.say("supply." + finding.installer())),
                    Cell.text(sheet.say("warranty." + finding.warranty())));
        }
        return table.build();
    }

    private static Table works(Sheet sheet, List<WorkDone.Work> works) {
        Table.Builder table = Table.of("", sheet.say("work.number"), sheet.say("work.text"), sheet.say("work.done"));
        for (int i = 0; i < works.size(); i++) {
            WorkDone.Work work = works.get(i);
            table.row(
                    Cell.text(String.valueOf(i + 1)),
                    Cell.text(work.text()),
                    work.done()
                            ? Cell.status(sheet.say("work.yes"), Tone.GOOD)
                            : Cell.status(sheet.say("work.no"), Tone.WARNING));
        }
        return table.build();
    }
}
