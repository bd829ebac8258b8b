package io.spp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonitorRunTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void findsNothingAtAHealthyDoor() {
        assertThat(findings(new Door("door", QUARTER, 60, 1), QUARTER)).isEmpty();
        assertThat(findings(new Door("door", MINUTE, 45, 2), MINUTE)).isEmpty();
    }

    @Test
    void noticesABusyDoorThatFallsSilentWithinMinutes() {
        Door door = new Door("door", MINUTE, 45, 3).dead("2025-10-06T11:00:00Z", "2025-10-06T15:00:00Z");

        Finding silent = only(findings(door, MINUTE));
        assertThat(silent.rule()).isEqualTo("SILENT");
        assertThat(silent.from()).isEqualTo("2025-10-06T11:00:00Z");
        assertThat(silent.to()).contains(Instant.parse("2025-10-06T15:00:00Z"));
        assertThat(silent.detectedAt()).isBefore("2025-10-06T11:08:00Z");
        assertThat(silent.explanation().en()).contains("zeros for 4 h").contains("2025-10-06 14:00");
        assertThat(silent.explanation().ru()).contains("нули 4 ч").contains("06.10.2025 14:00");
    }

    @Test
    void noticesAFrozenFigureWithinAnHourAndByNightToo() {
        Door day = new Door("door", QUARTER, 45, 4)
                .frozen("2025-10-06T11:00:00Z", "2025-10-06T15:00:00Z", Tally.of(47, 52));
        Finding frozen = only(findings(day, QUARTER));
        assertThat(frozen.rule()).isEqualTo("FROZEN");
        assertThat(frozen.explanation().en()).endsWith("That this is chance is practically excluded.");
        assertThat(frozen.explanation().ru()).endsWith("Случайность практически исключена.");
        assertThat(frozen.from()).isEqualTo("2025-10-06T11:15:00Z");
        assertThat(frozen.to()).contains(Instant.parse("2025-10-06T15:00:00Z"));
        assertThat(frozen.detectedAt()).isBeforeOrEqualTo("2025-10-06T12:00:00Z");

        Door night = new Door("door", QUARTER, 45, 5)
                .frozen("2025-10-06T21:00:00Z", "2025-10-07T03:00:00Z", Tally.of(12, 9));
        assertThat(findings(night, QUARTER)).extracting(Finding::rule).contains("FROZEN");
    }

    @Test
    void tellsMissingIntervalsFromTheFirstDayOnAsOneEpisode() {
        Door door = new Door("door", QUARTER, 45, 6).silent("2025-09-04T08:00:00Z", "2025-09-06T10:00:00Z");

        Finding missing = only(findings(door, QUARTER));
        assertThat(missing.rule()).isEqualTo("MISSING");
        assertThat(missing.from()).isEqualTo("2025-09-04T08:00:00Z");
        assertThat(missing.to()).contains(Instant.parse("2025-09-06T10:00:00Z"));
        assertThat(missing.detectedAt()).isEqualTo("2025-09-04T08:15:00Z");
        assertThat(missing.explanation().en()).startsWith("104 intervals did not arrive in time (26 h)");
    }

    @Test
    void missesALineOfWhichNothingIsKnownYetAfterADayOfOpenHours() {
        List<Measurement> twice = List.of(
                Measurement.complete(
                        "door", "sensor/0", range("2025-09-01T08:00:00Z", "2025-09-01T08:15:00Z"), Tally.of(3, 1)),
                Measurement.complete(
                        "door", "sensor/0", range("2025-09-05T08:00:00Z", "2025-09-05T08:15:00Z"), Tally.of(2, 2)));

        Finding missing = only(run(twice, QUARTER));
        assertThat(missing.rule()).isEqualTo("MISSING");
        assertThat(missing.from()).isEqualTo("2025-09-01T08:15:00Z");
        assertThat(missing.to()).contains(Instant.parse("2025-09-05T08:00:00Z"));
        assertThat(missing.detectedAt()).isEqualTo("2025-09-03T08:15:00Z");
    }

    @Test
    void doesNotMissAnythingWhileTheSiteIsClosed() {
        Door door = new Door("door", QUARTER, 45, 7).silent("2025-09-04T19:00:00Z", "2025-09-05T07:00:00Z");

        assertThat(findings(door, QUARTER)).isEmpty();
    }

    @Test
    void noticesCrowdsByNightButNotTheStaffBeforeOpening() {
        Door door = new Door("door", QUARTER, 45, 8)
                .frozen("2025-10-06T22:00:00Z", "2025-10-06T22:15:00Z", Tally.of(11, 3))
                .frozen("2025-10-06T22:15:00Z", "2025-10-06T22:30:00Z", Tally.of(4, 12));

        Finding closed = only(findings(door, QUARTER));
        assertThat(closed.rule()).isEqualTo("CLOSED_COUNTS");
        assertThat(closed.range()).isEqualTo(range("2025-10-06T22:00:00Z", "2025-10-06T22:30:00Z"));
    }

    @Test
    void excusesTheHourThatADeviceWithALocalClockCannotTell() {
        assertThat(square(1)).isEmpty();
    }

    @Test
    void countsThatHourWhereItIsPartOfALongerOutage() {
        Finding missing = only(square(3));
        assertThat(missing.absent()).hasValue(3);
        assertThat(missing.range()).isEqualTo(range("2025-10-26T00:00:00Z", "2025-10-26T03:00:00Z"));
        assertThat(missing.explanation().en()).startsWith("3 intervals did not arrive in time (3 h)");
    }

    /** A square in Zurich by the hour, without so many hours around the second 2 o'clock of the night of the clock change. */
    private static List<Finding> square(int lost) {
        ZoneId zurich = ZoneId.of("Europe/Zurich");
        List<Measurement> hours = new ArrayList<>();
        Instant first = Instant.parse("2025-10-20T00:00:00Z");
        Instant gap = Instant.parse("2025-10-26T01:00:00Z").minus(Duration.ofHours(lost / 2));
        for (int i = 0; i < 24 * 14; i++) {
            Instant at = first.plus(Duration.ofHours(i));
            if (at.isBefore(gap) || !at.isBefore(gap.plus(Duration.ofHours(lost)))) {
                hours.add(Measurement.complete(
                        "square",
                        "file",
                        TimeRange.of(at, Duration.ofHours(1)),
                        Tally.entered(i % 24 < 3 ? 0 : 100 + i % 7)));
            }
        }
        MonitoredLine line = MonitoredLine.of("square", SiteCalendar.alwaysOpen(zurich), Duration.ofHours(1));
        return MonitorRun.of(StandardRules.all()).run(List.of(line), Map.of("square", hours));
    }

    @Test
    void saysNothingAboutHistoryThatOnlyWarmsUp() {
        Door door = new Door("door", QUARTER, 45, 9)
                .dead("2025-09-20T08:00:00Z", "2025-09-20T12:00:00Z")
                .silent("2025-10-09T14:00:00Z", "2025-10-10T10:00:00Z");
        Instant from = Instant.parse("2025-10-10T00:00:00Z");

        Finding lasting = only(MonitorRun.of(StandardRules.all())
                .from(from)
                .run(List.of(Door.line("door", QUARTER, Duration.ZERO)), Map.of("door", door.measurements())));
        assertThat(lasting.rule()).isEqualTo("MISSING");
        assertThat(lasting.from()).isEqualTo("2025-10-09T14:00:00Z");
        assertThat(lasting.detectedAt()).isEqualTo(from);
    }

    @Test
    void findsTheSameInAPrefixOfTheHistory() {
        Door door = new Door("door", QUARTER, 45, 10)
                .dead("2025-10-06T08:00:00Z", "2025-10-06T12:00:00Z")
                .silent("2025-10-08T08:00:00Z", "2025-10-08T12:00:00Z")
                .frozen("2025-10-10T08:00:00Z", "2025-10-10T14:00:00Z", Tally.of(31, 40));
        List<Finding> whole = findings(door, QUARTER);
        assertThat(whole).hasSize(3);

        for (int day = 30; day < 45; day++) {
            Instant end = Door.FIRST.plus(Duration.ofDays(day)).plus(Duration.ofHours(10));
            List<Measurement> prefix = door.measurements().stream()
                    .filter(each -> !each.range().end().isAfter(end))
                    .toList();
            List<Finding> found = run(prefix, QUARTER);
            assertThat(found)
                    .extracting(Finding::key)
                    .isEqualTo(whole.stream()
                            .filter(each -> !each.detectedAt().isAfter(found.isEmpty() ? end : lastEnd(prefix)))
                            .map(Finding::key)
                            .toList());
        }
    }

    @Test
    void addsShorterIntervalsUpAndSharesLongerOnes() {
        Door minutes = new Door("door", MINUTE, 40, 13).dead("2025-10-06T08:00:00Z", "2025-10-06T12:00:00Z");
        assertThat(run(minutes.measurements(), QUARTER))
                .extracting(Finding::rule)
                .containsExactly("SILENT");

        Door hours = new Door("door", Duration.ofHours(1), 40, 12).dead("2025-10-06T08:00:00Z", "2025-10-06T12:00:00Z");
        assertThat(run(hours.measurements(), Duration.ofMinutes(30)))
                .extracting(Finding::rule)
                .contains("SILENT")
                .doesNotContain("MISSING");
    }

    private static Instant lastEnd(List<Measurement> prefix) {
        return prefix.get(prefix.size() - 1).range().end();
    }

    private static TimeRange range(String from, String to) {
        return TimeRange.of(Instant.parse(from), Instant.parse(to));
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return Optional.of(findings.get(0)).get();
    }

    private static List<Finding> findings(Door door, Duration interval) {
        return run(door.measurements(), interval);
    }

    private static List<Finding> run(List<Measurement> measurements, Duration interval) {
        return MonitorRun.of(StandardRules.all())
                .run(List.of(Door.line("door", interval, Duration.ZERO)), Map.of("door", measurements));
    }
}
