package io.spp.monitoring.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyAuditTest {

    private static final Instant TEN = Instant.parse("2025-11-03T07:00:00Z");
    private static final int[] MANUAL = {12, 7, 0, 25, 31, 18, 9, 4, 22, 15};
    private static final int[] SENSOR = {12, 7, 0, 24, 31, 18, 10, 4, 22, 15};

    @Test
    void findsBiasSpreadAndIntervalOfTheTestVector() {
        AuditResult result = AccuracyAudit.of(hours(SENSOR), hours(MANUAL)).judge(new EquivalenceTest(0.05, 0.05));

        DirectionAccuracy in = result.in().orElseThrow();
        assertThat(in.bias()).isZero();
        assertThat(in.spread()).isCloseTo(0.032965, within(5e-7));
        assertThat(in.high()).isCloseTo(0.019109, within(5e-7));
        assertThat(in.low()).isEqualTo(-in.high());
        assertThat(in.wape()).isCloseTo(2.0 / 143, within(1e-12));
        assertThat(result.equivalent()).isTrue();
        assertThat(result.out()).isEmpty();
        assertThat(result.toJson().toString())
                .isEqualTo("{\"in\":{\"intervals\":10,\"sensor\":143,\"manual\":143,\"bias\":0.0,\"s\":0.032965,"
                        + "\"ci\":[-0.019109,0.019109],\"wape\":0.013986,\"equivalent\":true},\"out\":null,"
                        + "\"margin\":0.05,\"alpha\":0.05,\"needed\":{\"in\":" + in.needed() + ",\"out\":null}}");
    }

    @Test
    void addsUpTheMinutesOfAnHourCountedByHand() {
        List<Measurement> minutes = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            minutes.add(row("door-1", TEN.plus(Duration.ofMinutes(i)), Duration.ofMinutes(1), Tally.of(1, 2)));
        }
        List<Measurement> hours = List.of(
                row("door-1", TEN, Duration.ofHours(1), Tally.of(60, 100)),
                row("door-1", TEN.plus(Duration.ofHours(1)), Duration.ofHours(1), Tally.of(60, 140)));

        AuditResult result = AccuracyAudit.of(minutes, hours).judge(EquivalenceTest.STANDARD);

        assertThat(result.in().orElseThrow().equivalent()).isTrue();
        assertThat(result.out().orElseThrow().bias()).isZero();
        assertThat(result.out().orElseThrow().equivalent())
                .as("the errors only cancel out")
                .isFalse();
    }

    @Test
    void leavesOutWhatTheSensorDidNotSeeAsAWhole() {
        List<Measurement> sensor = new ArrayList<>(hours(SENSOR));
        sensor.remove(3);
        Measurement partly = sensor.remove(3);
        sensor.add(new Measurement(partly.line(), partly.source(), partly.range(), partly.tally(), 0.5));

        AccuracyAudit audit = AccuracyAudit.of(sensor, hours(MANUAL));

        assertThat(audit.matched()).isEqualTo(8);
        assertThat(audit.unmatched()).extracting(each -> each.tally().in()).containsExactly(25, 31);
        assertThat(audit.judge(EquivalenceTest.STANDARD).in().orElseThrow().manual())
                .isEqualTo(87);
    }

    @Test
    void cannotJudgeWhereNobodyWasCountedByHand() {
        AuditResult result = AccuracyAudit.of(hours(SENSOR), hours(new int[10])).judge(EquivalenceTest.STANDARD);

        assertThat(result.in()).isEmpty();
        assertThat(result.equivalent()).isFalse();
    }

    private static List<Measurement> hours(int[] entered) {
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < entered.length; i++) {
            rows.add(row("door-1", TEN.plus(Duration.ofHours(i)), Duration.ofHours(1), Tally.entered(entered[i])));
        }
        return rows;
    }

    private static Measurement row(String line, Instant start, Duration length, Tally tally) {
        return Measurement.complete(line, "counts", TimeRange.of(start, length), tally);
    }
}
