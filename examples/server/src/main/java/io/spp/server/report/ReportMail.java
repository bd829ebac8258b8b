package io.spp.server.report;

import io.spp.core.document.Block;
import io.spp.core.document.Document;
import io.spp.core.document.HtmlRenderer;
import io.spp.core.fleet.Client;
import io.spp.core.fleet.Contact;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Attachment;
import io.spp.core.notice.Notification;
import io.spp.core.store.Outbox;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.server.paper.PaperFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends an incident report to the client who asked for it (4.2.5, O16), through the outbox: the message shows it as HTML, and it is attached
 * in the forms that the sender chooses.
 */
public final class ReportMail {

    private static final int NAME_CHARACTERS = 100;

    private ReportMail() {}

    /**
     * Puts the report into the outbox, for each authorised person with e-mail, or where there is none for the technical service. When a channel has
     * taken it, the log of the request says REPORT_SENT. The same request is mailed once.
     *
     * @param request what the client asked for: {@link io.spp.sla.casebook.CaseBook#requestReport}
     * @param paper the report in a language
     * @param forms the forms in which it is attached; may be empty
     * @return the messages that are new
     * @throws InvalidConfigurationException if the client has no address, or the files are more than a message carries
     */
    public static List<Notification> put(
            Outbox outbox,
            Incident request,
            Client client,
            Function<Locale, Document> paper,
            Set<PaperFormat> forms,
            Instant now)
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
            messages.add(message(request, contact, paper.apply(contact.locale()), forms, now));
        }
        return outbox.put(messages, now);
    }

    private static List<Contact> reachable(Client client, Contact.Role role) {
        return client.contacts(role).stream()
                .filter(contact -> contact.email().isPresent())
                .toList();
    }

    private static Notification message(
            Incident request, Contact contact, Document paper, Set<PaperFormat> forms, Instant now) throws IOException {
        String asked = request.events().get(0).detail("from") + "/"
                + request.events().get(0).detail("to");
        String address = contact.email().orElseThrow();
        return new Notification(
                request.id() + "/" + IncidentEventType.REPORT_SENT + "/" + asked + "/" + contact.role() + "/" + address,
                request.id(),
                address,
                Notification.EMAIL,
                contact.locale(),
                subject(paper),
                text(paper),
                HtmlRenderer.render(paper),
                now,
                attachments(paper, forms));
    }

    private static String subject(Document paper) {
        return (paper.title() + ", " + paper.subtitle()).replaceAll("\\s+", " ");
    }

    private static List<Attachment> attachments(Document paper, Set<PaperFormat> forms) throws IOException {
        List<Attachment> files = new ArrayList<>();
        long bytes = 0;
        for (PaperFormat form : new TreeSet<>(forms)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            form.write(paper, content);
            files.add(new Attachment(fileName(paper, form), form.mediaType(), content.toByteArray()));
            bytes += content.size();
        }
        if (bytes > Attachment.MOST_BYTES) {
            throw new InvalidConfigurationException(List.of(new Problem(
                    "attachments",
                    String.valueOf(bytes),
                    new BilingualText(
                            "в письмо входит не более " + Attachment.MOST_BYTES
                                    + " байт; приложите меньше файлов или возьмите меньший период",
                            "a message carries at most " + Attachment.MOST_BYTES
                                    + " bytes; attach fewer files or take a shorter period"))));
        }
        return files;
    }

    /** A name that Windows takes too. */
    private static String fileName(Document paper, PaperFormat form) {
        String name = subject(paper)
                .replaceAll("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ")
                .replaceAll("\\s+", " ");
        return name.substring(0, Math.min(NAME_CHARACTERS, name.length())).strip() + "." + form.extension();
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
