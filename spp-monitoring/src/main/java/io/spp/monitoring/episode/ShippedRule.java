package io.spp.monitoring.episode;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.monitoring.rule.LineRule;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Rule;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule that ships with the product.
 *
 * @param id its id
 * @param marksCounts whether the counts in its findings are wrong
 * @param acceptedAfter after so long what it finds is learnt as the new usual; empty if never
 * @param begin begins to watch a line of which nothing is known
 */
public record ShippedRule(
        String id, boolean marksCounts, Optional<Duration> acceptedAfter, Function<MonitoredLine, EpisodeWatch> begin)
        implements Rule {

    /** One whose findings are never learnt as usual. */
    public static ShippedRule of(String id, boolean marksCounts, Function<MonitoredLine, EpisodeWatch> begin) {
        return new ShippedRule(id, marksCounts, Optional.empty(), begin);
    }

    @Override
    public LineRule watch(MonitoredLine line, Optional<JsonNode> state) {
        EpisodeWatch watch = begin.apply(line);
        state.ifPresent(watch::restore);
        return watch;
    }
}
