package io.spp.restoration.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries of the consent log as JSON. */
final class ConsentJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ConsentJson() {}

    static String write(ConsentEntry entry) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        if (entry instanceof ConsentEntry.Given given) {
            write(node.put("type", "given"), given.consent());
        } else if (entry instanceof ConsentEntry.Applied applied) {
            node.put("type", "applied").put("plan", applied.plan()).put("consent", applied.consent());
            applied.gaps().forEach(node.putArray("gaps")::add);
            ArrayNode totals = node.putArray("totals");
            applied.totals().forEach(gap -> write(totals.addObject(), gap));
            node.put("at", applied.at().toString());
        } else if (entry instanceof ConsentEntry.Withdrawn withdrawn) {
            node.put("type", "withdrawn").put("consent", withdrawn.consent()).put("by", withdrawn.by());
            node.put("evidence", withdrawn.evidence()).put("at", withdrawn.at().toString());
        }
        return JSON.writeValueAsString(node);
    }

    static ConsentEntry read(String text) throws IOException {
        JsonNode node = JSON.readTree(text);
        Instant at = Instant.parse(node.path("at").asText());
        String type = node.path("type").asText();
        if (type.equals("given")) {
            return new ConsentEntry.Given(new Consent(
                    node.path("id").asText(),
                    node.path("site").asText(),
                    scope(node),
                    node.path("by").asText(),
                    at,
                    node.path("evidence").asText()));
        }
        if (type.equals("applied")) {
            return new ConsentEntry.Applied(
                    node.path("plan").asText(), node.path("consent").asText(), gaps(node), totals(node), at);
        }
        if (type.equals("withdrawn")) {
            return new ConsentEntry.Withdrawn(
                    node.path("consent").asText(),
                    node.path("by").asText(),
                    node.path("evidence").asText(),
                    at);
        }
        throw new IOException("unknown consent entry: " + type);
    }

    private static void write(ObjectNode node, AppliedGap gap) {
        node.put("line", gap.line()).put("from", gap.range().start().toString());
        node.put("to", gap.range().end().toString()).put("intervals", gap.intervals());
        gap.in().ifPresent(total -> write(node.putArray("in"), total));
        gap.out().ifPresent(total -> write(node.putArray("out"), total));
    }

    private static void write(ArrayNode node, Estimate total) {
        node.add(total.value())
                .add(total.low80())
                .add(total.high80())
                .add(total.low95())
                .add(total.high95());
    }

    private static List<AppliedGap> totals(JsonNode node) {
        List<AppliedGap> totals = new ArrayList<>();
        for (JsonNode gap : node.path("totals")) {
            TimeRange range = TimeRange.of(
                    Instant.parse(gap.path("from").asText()),
                    Instant.parse(gap.path("to").asText()));
            totals.add(new AppliedGap(
                    gap.path("line").asText(),
                    range,
                    gap.path("intervals").asInt(),
                    total(gap.path("in")),
                    total(gap.path("out"))));
        }
        return totals;
    }

    private static Optional<Estimate> total(JsonNode numbers) {
        return numbers.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Estimate(
                        numbers.path(0).asDouble(),
                        numbers.path(1).asDouble(),
                        numbers.path(2).asDouble(),
                        numbers.path(3).asDouble(),
                        numbers.path(4).asDouble()));
    }

    private static void write(ObjectNode node, Consent consent) {
        node.put("id", consent.id()).put("site", consent.site()).put("by", consent.by());
        node.put("at", consent.at().toString()).put("evidence", consent.evidence());
        if (consent.scope() instanceof Consent.ToPlan toPlan) {
            node.put("plan", toPlan.plan());
            toPlan.gaps().forEach(node.putArray("gaps")::add);
        } else if (consent.scope() instanceof Consent.Standing standing) {
            node.put("longestGap", standing.longestGap().toString()).put("largestError", standing.largestError());
            standing.until().ifPresent(until -> node.put("until", until.toString()));
        }
    }

    private static Consent.Scope scope(JsonNode node) {
        if (node.has("plan")) {
            return new Consent.ToPlan(node.path("plan").asText(), gaps(node));
        }
        return new Consent.Standing(
                Duration.parse(node.path("longestGap").asText()),
                node.path("largestError").asDouble(),
                node.has("until") ? Optional.of(Instant.parse(node.path("until").asText())) : Optional.empty());
    }

    private static List<String> gaps(JsonNode node) {
        List<String> gaps = new ArrayList<>();
        node.path("gaps").forEach(gap -> gaps.add(gap.asText()));
        return gaps;
    }
}
