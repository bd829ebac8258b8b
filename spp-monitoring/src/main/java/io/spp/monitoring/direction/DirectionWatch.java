package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.count.Tally;
import io.spp.monitoring.episode.EpisodeWatch;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;

/** What the rules about directions share: they look at hours in which both were counted, and learn from them unless they suspect something. */
abstract class DirectionWatch extends EpisodeWatch {

    private final EntryShare shares;

    DirectionWatch(String rule, MonitoredLine line) {
        super(rule, line);
        shares = new EntryShare(line.calendar().zone());
    }

    /**
     * Judges an hour.
     *
     * @param share the usual share of entries in it
     */
    abstract void judge(Hour hour, double share, Findings findings);

    /** Crossings by which the usual share at this hour is known. */
    final double known(Hour hour) {
        return shares.known(hour);
    }

    /** Whether what goes on may be learnt as usual. */
    abstract boolean isOrdinary();

    @Override
    public final void hour(Hour hour, Findings findings) {
        boolean both = hour.in() != Tally.UNKNOWN && hour.out() != Tally.UNKNOWN;
        if (both && hour.measured() && hour.crossings() > 0 && !hour.doubted()) {
            judge(hour, shares.at(hour), findings);
            if (isOrdinary()) {
                shares.learn(hour);
            }
        }
    }

    @Override
    protected void remember(ObjectNode json) {
        shares.write(json);
    }

    @Override
    protected void recall(JsonNode json) {
        shares.read(json);
    }
}
