package io.spp.monitoring.presence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.FindingJson;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code SITE_OUTAGE}: all lines of a site that should send data are missing, and at least two of them since about the same time, so that the cause is
 * common to them. Judged at the end of every hour from what MISSING found on the lines; lasts until one of them sends again.
 */
public final class SiteOutage {

    /** Its id as a rule. */
    public static final String ID = "SITE_OUTAGE";

    private static final Duration SAME_TIME = Duration.ofHours(1);
    /** So many lines at least make a site that can be out as a whole. */
    public static final int FEWEST = 2;

    private final ZoneId zone;
    private @Nullable Finding lasting;

    /** None so far, at a site in this zone. */
    public SiteOutage(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether one lasts. */
    public boolean lasts() {
        return lasting != null;
    }

    /**
     * An hour is over.
     *
     * @param missing the findings of MISSING that last, at most one for each line
     * @param expected how many lines should send data
     * @param heardAgain when the first line sent again, if one did
     * @param end the hour's end
     * @param knownAt when this could first be known
     * @return what was found, if that is news: an outage that began or is over
     */
    public Optional<Finding> hour(
            List<Finding> missing, int expected, Optional<Instant> heardAgain, Instant end, Instant knownAt) {
        boolean all = expected >= FEWEST && missing.size() >= expected;
        if (lasting != null) {
            Finding before = lasting;
            if (all || expected == 0) {
                return Optional.empty();
            }
            lasting = null;
            Instant to = heardAgain.filter(before.from()::isBefore).orElse(end);
            return Optional.of(finding(before.members(), before.from(), to, Optional.of(to), before));
        }
        if (!all) {
            return Optional.empty();
        }
        Instant from = missing.stream()
                .map(Finding::from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Finding> together = missing.stream()
                .filter(each -> !each.from().isBefore(from.minus(SAME_TIME)))
                .toList();
        if (together.size() < FEWEST) {
            return Optional.empty();
        }
        List<String> members = together.stream().map(Finding::line).sorted().toList();
        Finding surest =
                together.stream().max(Comparator.comparing(Finding::score)).orElseThrow();
        lasting = finding(members, from, end, Optional.empty(), surest.noticedAt(knownAt));
        return Optional.of(lasting);
    }

    /** What it remembers: the outage that lasts, or nothing. */
    public ObjectNode state() {
        return lasting == null ? JsonNodeFactory.instance.objectNode() : FindingJson.keep(lasting);
    }

    /** Takes back what {@link #state} gave. */
    public void restore(JsonNode state) {
        lasting = state.isEmpty() ? null : FindingJson.read(state);
    }

    private Finding finding(List<String> members, Instant from, Instant through, Optional<Instant> to, Finding like) {
        BilingualText explanation = PresenceRules.say(
                "site",
                members.size(),
                Wording.time(from.getEpochSecond(), zone),
                Wording.time(through.getEpochSecond(), zone),
                String.join(", ", members));
        return new Finding(
                "",
                members,
                ID,
                from,
                to,
                through,
                like.detectedAt(),
                Severity.CRITICAL,
                like.score(),
                explanation,
                OptionalInt.empty());
    }
}
