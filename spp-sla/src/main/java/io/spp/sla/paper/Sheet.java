package io.spp.sla.paper;

import io.spp.core.document.Block;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Tone;
import io.spp.core.fleet.Client;
import io.spp.core.fleet.Contact;
import io.spp.core.incident.Incident;
import io.spp.sla.casebook.ReportedFault;
import io.spp.sla.desk.Status;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paper in the making: its words, and the parts that several papers have. */
final class Sheet {

    private final PaperTexts texts;
    private final Locale locale;
    private final Document.Builder paper;

    Sheet(PaperTexts texts, Locale locale, ZoneId zone, String title, Object... arguments) {
        this.texts = texts;
        this.locale = locale;
        this.paper = Document.builder(texts.in(locale, title, arguments), locale, zone);
    }

    Document.Builder paper() {
        return paper;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return texts.in(locale, key, arguments);
    }

    Sheet paragraph(String key, Object... arguments) {
        paper.paragraph(say(key, arguments));
        return this;
    }

    /** Sender, addressee, incident, place: what stands at the head of each letter. */
    Sheet head(CaseFile file, Contact.Role... roles) {
        List<Block.KeyValue> entries = new ArrayList<>();
        entries.add(entry("to", addressee(file.client(), roles)));
        entries.add(entry("from", addressee(file.client(), Contact.Role.EXECUTOR)));
        entries.addAll(facts(file));
        paper.add(new Block.KeyValues(entries));
        return this;
    }

    /** What incident it is about; a planned visit is about none. */
    List<Block.KeyValue> facts(CaseFile file) {
        List<Block.KeyValue> entries = new ArrayList<>();
        entries.add(entry("client", file.client().name()));
        entries.add(entry("site", file.site().name()));
        if (file.incident().isFault()) {
            entries.add(entry("incident", file.number().replace('-', '\u2011') + ", " + what(file.incident())));
            if (!file.place().equals(file.site().name())) {
                entries.add(entry("place", file.place()));
            }
            entries.add(new Block.KeyValue(say("since"), Cell.at(file.incident().since())));
            entries.add(
                    new Block.KeyValue(say("noticed"), Cell.at(file.incident().detectedAt())));
        }
        if (!file.equipment().isEmpty()) {
            entries.add(entry("equipment", file.equipment()));
        }
        return entries;
    }

    Block.KeyValue entry(String key, String value) {
        return new Block.KeyValue(say(key), value.isEmpty() ? Cell.none() : Cell.text(value));
    }

    /** Whom a paper goes to: the contacts of the first role that has any. */
    String addressee(Client client, Contact.Role... roles) {
        return contacts(client, roles).stream()
                .map(contact -> Stream.of(
                                Optional.of(say("role." + contact.role())),
                                contact.name(),
                                contact.email(),
                                contact.phone())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    static List<Contact> contacts(Client client, Contact.Role... roles) {
        return Stream.of(roles)
                .map(client::contacts)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What is wrong: by rule, or in the words of whoever told it. */
    String what(Incident incident) {
        String told = incident.explanation(locale.getLanguage().equals("ru") ? "ru" : "en");
        if (incident.rule().equals(ReportedFault.RULE) && !told.isEmpty()) {
            return told;
        }
        return word("rule.", incident.rule());
    }

    /** A code in words; the code itself where there are none. */
    String word(String kind, String code) {
        return texts.has(kind + code) ? say(kind + code) : code;
    }

    /** Lines to sign on, for both sides. */
    void signatures() {
        paper.section(say("signatures"));
        paper.add(new Block.KeyValues(List.of(
                new Block.KeyValue(say("sign.executor"), Cell.text(say("sign.line"))),
                new Block.KeyValue(say("sign.client"), Cell.text(say("sign.line"))))));
    }

    static Tone tone(Status status) {
        return switch (status) {
            case MET, MET_BY_AGREEMENT -> Tone.GOOD;
            case BREACHED -> Tone.BAD;
            case AT_RISK, SUSPENDED -> Tone.WARNING;
            default -> Tone.NEUTRAL;
        };
    }
}
