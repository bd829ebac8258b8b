package io.spp.server.report;

import io.spp.core.document.Block;
import io.spp.core.document.Document;
import io.spp.core.document.HtmlRenderer;
import io.spp.core.fleet.Client;
import io.spp.core.fleet.Contact;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Notification;
import io.spp.core.store.Outbox;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends an incident report to the client who asked for it (4.2.5, O16), through the outbox, as an HTML message. */
public final class ReportMail {

    private ReportMail() {}

    /**
     * Puts the report into the outbox, for each authorised person with e-mail, or where there is none for the technical service. When a channel has
     * taken it, the log of the request says REPORT_SENT. The same request is mailed once.
     *
     * @param request what the client asked for: {@link io.spp.sla.casebook.CaseBook#requestReport}
     * @param paper the report in a language
     * @return the messages that are new
     * @throws InvalidConfigurationException if the client has no address
     */
    public static List<Notification> put(
            Outbox outbox, Incident request, Client client, Function<Locale, Document> paper, Instant now)
            throws IOException {
        List<Contact> contacts = reachable(client, Contact.Role.AUTHORISED);
        if (contacts.isEmpty()) {
            contacts = reachable(client, Contact.Role.TECHNICAL);
        }
        if (contacts.isEmpty()) {
            throw new InvalidConfigurationException(List.of(new Problem(
                    "$.client.contacts",
                    client.id(),
                    new BilingualText(
                            "нужен контакт AUTHORISED или TECHNICAL с электронной почтой",
                            "a contact AUTHORISED or TECHNICAL with e-mail is needed"))));
        }
        List<Notification> messages = new ArrayList<>();
        for (Contact contact : contacts) {
            messages.add(message(request, contact, paper.apply(contact.locale()), now));
        }
        return outbox.put(messages, now);
    }

    private static List<Contact> reachable(Client client, Contact.Role role) {
        return client.contacts(role).stream()
                .filter(contact -> contact.email().isPresent())
                .toList();
    }

    private static Notification message(Incident request, Contact contact, Document paper, Instant now) {
        String asked = request.events().get(0).detail("from") + "/"
                + request.events().get(0).detail("to");
        String address = contact.email().orElseThrow();
        return new Notification(
                request.id() + "/" + IncidentEventType.REPORT_SENT + "/" + asked + "/" + contact.role() + "/" + address,
                request.id(),
                address,
                Notification.EMAIL,
                contact.locale(),
                (paper.title() + ", " + paper.subtitle()).replaceAll("\\s+", " "),
                text(paper),
                HtmlRenderer.render(paper),
                now);
    }

    /** Title and figures, for those who read no HTML. */
    private static String text(Document paper) {
        String figures = paper.blocks().stream()
                .filter(Block.Figures.class::isInstance)
                .flatMap(block -> ((Block.Figures) block).figures().stream())
                .map(figure -> figure.label() + ": " + paper.text(figure.value()))
                .collect(Collectors.joining("\n"));
        return paper.title() + "\n" + paper.subtitle() + "\n\n" + figures + "\n";
    }
}
