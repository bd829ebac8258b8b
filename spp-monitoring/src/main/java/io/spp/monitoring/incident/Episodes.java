package io.spp.monitoring.incident;

import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.Transition;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings as they were last known, each episode once. A fault that marks counts and comes back within a day of its end is one episode: a sensor that
 * drops out every afternoon has one fault, not ten. Not for several threads.
 */
public final class Episodes {

    private static final Duration COMES_BACK = Duration.ofDays(1);

    private final Set<String> recurring;
    private final ZoneId zone;
    private final Map<String, Finding> episodes = new LinkedHashMap<>();
    private final Map<String, Story> stories = new HashMap<>();

    /**
     * @param recurring the ids of the rules whose findings may come back as the same episode
     * @param zone in which explanations tell the time
     */
    public Episodes(Set<String> recurring, ZoneId zone) {
        this.recurring = Set.copyOf(recurring);
        this.zone = zone;
    }

    /** Takes what became of a finding. */
    public void take(Transition transition) {
        Finding finding = transition.finding();
        if (!recurring.contains(finding.rule())) {
            put(finding);
            return;
        }
        String source = finding.rule() + "@" + finding.line();
        Story before = stories.get(source);
        boolean isNew = transition.kind() == Transition.Kind.OPENED;
        Story story = before == null || isNew && !comesBack(before, finding)
                ? new Story(finding.key(), finding.from())
                : before;
        stories.put(source, story);
        if (isNew) {
            story.begins(finding);
        }
        story.tells(finding);
        episodes.merge(story.incident(), finding, (first, now) -> joined(first, now, story));
    }

    private boolean comesBack(Story story, Finding finding) {
        Finding before = episodes.get(story.incident());
        return before != null
                && before.isOver()
                && !finding.from().isAfter(before.through().plus(COMES_BACK));
    }

    /** Takes a finding about the site. */
    public void put(Finding finding) {
        episodes.put(finding.key() + finding.members(), finding);
    }

    private Finding joined(Finding first, Finding now, Story story) {
        return new Finding(
                first.line(),
                List.of(),
                first.rule(),
                first.from(),
                now.to(),
                now.through(),
                first.detectedAt(),
                now.severity(),
                Math.max(first.score(), now.score()),
                story.explanation(zone),
                now.absent());
    }

    /** All of them, in the order in which they were found. */
    public Collection<Finding> all() {
        return episodes.values();
    }
}
