package io.spp.monitoring.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one incident tells: how often its fault came and for how long, in what words, and which of the missing intervals came late. */
final class Story {

    private static final Texts TEXTS = Texts.load("story", Story.class::getResourceAsStream);
    private static final int MOST_HOLES = 50;

    private final String incident;
    private final List<Hole> holes = new ArrayList<>();
    private final Instant first;
    private int episodes;
    private long settledSeconds;
    private Instant from;
    private Instant through;
    private int settledAbsent;
    private int settledLate;
    private BilingualText words = BilingualText.same("");

    Story(String incident, Instant first) {
        this.incident = incident;
        this.first = first;
        this.from = first;
        this.through = first;
    }

    static Story read(JsonNode json) {
        Story story = new Story(
                json.path("incident").asText(), Instant.parse(json.path("first").asText()));
        story.episodes = json.path("episodes").asInt();
        story.settledSeconds = json.path("settledSeconds").asLong();
        story.from = Instant.parse(json.path("from").asText());
        story.through = Instant.parse(json.path("through").asText());
        story.settledAbsent = json.path("settledAbsent").asInt();
        story.settledLate = json.path("settledLate").asInt();
        story.words =
                new BilingualText(json.path("ru").asText(), json.path("en").asText());
        json.path("holes").forEach(hole -> story.holes.add(Hole.read(hole)));
        return story;
    }

    String incident() {
        return incident;
    }

    /** The fault has come, or come again. */
    void begins(Finding finding) {
        settledSeconds += seconds();
        episodes++;
        from = finding.from().isAfter(through) ? finding.from() : through;
        through = from;
    }

    /** What is known of a finding of this incident now. */
    void tells(Finding finding) {
        through = finding.through().isAfter(through) ? finding.through() : through;
        words = finding.explanation();
        finding.absent().ifPresent(absent -> note(finding, absent));
    }

    private void note(Finding finding, int absent) {
        for (int i = 0; i < holes.size(); i++) {
            if (holes.get(i).finding().equals(finding.key())) {
                holes.set(i, holes.get(i).grown(finding.range(), absent));
                return;
            }
        }
        holes.add(new Hole(finding.key(), finding.range(), absent, absent));
        if (holes.size() > MOST_HOLES) {
            Hole oldest = holes.remove(0);
            settledAbsent += oldest.absent();
            settledLate += oldest.late();
        }
    }

    /** The stretches of which something is still missing. */
    Stream<TimeRange> holes() {
        return holes.stream().filter(hole -> hole.remaining() > 0).map(Hole::range);
    }

    /** Takes note of how many intervals are still missing; whether some came late since the last time. */
    boolean recount(Map<TimeRange, Integer> missing) {
        int before = late();
        holes.replaceAll(hole -> hole.left(missing.getOrDefault(hole.range(), hole.remaining())));
        return late() > before;
    }

    /** How many intervals are still missing, as far as known. */
    int remaining() {
        return absent() - late();
    }

    private int absent() {
        return settledAbsent + holes.stream().mapToInt(Hole::absent).sum();
    }

    private int late() {
        return settledLate + holes.stream().mapToInt(Hole::late).sum();
    }

    private long seconds() {
        return Duration.between(from, through).toSeconds();
    }

    /** All of it in words. */
    BilingualText explanation(ZoneId zone) {
        BilingualText told = episodes < 2
                ? words
                : TEXTS.text(
                        "again",
                        episodes,
                        Wording.time(first.getEpochSecond(), zone),
                        Wording.time(through.getEpochSecond(), zone),
                        Wording.span(settledSeconds + seconds()),
                        words);
        if (late() == 0) {
            return told;
        }
        return remaining() == 0
                ? TEXTS.text("late.all", told, absent())
                : TEXTS.text("late.some", told, absent(), late(), remaining());
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("incident", incident)
                .put("first", first.toString())
                .put("episodes", episodes)
                .put("settledSeconds", settledSeconds)
                .put("from", from.toString())
                .put("through", through.toString())
                .put("settledAbsent", settledAbsent)
                .put("settledLate", settledLate)
                .put("ru", words.ru())
                .put("en", words.en());
        ArrayNode stretches = json.putArray("holes");
        holes.forEach(hole -> stretches.add(hole.write()));
        return json;
    }
}
