package io.spp.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.presence.SiteOutage;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Transition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules about a site as a whole, judged hour by hour from what its lines show and what was found about them. */
final class SiteWatch {

    private static final String MISSING = "MISSING";

    private final SiteOutage outage;

    /**
     * @param any a line of the site
     */
    SiteWatch(MonitoredLine any) {
        outage = new SiteOutage(any.calendar().zone());
    }

    /** An hour is over; what became of findings about the site. */
    List<Transition> hour(List<LineWatch> together) {
        if (together.size() < SiteOutage.FEWEST && !outage.lasts()) {
            return List.of();
        }
        List<LineWatch> expected =
                together.stream().filter(LineWatch::isExpected).toList();
        List<Finding> missing = expected.stream()
                .flatMap(watch -> watch.lasting(MISSING).stream())
                .toList();
        Optional<Instant> heardAgain = expected.stream()
                .filter(watch -> watch.lasting(MISSING).isEmpty())
                .flatMap(watch -> watch.heardAgain().stream())
                .min(Comparator.naturalOrder());
        LineWatch any = together.get(0);
        Instant end = Instant.ofEpochSecond(any.hourStart() + LiveHour.SECONDS);
        Instant knownAt = end.plus(any.line().lateness());
        return outage.hour(missing, expected.size(), heardAgain, end, knownAt).stream()
                .map(finding -> transition(finding, knownAt))
                .toList();
    }

    private static Transition transition(Finding finding, Instant knownAt) {
        Transition.Kind kind = finding.isOver() ? Transition.Kind.ENDED : Transition.Kind.OPENED;
        return new Transition(kind, finding, knownAt);
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("outage", outage.state());
        return json;
    }

    void restore(JsonNode state) {
        outage.restore(state.path("outage"));
    }
}
