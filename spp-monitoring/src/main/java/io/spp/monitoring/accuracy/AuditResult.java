package io.spp.monitoring.accuracy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an audit found.
 *
 * @param in entering; empty where fewer than two intervals have both counts or nobody was counted by hand
 * @param out leaving; empty likewise
 * @param test the margin and the risk it was judged by
 */
public record AuditResult(Optional<DirectionAccuracy> in, Optional<DirectionAccuracy> out, EquivalenceTest test) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    public AuditResult {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(test, "test");
    }

    /** Whether every direction that could be compared is shown to be within the margin, and at least one could be. */
    public boolean equivalent() {
        return (in.isPresent() || out.isPresent())
                && Stream.of(in, out).flatMap(Optional::stream).allMatch(DirectionAccuracy::equivalent);
    }

    /** A sentence for each direction: what was found, how sure that is, and what a bigger audit would need. */
    public List<BilingualText> explanation() {
        return List.of(explained("in", in), explained("out", out));
    }

    private BilingualText explained(String key, Optional<DirectionAccuracy> direction) {
        return new BilingualText(
                new AuditWording(RUSSIAN, test).direction(key, direction),
                new AuditWording(Locale.ENGLISH, test).direction(key, direction));
    }

    /** As {@code spp audit --json} prints it: shares rounded to six decimals, {@code null} for a direction that could not be compared. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode needed = JsonNodeFactory.instance.objectNode();
        put(json, needed, "in", in);
        put(json, needed, "out", out);
        json.put("margin", test.margin()).put("alpha", test.alpha());
        json.set("needed", needed);
        return json;
    }

    private static void put(ObjectNode json, ObjectNode needed, String key, Optional<DirectionAccuracy> direction) {
        if (direction.isEmpty()) {
            json.putNull(key);
            needed.putNull(key);
            return;
        }
        DirectionAccuracy found = direction.get();
        needed.put(key, found.needed());
        ObjectNode written = json.putObject(key)
                .put("intervals", found.intervals())
                .put("sensor", found.sensor())
                .put("manual", found.manual())
                .put("bias", rounded(found.bias()))
                .put("s", rounded(found.spread()));
        written.putArray("ci").add(rounded(found.low())).add(rounded(found.high()));
        written.put("wape", rounded(found.wape())).put("equivalent", found.equivalent());
    }

    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }
}
