package io.spp.cli.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.server.Contracts;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.contract.Contract;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import io.spp.sla.ownership.Party;
import io.spp.sla.scenario.Scenario;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Incidents as JSON; the forms are {@code incident-list.schema.json} and {@code incident.schema.json} beside this class. */
final class IncidentJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> JUDGED = List.of("owner", "owners", "obligations", "errors");

    private IncidentJson() {}

    static String pretty(JsonNode node) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    static ArrayNode list() {
        return JSON.createArrayNode();
    }

    /** One line of the list. */
    static ObjectNode entry(Incident incident, Optional<Assessment> assessment) {
        ObjectNode node = head(incident);
        node.put(
                "owner",
                assessment
                        .flatMap(Assessment::owner)
                        .map(ruling -> ruling.party().name())
                        .orElse(null));
        ObjectNode next =
                assessment.flatMap(IncidentJson::next).map(IncidentJson::duty).orElse(null);
        node.set("next", next);
        return node;
    }

    /** Everything about one incident: its log, and what follows in the form of a scenario's answer. */
    static ObjectNode whole(Incident incident, Contracts contracts, Instant now) {
        ObjectNode node = head(incident);
        node.set(
                "explanation",
                JSON.createObjectNode().put("ru", incident.explanation("ru")).put("en", incident.explanation("en")));
        ArrayNode events = node.putArray("events");
        incident.events().forEach(event -> events.add(event(event)));
        Optional<Contract> contract = contracts.contract(incident.site());
        if (contract.isPresent()) {
            JsonNode answer = contracts
                    .scenarios()
                    .answer(new Scenario(
                            contracts.regulation(incident.site()).orElseThrow(),
                            contract.get(),
                            orNull(incident.sensor()),
                            incident.events(),
                            null,
                            now));
            JUDGED.forEach(key -> node.set(key, answer.get(key)));
        } else {
            node.putNull("owner");
            JUDGED.subList(1, JUDGED.size()).forEach(node::putArray);
        }
        return node;
    }

    /** What is most urgent for anybody. */
    static Optional<Obligation> next(Assessment assessment) {
        return Stream.of(Party.EXECUTOR, Party.CLIENT, Party.THIRD_PARTY)
                .flatMap(party -> assessment.nextActions(party).stream())
                .min(Comparator.comparing(
                        duty -> duty.dueDate().map(Object::toString).orElse("9999-12-31")));
    }

    static boolean isIn(Incident incident, List<Site> sites) {
        return sites.stream().anyMatch(site -> site.id().equals(incident.site()));
    }

    private static ObjectNode head(Incident incident) {
        ObjectNode node = JSON.createObjectNode();
        node.put("number", CaseBook.numberOf(incident));
        node.put("id", incident.id());
        node.put("kind", incident.isFault() ? "INCIDENT" : "REQUEST");
        node.put("site", orNull(incident.site()));
        node.put("line", orNull(incident.line()));
        node.put("sensor", orNull(incident.sensor()));
        node.put("rule", orNull(incident.rule()));
        node.put("since", incident.since().toString());
        node.put("detectedAt", incident.detectedAt().toString());
        node.put("until", incident.until().map(Instant::toString).orElse(null));
        node.put("status", incident.status().name());
        return node;
    }

    private static ObjectNode duty(Obligation duty) {
        return JSON.createObjectNode()
                .put("id", duty.id())
                .put("actor", duty.actor().name())
                .put("action", duty.action())
                .put("dueDate", duty.dueDate().map(Object::toString).orElse(null))
                .put("status", duty.status().name());
    }

    private static ObjectNode event(IncidentEvent event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", event.type().name());
        node.put("at", event.at().toString());
        node.put("recordedAt", event.recordedAt().toString());
        node.put("actor", event.actor());
        node.set("details", JSON.valueToTree(event.details()));
        return node;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
