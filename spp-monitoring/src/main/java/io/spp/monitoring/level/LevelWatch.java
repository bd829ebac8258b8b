package io.spp.monitoring.level;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.episode.EpisodeWatch;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;

/**
 * {@code LEVEL_DOWN} and {@code LEVEL_UP}: for hours or days the line counts clearly fewer or more than usual, and the other lines of the site do not
 * explain it.
 *
 * <p>Looks back over 6 to 48 comparable hours. Alarms when they deviate further than a threshold that keeps the budget of alarms, by
 * 22 % fewer or 28 % more at least; ends when the deviation has fallen to 70 % of it, or after ten days, when the new level is taken for the usual one.
 */
final class LevelWatch extends EpisodeWatch {

    static final Duration ACCEPTED_AFTER = Duration.ofDays(10);
    private static final double FIRST_DOWN = 5.8;
    private static final double FIRST_UP = 5;
    private static final double OVER = 0.7;
    private static final int A_FEW_HOURS = 6;
    private static final double STILL = 1;
    private static final double EXPLAINED = 0.5;
    private static final double MATERIAL = 0.25;

    static final String DOWN = "LEVEL_DOWN";
    static final String UP = "LEVEL_UP";
    private final int sign;
    private final Threshold threshold;
    private final RecentHours recent = new RecentHours();
    private double score;
    private double persons;
    private double usual;
    private double asOthers;
    private boolean hasOthers;

    /**
     * @param sign 1 for more than usual, -1 for fewer
     * @param alarms its share of the budget of alarms
     */
    LevelWatch(MonitoredLine line, int sign, AlarmShare alarms) {
        super(sign < 0 ? DOWN : UP, line);
        this.sign = sign;
        this.threshold = new Threshold(sign < 0 ? FIRST_DOWN : FIRST_UP, alarms);
    }

    @Override
    public void hour(Hour hour, Findings findings) {
        if (hour.learnt()) {
            threshold.sink(hour.seconds());
        }
        if (hour.doubted() || Double.isNaN(hour.deviation())) {
            return;
        }
        recent.add(hour);
        if (!hour.learnt()) {
            return;
        }
        RecentHours.Window window = recent.most(sign);
        if (episode.reported()) {
            goOn(hour, window, findings);
        } else if (window.score() >= threshold.height() && !hour.lasts(sign < 0 ? UP : DOWN)) {
            begin(hour, window, findings);
        }
    }

    private void begin(Hour hour, RecentHours.Window window, Findings findings) {
        int since = recent.since(sign);
        persons = recent.persons(since);
        usual = recent.usual(since);
        asOthers = recent.asOthers(since);
        hasOthers = !Double.isNaN(hour.company());
        if (!isMaterial() || isExplained()) {
            return;
        }
        episode.extend(recent.start(since), hour.end());
        score = threshold.odds(window.score());
        tell(hour, findings);
        threshold.rise();
    }

    /** Whether the change is worth a word, however sure: on a busy line a few per cent are far from chance, and nothing is broken. */
    private boolean isMaterial() {
        return sign * Math.log((persons + 1) / (usual + 1)) >= MATERIAL;
    }

    /** Whether the other lines changed at least half as much to the same side. */
    private boolean isExplained() {
        double change = Math.log((persons + 1) / (usual + 1));
        double others = Math.log((asOthers + 1) / (usual + 1));
        return sign * others >= EXPLAINED * sign * change;
    }

    private void goOn(Hour hour, RecentHours.Window window, Findings findings) {
        if (recent.mean(A_FEW_HOURS, sign) >= STILL) {
            episode.extend(hour.start(), hour.end());
            persons += hour.crossings();
            usual += hour.expected();
            asOthers += Double.isNaN(hour.company()) ? hour.expected() : hour.company() * hour.expected();
            score = Math.max(score, threshold.odds(window.score()));
            tell(hour, findings);
        }
        boolean accepted = hour.end() - episode.detectedAt() >= ACCEPTED_AFTER.toSeconds();
        if (accepted) {
            recent.forget();
        }
        if (accepted || window.score() < OVER * threshold.height()) {
            finish(findings);
        }
    }

    private void finish(Findings findings) {
        end(episode.through(), findings);
    }

    @Override
    protected double score() {
        return score;
    }

    @Override
    protected Severity severity() {
        return Severity.MINOR;
    }

    @Override
    protected BilingualText explain() {
        String side = sign < 0 ? "down" : "up";
        Object[] facts = {
            Math.round(persons),
            time(episode.from()),
            time(episode.through()),
            Wording.number(usual),
            Math.round(100 * Math.abs(persons / Math.max(1, usual) - 1)),
            Math.round(100 * asOthers / Math.max(1, usual))
        };
        return LevelRules.say(hasOthers ? "level." + side : "level." + side + ".alone", facts);
    }

    @Override
    protected void remember(ObjectNode json) {
        recent.write(json);
        threshold.write(json);
        json.put("score", score)
                .put("persons", persons)
                .put("usual", usual)
                .put("asOthers", asOthers)
                .put("hasOthers", hasOthers);
    }

    @Override
    protected void recall(JsonNode json) {
        recent.read(json);
        threshold.read(json);
        score = json.path("score").asDouble();
        persons = json.path("persons").asDouble();
        usual = json.path("usual").asDouble();
        asOthers = json.path("asOthers").asDouble();
        hasOthers = json.path("hasOthers").asBoolean();
    }
}
