package io.spp.sla.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.sla.contract.Eligibility;
import io.spp.sla.contract.Remark;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.contract.TariffUnity;
import io.spp.sla.contract.Term;
import io.spp.sla.deadline.Deadline;
import io.spp.sla.deadline.TraceDay;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.Ruling;
import io.spp.sla.desk.SlaError;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Service;
import io.spp.sla.regulation.TariffPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes answers as JSON; keys without a value are null. */
final class ScenarioWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ZoneId zone;

    ScenarioWriter(ZoneId zone) {
        this.zone = zone;
    }

    JsonNode eligibility(Eligibility eligibility) {
        ObjectNode node = NODES.objectNode();
        node.put("eligible", eligibility.eligible());
        node.set("failures", array(eligibility.failures(), remark -> {
            ObjectNode failure = NODES.objectNode();
            failure.put("clause", remark.clause());
            failure.set("text", text(remark.text()));
            return failure;
        }));
        return node;
    }

    JsonNode unity(TariffUnity unity) {
        ObjectNode node = NODES.objectNode();
        node.put("ok", unity.ok());
        node.set("problems", array(unity.problems(), this::problem));
        return node;
    }

    JsonNode term(Term term) {
        ObjectNode node = NODES.objectNode();
        node.put("start", term.start().toString());
        node.put("end", term.end().toString());
        node.put("provisional", term.provisional());
        node.set("warnings", array(term.warnings(), ScenarioWriter::text));
        return node;
    }

    JsonNode services(Regulation regulation, TariffPlan plan) {
        return array(regulation.services(), service -> service(service, plan));
    }

    JsonNode ruling(Ruling ruling) {
        ObjectNode node = NODES.objectNode();
        node.put("at", instant(ruling.at()));
        node.put("event", ruling.event());
        node.put("cause", ruling.cause());
        return describe(node, ruling);
    }

    /** The owner without the event that made it so. */
    JsonNode owner(Ruling ruling) {
        return describe(NODES.objectNode(), ruling);
    }

    JsonNode rulings(List<Ruling> rulings) {
        return array(rulings, this::ruling);
    }

    JsonNode obligations(List<Obligation> obligations) {
        return array(obligations, this::obligation);
    }

    JsonNode reportPeriod(ReportPeriod period) {
        ObjectNode node = NODES.objectNode();
        node.put("ok", period.ok());
        node.set("text", text(period.text()));
        return node;
    }

    JsonNode errors(List<SlaError> errors) {
        return array(errors, error -> {
            ObjectNode node = NODES.objectNode();
            node.put("code", error.code());
            node.set("text", text(error.text()));
            return node;
        });
    }

    JsonNode trace(List<TraceDay> trace) {
        return array(trace, day -> {
            ObjectNode node = NODES.objectNode();
            node.put("date", day.date().toString());
            node.put("kind", day.kind());
            node.put("counted", day.number());
            node.set("why", text(day.why()));
            return node;
        });
    }

    JsonNode deadline(Deadline deadline) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", deadline.rule().id());
        node.put("eventDate", deadline.eventDate().toString());
        node.put("dueDate", deadline.dueDate().map(Object::toString).orElse(null));
        node.put("dueInstantExclusive", instant(deadline.dueInstantExclusive()));
        node.put("operationalDue", instant(deadline.operationalDue()));
        node.put("provisional", deadline.provisional());
        node.set("trace", trace(deadline.trace()));
        node.set("explanation", text(deadline.rule().text()));
        return node;
    }

    private JsonNode obligation(Obligation obligation) {
        ObjectNode node = NODES.objectNode();
        node.put("id", obligation.id());
        node.put("cause", obligation.cause().isPresent() ? obligation.cause().getAsInt() : null);
        node.put("clause", obligation.clause());
        node.put("actor", obligation.actor().name());
        node.put("action", obligation.action());
        node.put("purpose", obligation.purpose().orElse(null));
        node.put("basis", obligation.basis().name());
        node.put("dueDate", obligation.dueDate().map(Object::toString).orElse(null));
        node.put("dueInstantExclusive", instant(obligation.dueInstantExclusive()));
        node.put("operationalDue", instant(obligation.operationalDue()));
        node.put("provisional", obligation.provisional());
        node.put("status", obligation.status().name());
        node.set("trace", trace(obligation.trace()));
        node.set("explanation", text(obligation.explanation()));
        return node;
    }

    private static JsonNode describe(ObjectNode node, Ruling ruling) {
        node.put("party", ruling.party().name());
        node.put("basis", ruling.basis() == null ? null : ruling.basis().name());
        node.put("row", ruling.row());
        node.put("clause", ruling.clause());
        node.set("reasons", array(ruling.reasons(), ScenarioWriter::text));
        return node;
    }

    private JsonNode problem(Remark remark) {
        ObjectNode node = NODES.objectNode();
        node.put("clause", remark.clause());
        node.put("severity", remark.severity().name());
        node.set("text", text(remark.text()));
        return node;
    }

    private static JsonNode service(Service service, TariffPlan plan) {
        ObjectNode node = NODES.objectNode();
        node.put("row", service.row());
        node.put("code", service.code());
        node.put("included", plan.services().contains(service.row()));
        return node;
    }

    private static JsonNode text(BilingualText text) {
        return NODES.objectNode().put("ru", text.ru()).put("en", text.en());
    }

    private @org.jspecify.annotations.Nullable String instant(Optional<Instant> instant) {
        return instant.map(this::instant).orElse(null);
    }

    private String instant(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime());
    }

    private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> writer) {
        ArrayNode array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }
}
