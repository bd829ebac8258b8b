package io.spp.core.figure.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.figure.Bounds;
import io.spp.core.figure.Bucket;
import io.spp.core.figure.Figure;
import io.spp.core.figure.FigureTable;
import io.spp.core.figure.Quality;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * Writes an answer as JSON: one object per figure, as the schema {@code figure.schema.json} beside this class says. What is absent is undefined, or
 * without bound.
 */
public final class FigureJson {

    private static final double ROUNDING = 1e6;

    private FigureJson() {}

    /**
     * Writes one object per line (NDJSON).
     *
     * @param target not closed
     */
    public static void writeLines(FigureTable table, Appendable target) throws IOException {
        for (Figure figure : table.figures()) {
            target.append(object(figure).toString()).append('\n');
        }
    }

    /** All figures in one array. */
    public static ArrayNode array(FigureTable table) {
        ArrayNode figures = JsonNodeFactory.instance.arrayNode();
        table.figures().forEach(figure -> figures.add(object(figure)));
        return figures;
    }

    /** One figure. */
    public static ObjectNode object(Figure figure) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("site", figure.site());
        figure.line().ifPresent(line -> object.put("line", line));
        object.put("metric", figure.metric().id())
                .put("unit", figure.metric().unit().name());
        object.set("bucket", bucket(figure.bucket()));
        put(object, "value", figure.value());
        object.put("reading", figure.reading().name());
        figure.bounds().ifPresent(bounds -> object.set("bounds", bounds(bounds)));
        put(object, "raw", figure.raw());
        figure.at()
                .ifPresent(at -> object.putObject("at")
                        .put("start", at.start().toString())
                        .put("end", at.end().toString()));
        object.set("quality", quality(figure.quality()));
        ArrayNode notes = object.putArray("notes");
        figure.notes()
                .forEach(note -> notes.addObject()
                        .put("code", note.code())
                        .put("ru", note.text().ru())
                        .put("en", note.text().en()));
        return object;
    }

    private static ObjectNode bucket(Bucket bucket) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("key", bucket.key())
                .put("businessDate", bucket.first().toString())
                .put("businessDateLast", bucket.last().toString())
                .put("start", bucket.range().start().toString())
                .put("end", bucket.range().end().toString())
                .put("localStart", bucket.localStart().toString())
                .put("localEnd", bucket.localEnd().toString())
                .put("zone", bucket.zone().getId());
    }

    private static ObjectNode bounds(Bounds bounds) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        put(object, "low80", OptionalDouble.of(bounds.low80()));
        put(object, "high80", OptionalDouble.of(bounds.high80()));
        put(object, "low95", OptionalDouble.of(bounds.low95()));
        put(object, "high95", OptionalDouble.of(bounds.high95()));
        return object;
    }

    private static ObjectNode quality(Quality quality) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        put(object, "coverage", OptionalDouble.of(quality.coverage()));
        put(object, "trafficCoverage", OptionalDouble.of(quality.trafficCoverage()));
        put(object, "restoredShare", OptionalDouble.of(quality.restoredShare()));
        put(object, "restoredTime", OptionalDouble.of(quality.restoredTime()));
        put(object, "missingShare", OptionalDouble.of(quality.missingShare()));
        object.put("finality", quality.finality().name());
        quality.restatedBy().ifPresent(cause -> object.put("restatedBy", cause.name()));
        quality.knownUntil().ifPresent(until -> object.put("knownUntil", until.toString()));
        quality.auditAgeDays().ifPresent(days -> object.put("auditAgeDays", days));
        return object;
    }

    private static void put(ObjectNode object, String key, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            object.put(key, Math.round(value.getAsDouble() * ROUNDING) / ROUNDING);
        }
    }
}
