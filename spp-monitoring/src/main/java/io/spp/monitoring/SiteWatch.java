package io.spp.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.direction.FlowBalance;
import io.spp.monitoring.presence.SiteOutage;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules about a site as a whole, judged hour by hour from what its lines show and what was found about them. */
final class SiteWatch {

    private static final String MISSING = "MISSING";

    private final SiteOutage outage;
    private final FlowBalance flow;

    /**
     * @param any a line of the site
     */
    SiteWatch(MonitoredLine any) {
        outage = new SiteOutage(any.calendar().zone());
        flow = new FlowBalance(any.calendar());
    }

    /** An hour is over; what became of findings about the site. */
    List<Transition> hour(List<LineWatch> together) {
        if (together.size() < SiteOutage.FEWEST && !outage.lasts()) {
            return List.of();
        }
        LineWatch any = together.get(0);
        Instant knownAt = any.hour().knownAt();
        List<Transition> transitions = new ArrayList<>();
        outage(together, Instant.ofEpochSecond(any.hour().end()), knownAt).ifPresent(transitions::add);
        flow(together, any.hour(), knownAt).ifPresent(transitions::add);
        return transitions;
    }

    private Optional<Transition> outage(List<LineWatch> together, Instant end, Instant knownAt) {
        List<LineWatch> expected =
                together.stream().filter(LineWatch::isExpected).toList();
        List<Finding> missing = expected.stream()
                .flatMap(watch -> watch.lasting(MISSING).stream())
                .toList();
        Optional<Instant> heardAgain = expected.stream()
                .filter(watch -> watch.lasting(MISSING).isEmpty())
                .flatMap(watch -> watch.heardAgain().stream())
                .min(Comparator.naturalOrder());
        return outage.hour(missing, expected.size(), heardAgain, end, knownAt)
                .map(finding -> transition(finding, knownAt));
    }

    private Optional<Transition> flow(List<LineWatch> together, Hour hour, Instant knownAt) {
        boolean sound = true;
        boolean learnt = true;
        long in = 0;
        long out = 0;
        for (LineWatch line : together) {
            sound &= !hour.open() || line.isSound();
            learnt &= line.hour().learnt();
            in += Math.max(0, line.hour().in());
            out += Math.max(0, line.hour().out());
        }
        List<String> lines = together.stream().map(watch -> watch.line().id()).toList();
        return flow.hour(lines, hour.start(), hour.end(), in, out, sound, learnt, knownAt);
    }

    private static Transition transition(Finding finding, Instant knownAt) {
        Transition.Kind kind = finding.isOver() ? Transition.Kind.ENDED : Transition.Kind.OPENED;
        return new Transition(kind, finding, knownAt);
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("outage", outage.state());
        json.set("flow", flow.state());
        return json;
    }

    void restore(JsonNode state) {
        outage.restore(state.path("outage"));
        flow.restore(state.path("flow"));
    }
}
