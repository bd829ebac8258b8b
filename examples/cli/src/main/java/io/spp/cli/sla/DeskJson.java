package io.spp.cli.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.sla.desk.Desk;
import io.spp.sla.desk.DeskCase;
import io.spp.sla.desk.DeskItem;
import io.spp.sla.desk.DeskNote;
import io.spp.sla.desk.DeskWait;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a desk; the format is {@code sla-desk.schema.json}. */
final class DeskJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DeskJson() {}

    static ObjectNode of(Desk desk, Instant now) {
        ObjectNode out = NODES.objectNode();
        out.put("now", now.toString());
        out.putObject("counts")
                .put("dueToday", desk.dueToday().size())
                .put("atRisk", desk.having(Status.AT_RISK).size())
                .put("breached", desk.having(Status.BREACHED).size())
                .put("remindersDue", desk.remindersDue().size());
        ArrayNode items = out.putArray("items");
        desk.items().forEach(item -> items.add(item(item)));
        Map<String, ObjectNode> incidents = new LinkedHashMap<>();
        for (DeskWait wait : desk.waits()) {
            DeskCase subject = wait.subject();
            incidents
                    .computeIfAbsent(subject.client() + "/" + subject.incident(), key -> incident(subject))
                    .withArray("waits")
                    .add(wait(wait));
        }
        out.putArray("incidents").addAll(incidents.values());
        return out;
    }

    private static ObjectNode item(DeskItem item) {
        DeskCase subject = item.subject();
        Obligation obligation = item.obligation();
        ObjectNode node = NODES.objectNode();
        node.put("client", subject.client());
        node.put("site", subject.site());
        node.put("incident", subject.incident());
        node.put("number", subject.number());
        node.put("id", item.id());
        node.put("clause", obligation.clause());
        node.put("actor", obligation.actor().name());
        node.put("action", obligation.action());
        node.set("what", text(obligation.duty().text()));
        node.put("status", obligation.status().name());
        node.put("dueDate", obligation.dueDate().map(Object::toString).orElse(null));
        node.put("dueInstantExclusive", moment(subject, obligation.dueInstantExclusive()));
        node.put("operationalDue", moment(subject, obligation.operationalDue()));
        node.put(
                "workingTimeLeft",
                item.workingTimeLeft().map(Duration::toString).orElse(null));
        node.put("workingDaysLeft", item.workingDaysLeft().orElse(null));
        node.put("dueToday", item.dueToday());
        node.put("provisional", obligation.provisional());
        node.put("assignee", subject.assignee().orElse(null));
        return node;
    }

    private static ObjectNode incident(DeskCase subject) {
        ObjectNode node = NODES.objectNode();
        node.put("client", subject.client());
        node.put("site", subject.site());
        node.put("incident", subject.incident());
        node.put("number", subject.number());
        node.put("assignee", subject.assignee().orElse(null));
        node.putArray("waits");
        ArrayNode notes = node.putArray("notes");
        for (DeskNote note : subject.notes()) {
            notes.addObject()
                    .put("at", moment(subject, Optional.of(note.at())))
                    .put("author", note.author())
                    .put("text", note.text());
        }
        return node;
    }

    private static ObjectNode wait(DeskWait wait) {
        ObjectNode node = NODES.objectNode();
        node.put("party", wait.waitingOn().map(Enum::name).orElse(null));
        node.set("what", text(wait.what()));
        node.put("since", moment(wait.subject(), Optional.ofNullable(wait.since())));
        node.put("reminder", wait.reminder() == null ? null : wait.reminder().toString());
        node.put("reminderDue", wait.reminderDue());
        return node;
    }

    /** With the offset of the contract's zone. */
    private static @Nullable String moment(DeskCase subject, Optional<Instant> instant) {
        return instant.map(each -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        each.atZone(subject.deadlines().zone())))
                .orElse(null);
    }

    private static JsonNode text(BilingualText text) {
        return NODES.objectNode().put("ru", text.ru()).put("en", text.en());
    }
}
