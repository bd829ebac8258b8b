package io.spp.cli.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.count.Measurement;
import io.spp.core.incident.Incident;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import io.spp.drivers.journal.QuarantineEntry;
import io.spp.server.Contracts;
import io.spp.server.Pipeline;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What came of a replay, as JSON. */
final class ReplayJson {

    private final Pipeline pipeline;
    private final Contracts contracts;
    private final Instant end;
    private final ObjectNode tree = new ObjectMapper().createObjectNode();

    ReplayJson(Pipeline pipeline, Contracts contracts, Instant end) {
        this.pipeline = pipeline;
        this.contracts = contracts;
        this.end = end;
    }

    ObjectNode write(Instant first, int payloads) throws IOException {
        tree.put("payloads", payloads);
        tree.put("from", first.toString());
        tree.put("to", end.toString());
        ArrayNode lines = tree.putArray("lines");
        for (String line : pipeline.storage().counts().lines()) {
            line(lines.addObject(), line);
        }
        ArrayNode quarantined = tree.putArray("quarantined");
        for (QuarantineEntry entry : pipeline.ingest().quarantine().entries()) {
            quarantined(quarantined.addObject(), entry);
        }
        ArrayNode incidents = tree.putArray("incidents");
        for (Incident incident : pipeline.incidents()) {
            incident(incidents.addObject(), incident);
        }
        return tree;
    }

    private void line(ObjectNode node, String line) throws IOException {
        CountStore counts = pipeline.storage().counts();
        TimeRange extent = counts.extent(line).orElseThrow();
        List<Measurement> measured = counts.measured(line, extent).stream()
                .map(StoredCount::measurement)
                .toList();
        node.put("line", line);
        node.put("from", extent.start().toString());
        node.put("to", extent.end().toString());
        node.put("intervals", measured.size());
        if (measured.stream().anyMatch(each -> each.tally().hasIn())) {
            node.put(
                    "in",
                    measured.stream()
                            .filter(each -> each.tally().hasIn())
                            .mapToLong(each -> each.tally().in())
                            .sum());
        }
        if (measured.stream().anyMatch(each -> each.tally().hasOut())) {
            node.put(
                    "out",
                    measured.stream()
                            .filter(each -> each.tally().hasOut())
                            .mapToLong(each -> each.tally().out())
                            .sum());
        }
    }

    private static void quarantined(ObjectNode node, QuarantineEntry entry) {
        node.put("receivedAt", entry.envelope().payload().receivedAt().toString());
        node.put("driver", entry.envelope().driver());
        node.put("reason", entry.refusal().reason().name());
        text(node.putObject("detail"), entry.refusal().detail());
    }

    private void incident(ObjectNode node, Incident incident) {
        node.put("id", incident.id());
        node.put("rule", incident.rule());
        node.put("site", incident.site());
        if (!incident.line().isEmpty()) {
            node.put("line", incident.line());
        }
        node.put("since", incident.since().toString());
        incident.until().ifPresent(until -> node.put("until", until.toString()));
        node.put("detectedAt", incident.detectedAt().toString());
        node.put("status", incident.status().name());
        node.put("severity", incident.severity().name());
        text(node.putObject("explanation"), new BilingualText(incident.explanation("ru"), incident.explanation("en")));
        ArrayNode obligations = node.putArray("obligations");
        contracts.assess(incident, end).map(Assessment::obligations).orElse(List.of()).stream()
                .forEach(obligation -> obligation(obligations.addObject(), obligation));
    }

    private static void obligation(ObjectNode node, Obligation obligation) {
        node.put("id", obligation.id());
        node.put("clause", obligation.clause());
        node.put("actor", obligation.actor().name());
        node.put("action", obligation.action());
        node.put("dueDate", obligation.dueDate().map(LocalDate::toString).orElse(null));
        node.put("status", obligation.status().name());
        text(node.putObject("explanation"), obligation.explanation());
    }

    private static void text(ObjectNode node, BilingualText text) {
        node.put("ru", text.ru()).put("en", text.en());
    }
}
