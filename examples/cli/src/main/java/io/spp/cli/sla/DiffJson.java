package io.spp.cli.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.outlook.WhatIf;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.RegulationDiff;
import org.jspecify.annotations.Nullable;

/** Writes what differs between two regulations, and what that means for incidents. */
final class DiffJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SlaEngine engine;
    private final Regulation before;
    private final Regulation after;
    private final ArrayNode incidents = NODES.arrayNode();

    DiffJson(SlaEngine engine, Regulation before, Regulation after) {
        this.engine = engine;
        this.before = before;
        this.after = after;
    }

    void add(OpenCase each) {
        WhatIf whatIf = WhatIf.between(
                engine.assessUnder(before, each.contract(), each.log(), each.now()),
                engine.assessUnder(after, each.contract(), each.log(), each.now()));
        if (whatIf.isEmpty()) {
            return;
        }
        ObjectNode incident = incidents.addObject();
        incident.put("incident", each.incident());
        incident.put(
                "governedBy",
                engine.governing(before, each.contract(), each.log(), each.now())
                        .map(Regulation::id)
                        .orElse(null));
        ArrayNode changes = incident.putArray("changes");
        for (WhatIf.Shift shift : whatIf.shifts()) {
            ObjectNode change = changes.addObject();
            change.put("id", shift.id());
            change.set("before", side(shift.was()));
            change.set("after", side(shift.would()));
        }
    }

    JsonNode result() {
        ObjectNode result = NODES.objectNode();
        result.set("before", version(before));
        result.set("after", version(after));
        ArrayNode changes = result.putArray("changes");
        for (RegulationDiff.Change each : RegulationDiff.between(before, after).changes()) {
            ObjectNode change = changes.addObject();
            change.put("kind", each.kind().name());
            change.put("item", each.item());
            change.put("clause", each.clause());
            change.put("before", each.before());
            change.put("after", each.after());
            change.set("text", text(each.text()));
        }
        result.set("incidents", incidents);
        return result;
    }

    private static ObjectNode version(Regulation regulation) {
        return NODES.objectNode()
                .put("id", regulation.id())
                .put("effective", regulation.effective().toString());
    }

    private static JsonNode side(@Nullable Obligation obligation) {
        if (obligation == null) {
            return NODES.nullNode();
        }
        return NODES.objectNode()
                .put("status", obligation.status().name())
                .put("dueDate", obligation.dueDate().map(Object::toString).orElse(null))
                .put(
                        "dueInstantExclusive",
                        obligation.dueInstantExclusive().map(Object::toString).orElse(null))
                .put("clause", obligation.clause());
    }

    private static JsonNode text(BilingualText text) {
        return NODES.objectNode().put("ru", text.ru()).put("en", text.en());
    }
}
