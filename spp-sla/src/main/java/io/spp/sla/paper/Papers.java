package io.spp.sla.paper;

import io.spp.core.document.Document;
import java.util.Locale;

/** Makes the papers of the contract. Each is a value that any renderer hands out. */
public interface Papers {

    /** The papers that ship, in their own words. */
    static Papers standard() {
        return worded(PaperTexts.standard());
    }

    /** The papers that ship, in a host's words. */
    static Papers worded(PaperTexts texts) {
        return new StandardPapers(texts);
    }

    /** The message to the client's technical service about a fault on the client's side (4.2.4.2). */
    Document messageToClient(CaseFile file, ClientMessage message, Locale locale);

    /**
     * The notice to the third party that it should contact the client about a warranty case (4.2.4.3).
     *
     * @param symptoms what is wrong; may be empty
     */
    Document noticeToThirdParty(CaseFile file, String symptoms, Locale locale);

    /** The notice of a visit to the client's representative at the site (4.2.4.1). */
    Document visitNotice(CaseFile file, PlannedVisit visit, Locale locale);

    /** The Act of the work done, to be signed by both (4.2.4.1). */
    Document act(CaseFile file, WorkDone work, Locale locale);

    /** The incident report for a period of at least a month (4.2.5). */
    Document incidentReport(IncidentReport report, Locale locale);
}
