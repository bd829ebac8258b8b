package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Findings as JSON: the lines that {@code spp monitor} prints. */
public final class FindingJson {

    private FindingJson() {}

    /** {@code line} or {@code members}, {@code rule, from, to} (absent while it lasts), {@code detectedAt, severity, score, explanation}. */
    public static ObjectNode write(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (finding.members().isEmpty()) {
            json.put("line", finding.line());
        } else {
            finding.members().forEach(json.putArray("members")::add);
        }
        json.put("rule", finding.rule()).put("from", finding.from().toString());
        finding.to().ifPresent(to -> json.put("to", to.toString()));
        json.put("detectedAt", finding.detectedAt().toString());
        json.put("severity", finding.severity().name());
        json.put("score", Math.round(finding.score() * 10) / 10.0);
        json.putObject("explanation")
                .put("en", finding.explanation().en())
                .put("ru", finding.explanation().ru());
        return json;
    }

    /** All of it: what {@link #write} writes, with the whole score, {@code through} and {@code absent}. */
    public static ObjectNode keep(Finding finding) {
        ObjectNode json = write(finding)
                .put("score", finding.score())
                .put("through", finding.through().toString());
        finding.absent().ifPresent(absent -> json.put("absent", absent));
        return json;
    }

    /** Reads what {@link #write} or {@link #keep} wrote. */
    public static Finding read(JsonNode json) {
        List<String> members = new ArrayList<>();
        json.path("members").forEach(member -> members.add(member.asText()));
        Instant from = Instant.parse(json.get("from").asText());
        Optional<Instant> to =
                json.has("to") ? Optional.of(Instant.parse(json.get("to").asText())) : Optional.empty();
        Instant detectedAt = Instant.parse(json.get("detectedAt").asText());
        Instant through =
                json.has("through") ? Instant.parse(json.get("through").asText()) : to.orElse(detectedAt);
        return new Finding(
                json.path("line").asText(),
                members,
                json.get("rule").asText(),
                from,
                to,
                through,
                detectedAt,
                Severity.valueOf(json.get("severity").asText()),
                json.get("score").asDouble(),
                new BilingualText(
                        json.at("/explanation/ru").asText(),
                        json.at("/explanation/en").asText()),
                json.has("absent") ? OptionalInt.of(json.get("absent").asInt()) : OptionalInt.empty());
    }
}
