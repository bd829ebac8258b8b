package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.incident.Severity;
import io.spp.monitoring.baseline.BusinessDays;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.FindingJson;
import io.spp.monitoring.rule.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code FLOW_BALANCE}: over a business day, those who entered a site and those who left it by all lines together do not balance as they always have,
 * and no line alone explains it: a door is used that is not counted, or a staircase joins the site to another.
 *
 * <p>Judged by days with 200 crossings or more in which all lines counted both directions and nothing was found about any of them; alarms at five
 * standard deviations and at least four points of the share of entries. Known two counted hours into the next day; ends with the last day
 * that lies at least half as far before one that does not.
 */
public final class FlowBalance {

    private static final String ID = "FLOW_BALANCE";
    private static final int FEWEST_PERSONS = 200;
    private static final double LEAST_POINTS = 0.04;
    private static final int HOURS_INTO_NEXT = 2;

    private final SiteCalendar calendar;
    private final BusinessDays businessDays;
    private final Balance balance = new Balance(LEAST_POINTS);
    private Day today = Day.NONE;
    private Day judged = Day.NONE;
    private int counted;
    private @Nullable Finding lasting;

    /** None so far, at a site with this calendar. */
    public FlowBalance(SiteCalendar calendar) {
        this.calendar = calendar;
        businessDays = new BusinessDays(calendar);
    }

    /**
     * An hour is over.
     *
     * @param lines the lines of the site
     * @param start its first second
     * @param end the first second after it
     * @param in all who entered
     * @param out all who left
     * @param sound whether all lines counted both directions and nothing was found about any of them
     * @param learnt whether the lines are known well enough for judgements
     * @param knownAt when the hour could first be known
     * @return what became of a finding, if there is news
     */
    public Optional<Transition> hour(
            List<String> lines,
            long start,
            long end,
            long in,
            long out,
            boolean sound,
            boolean learnt,
            Instant knownAt) {
        long day = businessDays.of(start);
        if (day != today.day()) {
            judged = today;
            today = new Day(day, start, end, 0, 0, true);
            counted = 0;
        }
        today = today.with(end, in, out, sound);
        if (!sound) {
            judged = judged.with(judged.to(), 0, 0, false);
        }
        if (in + out == 0 || ++counted != HOURS_INTO_NEXT) {
            return Optional.empty();
        }
        return judged.isJudgeable() ? judge(judged, lines, learnt, knownAt) : Optional.empty();
    }

    private Optional<Transition> judge(Day day, List<String> lines, boolean learnt, Instant knownAt) {
        double deviations = balance.deviations(day.in(), day.out(), lasting != null);
        Finding before = lasting;
        if (deviations > 0 && learnt) {
            Finding now = finding(day, lines, deviations, before, knownAt);
            lasting = now;
            return Optional.of(
                    new Transition(before == null ? Transition.Kind.OPENED : Transition.Kind.UPDATED, now, knownAt));
        }
        lasting = null;
        return before == null
                ? Optional.empty()
                : Optional.of(new Transition(Transition.Kind.ENDED, over(before), knownAt));
    }

    private Finding finding(Day day, List<String> lines, double deviations, @Nullable Finding before, Instant knownAt) {
        Instant from = before == null ? Instant.ofEpochSecond(day.from()) : before.from();
        return new Finding(
                "",
                before == null ? lines : before.members(),
                ID,
                from,
                Optional.empty(),
                Instant.ofEpochSecond(day.to()),
                before == null ? knownAt : before.detectedAt(),
                Severity.MINOR,
                deviations * deviations / 2 / Math.log(10),
                DirectionRules.say(
                        "flow",
                        day.in(),
                        day.out(),
                        Wording.time(day.from(), calendar.zone()),
                        Wording.time(day.to(), calendar.zone()),
                        Math.round(100.0 * day.in() / (day.in() + day.out())),
                        Math.round(100 * balance.usual())),
                OptionalInt.empty());
    }

    private static Finding over(Finding lasted) {
        return new Finding(
                lasted.line(),
                lasted.members(),
                lasted.rule(),
                lasted.from(),
                Optional.of(lasted.through()),
                lasted.through(),
                lasted.detectedAt(),
                lasted.severity(),
                lasted.score(),
                lasted.explanation(),
                lasted.absent());
    }

    /** All it remembers. */
    public ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        balance.write(json);
        json.put("counted", counted);
        json.set("today", today.write());
        json.set("judged", judged.write());
        if (lasting != null) {
            json.set("lasting", FindingJson.keep(lasting));
        }
        return json;
    }

    /** Takes back what {@link #state} gave. */
    public void restore(JsonNode state) {
        balance.read(state);
        counted = state.path("counted").asInt();
        today = Day.read(state.path("today"));
        judged = Day.read(state.path("judged"));
        lasting = state.has("lasting") ? FindingJson.read(state.get("lasting")) : null;
    }

    private record Day(long day, long from, long to, long in, long out, boolean sound) {

        static final Day NONE = new Day(Long.MIN_VALUE, 0, 0, 0, 0, false);

        Day with(long until, long entered, long left, boolean still) {
            return new Day(day, from, until, in + entered, out + left, sound && still);
        }

        boolean isJudgeable() {
            return sound && in + out >= FEWEST_PERSONS;
        }

        ObjectNode write() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("day", day)
                    .put("from", from)
                    .put("to", to)
                    .put("in", in)
                    .put("out", out)
                    .put("sound", sound);
        }

        static Day read(JsonNode json) {
            return json.isMissingNode()
                    ? NONE
                    : new Day(
                            json.path("day").asLong(),
                            json.path("from").asLong(),
                            json.path("to").asLong(),
                            json.path("in").asLong(),
                            json.path("out").asLong(),
                            json.path("sound").asBoolean());
        }
    }
}
