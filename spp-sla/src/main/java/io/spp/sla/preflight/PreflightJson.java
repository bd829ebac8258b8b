package io.spp.sla.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import io.spp.core.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes judgements as JSON, and reads the observations of earlier ones back: a judgement made at one vantage is the evidence that another
 * run merges. The format is {@code preflight-result.schema.json} beside this class.
 */
public final class PreflightJson {

    private static final Texts TEXTS = Texts.load("preflight", PreflightJson.class::getResourceAsStream);

    private PreflightJson() {}

    /** The judgement in one language. */
    public static ObjectNode write(PreflightReport report, Locale locale) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("status", report.status().name());
        out.put("regulation", report.regulation());
        out.put("edition", report.edition().name());
        ArrayNode checks = out.putArray("checks");
        for (Check check : report.checks()) {
            ObjectNode node = checks.addObject();
            node.put("id", check.id());
            node.put("requirement", check.requirement());
            node.put("clause", check.clause());
            node.put("vantage", check.vantage().map(Enum::name).orElse(null));
            node.put("title", check.title().in(locale));
            node.put("result", check.result().name());
            node.put("evidence", check.evidence().in(locale));
            node.put("advice", check.advice().in(locale));
            node.put("owner", check.owner().name());
            node.set(
                    "observed", check.observation().map(PreflightJson::observed).orElse(null));
        }
        return out;
    }

    /**
     * The observations that a judgement rests on.
     *
     * @param source a file that {@link #write} made
     * @param name how messages call it
     * @param known the tests of the configuration that it has to belong to, {@link Preflight#probes(PreflightConfig)}
     * @throws IOException if reading fails
     * @throws io.spp.core.text.InvalidConfigurationException listing every mistake with its JSON path: an observation of another address too
     */
    public static List<Observation> observations(Reader source, String name, Map<String, Probe> known)
            throws IOException {
        JsonProblems problems = new JsonProblems(name);
        List<Observation> seen = new ArrayList<>();
        Optional<JsonNode> tree = StrictJson.parse(source, problems);
        tree.flatMap(node -> JsonObject.at("$", node, problems)).ifPresent(root -> {
            root.require("checks");
            for (JsonObject check : root.objects("checks")) {
                String id = check.requiredText("id").orElse("");
                if (check.isObject("observed")) {
                    check.object("observed")
                            .map(object -> observation(id, object, known.get(id), problems))
                            .ifPresent(seen::add);
                }
            }
        });
        problems.throwIfAny();
        return seen;
    }

    private static ObjectNode observed(Observation seen) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("at", seen.at().toString());
        node.put("vantage", seen.vantage().name());
        node.put("target", seen.target());
        node.put("outcome", seen.outcome().name());
        node.put("millis", seen.millis());
        node.put("seen", seen.seen());
        return node;
    }

    private static @Nullable Observation observation(
            String id, JsonObject object, @Nullable Probe probe, JsonProblems problems) {
        List.of("at", "vantage", "target", "outcome", "millis", "seen").forEach(object::require);
        Optional<Instant> at = object.parsed(
                "at",
                text -> OffsetDateTime.parse(text).toInstant(),
                text -> problems.add(object.path("at"), text, TEXTS.text("want-instant")));
        Optional<Vantage> vantage = object.choice("vantage", Vantage.class);
        Optional<Observation.Outcome> outcome = object.choice("outcome", Observation.Outcome.class);
        Optional<Integer> millis = object.integer("millis", 0, Integer.MAX_VALUE);
        String target = text(object, "target");
        String seen = text(object, "seen");
        object.end();
        if (probe == null) {
            problems.add(object.path(), id, TEXTS.text("merge.other-check"));
            return null;
        }
        if (!probe.target().equals(target)) {
            problems.add(object.path("target"), target, TEXTS.text("merge.other-target", probe.target()));
            return null;
        }
        if (vantage.isPresent() && probe.from() != vantage.get()) {
            problems.add(object.path("vantage"), vantage.get().name(), TEXTS.text("merge.other-vantage", probe.from()));
            return null;
        }
        return at.isPresent() && vantage.isPresent() && outcome.isPresent() && millis.isPresent()
                ? new Observation(id, vantage.get(), at.get(), outcome.get(), target, millis.get(), seen)
                : null;
    }

    /** Text that may be empty. */
    private static String text(JsonObject object, String key) {
        return object.value(key).map(JsonNode::asText).orElse("");
    }
}
