package io.spp.sla.outlook;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An obligation that will be breached unless somebody acts at once: less working time is left to its due date than its action takes. It
 * needs the working hours of the contract; without them nothing is foretold.
 *
 * @param obligation what is owed
 * @param left the working time left; zero after the close of business of the last day
 * @param needed the working time that the action takes
 */
public record Forecast(Obligation obligation, Duration left, Duration needed) {

    private static final Texts TEXTS = Texts.load("outlook", Forecast.class::getResourceAsStream);

    private static final Duration USUALLY = Duration.ofMinutes(30);

    private static final Map<String, Duration> STANDARD = Map.of("VISIT", Duration.ofHours(4));

    public Forecast {
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(needed, "needed");
    }

    /** With the standard needs: four working hours for a visit, half an hour for anything else. */
    public static List<Forecast> of(Assessment assessment) {
        return of(assessment, STANDARD);
    }

    /**
     * Every open obligation that is lost or threatened, the one with the least time first.
     *
     * @param needs the working time that actions take, by action code; half an hour for those that are not named
     */
    public static List<Forecast> of(Assessment assessment, Map<String, Duration> needs) {
        return assessment.obligations().stream()
                .filter(obligation -> obligation.status().open())
                .flatMap(obligation -> obligation.workingTimeLeft().stream()
                        .map(left -> new Forecast(obligation, left, needs.getOrDefault(obligation.action(), USUALLY))))
                .filter(forecast -> forecast.left().compareTo(forecast.needed()) < 0)
                .sorted(Comparator.comparing(Forecast::left))
                .toList();
    }

    /** Whether no working time is left at all: it can be met only outside working hours, before the legal end of the day. */
    public boolean lost() {
        return left.isZero();
    }

    /** The forecast for people. */
    public BilingualText text() {
        BilingualText what = obligation.duty().text();
        return lost() ? TEXTS.text("lost", what) : TEXTS.text("threatened", what, clock(left), clock(needed));
    }

    private static String clock(Duration duration) {
        return duration.toHours() + ":" + String.format("%02d", duration.toMinutesPart());
    }
}
