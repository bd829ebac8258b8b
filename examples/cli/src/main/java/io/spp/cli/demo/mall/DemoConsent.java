package io.spp.cli.demo.mall;

import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.restoration.model.Methods;
import io.spp.restoration.plan.Consent;
import io.spp.restoration.plan.ConsentLog;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestorationDesk;
import io.spp.restoration.plan.RestorationPlan;
import io.spp.restoration.plan.Restorer;
import io.spp.server.Pipeline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The client's side of restoration in the demo: a plan is shown, a letter agrees, the plan is applied. */
final class DemoConsent {

    private static final Duration SEEN = Duration.ofDays(4);
    private static final Restorer RESTORER =
            Restorer.builder().method(Methods.closedForm()).build();

    private static final List<Letter> LETTERS = List.of(
            new Letter("2025-11-13T12:00", "исх. № 17 от 13.11.2025"),
            new Letter("2025-11-17T12:00", "исх. № 19 от 17.11.2025"));

    private final Pipeline pipeline;
    private final RestorationDesk desk;
    private final List<Restored> restored = new ArrayList<>();
    private int answered;

    DemoConsent(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.desk = new RestorationDesk(
                pipeline.storage().counts(), ConsentLog.in(pipeline.storage().states()));
    }

    /**
     * A gap that was filled with consent.
     *
     * @param gap the gap
     * @param consent the consent
     */
    record Restored(PlannedGap gap, Consent consent) {}

    /** Plans, agrees and applies when a letter of the script has come. */
    void act(Instant now) throws IOException {
        while (answered < LETTERS.size() && !LETTERS.get(answered).at().isAfter(now)) {
            agree(LETTERS.get(answered), answered + 1, now);
            answered++;
        }
    }

    /** The time about which every letter has come. */
    TimeRange settled() {
        return TimeRange.of(
                DemoDevices.start(),
                answered == 0
                        ? DemoDevices.start().plusSeconds(1)
                        : LETTERS.get(answered - 1).at());
    }

    List<Restored> restored() {
        return restored;
    }

    private void agree(Letter letter, int number, Instant now) throws IOException {
        Site site = pipeline.fleet().site(DemoSite.SITE).orElseThrow();
        List<String> lines =
                pipeline.fleet().lines(site.id(), now).stream().map(Line::id).toList();
        TimeRange window = TimeRange.of(now.minus(SEEN), now.minus(site.lateness()));
        RestorationPlan plan =
                desk.plan(RESTORER, pipeline.calendar(site), lines, IntervalGrid.of(DemoSite.INTERVAL), window);
        if (plan.restorable().isEmpty()) {
            return;
        }
        Consent consent =
                Consent.toPlan("consent-" + number, site.id(), plan, "it@client.example", now, letter.evidence());
        desk.agree(consent);
        desk.apply(plan, site.id(), now);
        plan.restorable().forEach(gap -> restored.add(new Restored(gap, consent)));
    }

    private record Letter(String local, String evidence) {

        Instant at() {
            return LocalDateTime.parse(local).atZone(DemoSite.ZONE).toInstant();
        }
    }
}
