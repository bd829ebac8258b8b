package io.spp.monitoring.direction;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.Door;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.rule.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A door where people come until three and leave after it. */
class DirectionRulesTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final TimeRange FAULT =
            TimeRange.of(Instant.parse("2025-10-06T07:00:00Z"), Instant.parse("2025-10-09T07:00:00Z"));

    @Test
    void leavesAHealthyDoorAlone() {
        assertThat(run(1, UnaryOperator.identity())).isEmpty();
    }

    @Test
    void tellsWithinADayThatDirectionsWereSwapped() {
        Finding swapped = first(run(2, tally -> Tally.of(tally.out(), tally.in())));

        assertThat(swapped.rule()).isEqualTo("SWAPPED");
        assertThat(swapped.detectedAt()).isBefore(FAULT.start().plus(Duration.ofHours(24)));
        assertThat(swapped.to()).isPresent();
        assertThat(swapped.explanation().en()).contains("entries and exits exchanged");
    }

    @Test
    void tellsWithinHoursThatNobodyLeavesAnyMore() {
        Finding dead = first(run(3, tally -> Tally.of(tally.in(), 0)));

        assertThat(dead.rule()).isEqualTo("DIRECTION_DEAD");
        assertThat(dead.from()).isEqualTo(FAULT.start());
        assertThat(dead.detectedAt()).isBefore(FAULT.start().plus(Duration.ofHours(3)));
        assertThat(dead.explanation().ru()).contains("нет ни одного выхода");
    }

    @Test
    void tellsAfterADayThatTheBalanceIsNotAsUsual() {
        List<Finding> found = run(4, tally -> Tally.of(tally.in(), tally.out() * 6 / 10));

        assertThat(found)
                .filteredOn(finding -> finding.rule().equals("IMBALANCE"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.detectedAt()).isBefore(FAULT.start().plus(Duration.ofHours(30))));
    }

    @Test
    void doesNotJudgeTheBalanceOfAnEveningAfterAnOutage() {
        Door door = new Door("door", QUARTER, 50, 5);
        door.measurements()
                .replaceAll(each -> Measurement.complete("door", each.source(), each.range(), commuting(each)));
        door.silent("2025-10-06T00:00:00Z", "2025-10-06T15:00:00Z");

        assertThat(MonitorRun.of(DirectionRules.all())
                        .run(List.of(Door.line("door", QUARTER, Duration.ZERO)), Map.of("door", door.measurements())))
                .isEmpty();
    }

    private static Finding first(List<Finding> findings) {
        assertThat(findings).isNotEmpty();
        return findings.get(0);
    }

    private static List<Finding> run(long seed, UnaryOperator<Tally> fault) {
        Door door = new Door("door", QUARTER, 50, seed);
        door.measurements().replaceAll(each -> {
            Tally usual = commuting(each);
            return Measurement.complete(
                    "door", each.source(), each.range(), FAULT.encloses(each.range()) ? fault.apply(usual) : usual);
        });
        return MonitorRun.of(DirectionRules.all())
                .run(List.of(Door.line("door", QUARTER, Duration.ZERO)), Map.of("door", door.measurements()));
    }

    private static Tally commuting(Measurement each) {
        boolean morning = each.range().start().atZone(Door.ZONE).getHour() < 15;
        int in = each.tally().in();
        int out = each.tally().out();
        return morning ? Tally.of(in, out * 2 / 3) : Tally.of(in * 2 / 3, out);
    }
}
