package io.spp.monitoring.correctness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.episode.EpisodeWatch;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Slot;

/**
 * {@code FROZEN}: the same figure other than zero again and again, by day or night. Alarms when the product of the chances that neighbours are
 * equal falls below a limit that allows for how many intervals a month has. Each direction is judged alone and both together.
 *
 * <p>The chance that a count of v is followed by the same is at most 1/√(2πv), whatever the level; it is corrected by how often neighbours
 * really were equal on this line, and lowered where the usual course of the day rises or falls while the figure does not. Intervals shorter
 * than a quarter of an hour must be the surer the shorter they are: a few more of them cost only minutes.
 */
final class FrozenWatch extends EpisodeWatch {

    static final String ID = "FROZEN";
    private static final int LEAST_REPEATS = 2;
    private static final double QUARTER = 900;
    private static final double PRIOR = 20;
    private static final double PRIOR_OF_BOTH = 2;

    private final double limit;
    private final FlatRun in = new FlatRun();
    private final FlatRun out = new FlatRun();
    private final Habit inHabit = new Habit(PRIOR);
    private final Habit outHabit = new Habit(PRIOR);
    private final Habit bothHabit = new Habit(PRIOR_OF_BOTH);
    private Held held = Held.BOTH;
    private double score;
    private int inFigure;
    private int outFigure;
    private int repeats;

    private enum Held {
        IN,
        OUT,
        BOTH
    }

    /**
     * @param falseAlarms how many chance may cause per line and month, 0.03 by default
     */
    FrozenWatch(MonitoredLine line, double falseAlarms) {
        super(ID, line);
        double perMonth = 30.0 * 86_400 / line.interval().toSeconds();
        double shortness =
                1.5 * Math.max(0, Math.log10(QUARTER / line.interval().toSeconds()));
        limit = Math.log10(perMonth / falseAlarms) + shortness;
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        if (!slot.measured()) {
            return;
        }
        boolean inSame = in.next(slot.in(), slot);
        boolean outSame = out.next(slot.out(), slot);
        if (episode.reported()) {
            if (holds(inSame, outSame)) {
                episode.extend(slot.start(), slot.end());
                judge(slot);
                tell(slot, findings);
            } else {
                end(slot.start(), findings);
            }
            return;
        }
        learn(inSame, outSame);
        if ((inSame || outSame) && slot.learnt()) {
            choose(slot);
            if (score >= limit && repeats >= LEAST_REPEATS) {
                episode.extend(since(), slot.end());
                tell(slot, findings);
            }
        }
    }

    private boolean holds(boolean inSame, boolean outSame) {
        return (held == Held.OUT || inSame) && (held == Held.IN || outSame);
    }

    private void learn(boolean inSame, boolean outSame) {
        if (in.value() > 0) {
            inHabit.learn(inSame, in.chance());
        }
        if (out.value() > 0) {
            outHabit.learn(outSame, out.chance());
        }
        if (bothCount()) {
            bothHabit.learn(inSame && outSame, in.chance() * out.chance());
        }
    }

    /** The direction that is hardest to explain, or both together. */
    private void choose(Slot slot) {
        double inOdds = odds(Held.IN, slot);
        double outOdds = odds(Held.OUT, slot);
        double bothOdds = odds(Held.BOTH, slot);
        held = bothOdds >= Math.max(inOdds, outOdds) ? Held.BOTH : outOdds > inOdds ? Held.OUT : Held.IN;
        judge(slot);
    }

    private void judge(Slot slot) {
        score = odds(held, slot);
        repeats = repeats(held);
        inFigure = in.value();
        outFigure = out.value();
    }

    private String figures() {
        return switch (held) {
            case IN -> String.valueOf(inFigure);
            case OUT -> String.valueOf(outFigure);
            case BOTH -> inFigure + " / " + outFigure;
        };
    }

    private double odds(Held which, Slot slot) {
        double dispersion = slot.dispersion();
        double each = switch (which) {
            case IN -> in.surprise() - inHabit.decades();
            case OUT -> out.surprise() - outHabit.decades();
            case BOTH -> in.surprise() + out.surprise() - bothHabit.decades();
        };
        double shape = switch (which) {
            case IN -> in.shape(dispersion);
            case OUT -> out.shape(dispersion);
            case BOTH -> Math.max(in.shape(dispersion), out.shape(dispersion));
        };
        boolean counts = which == Held.IN ? in.value() > 0 : which == Held.OUT ? out.value() > 0 : bothCount();
        return counts ? repeats(which) * Math.max(0, each) + shape : 0;
    }

    private boolean bothCount() {
        return in.value() > 0 && out.value() > 0;
    }

    private int repeats(Held which) {
        return switch (which) {
            case IN -> in.repeats();
            case OUT -> out.repeats();
            case BOTH -> Math.min(in.repeats(), out.repeats());
        };
    }

    private long since() {
        return switch (held) {
            case IN -> in.since();
            case OUT -> out.since();
            case BOTH -> Math.max(in.since(), out.since());
        };
    }

    @Override
    protected double score() {
        return score;
    }

    @Override
    protected BilingualText explain() {
        return CorrectnessRules.say(
                "frozen", figures(), repeats, time(episode.from()), time(episode.through()), Wording.chance(score));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.set("in", in.state());
        json.set("out", out.state());
        json.set("inHabit", inHabit.state());
        json.set("outHabit", outHabit.state());
        json.set("bothHabit", bothHabit.state());
        json.put("held", held.name())
                .put("score", score)
                .put("inFigure", inFigure)
                .put("outFigure", outFigure)
                .put("repeats", repeats);
    }

    @Override
    protected void recall(JsonNode json) {
        in.restore((ObjectNode) json.path("in"));
        out.restore((ObjectNode) json.path("out"));
        inHabit.restore((ObjectNode) json.path("inHabit"));
        outHabit.restore((ObjectNode) json.path("outHabit"));
        bothHabit.restore((ObjectNode) json.path("bothHabit"));
        held = Held.valueOf(json.path("held").asText());
        score = json.path("score").asDouble();
        inFigure = json.path("inFigure").asInt();
        outFigure = json.path("outFigure").asInt();
        repeats = json.path("repeats").asInt();
    }
}
