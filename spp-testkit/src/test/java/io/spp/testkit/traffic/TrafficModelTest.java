package io.spp.testkit.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficModelTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    private static TrafficModel.Builder mall(long seed) {
        return TrafficModel.builder(seed)
                .zone(MOSCOW)
                .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
                .days(FIRST, FIRST.plusWeeks(4))
                .line("door-1", 4_000)
                .line("door-2", 2_000);
    }

    private static TimeRange hours(LocalDate day, int from, int to) {
        return TimeRange.of(
                day.atStartOfDay(MOSCOW).plusHours(from).toInstant(),
                day.atStartOfDay(MOSCOW).plusHours(to).toInstant());
    }

    @Test
    void theSameSeedGivesTheSamePersons() {
        Traffic one = mall(7).build();
        Traffic same = mall(7).build();
        Traffic other = mall(8).build();
        TimeRange hour = hours(FIRST, 12, 13);
        assertThat(one.truth("door-1", hour)).isEqualTo(same.truth("door-1", hour));
        assertThat(one.truth("door-1", one.range())).isEqualTo(same.truth("door-1", one.range()));
        assertThat(one.truth("door-1", one.range())).isNotEqualTo(other.truth("door-1", one.range()));
    }

    @Test
    void everybodyWhoEnteredLeavesByHalfAnHourAfterClosing() {
        Traffic traffic = mall(7).build();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusWeeks(4)); day = day.plusDays(1)) {
            Tally both = traffic.truth("door-1", hours(day, 0, 24)).plus(traffic.truth("door-2", hours(day, 0, 24)));
            assertThat(both.in()).isEqualTo(both.out()).isGreaterThan(3_000);
            assertThat(traffic.truth("door-1", hours(day, 0, 10))).isEqualTo(Tally.of(0, 0));
            assertThat(traffic.truth("door-1", hours(day, 22, 24)).in()).isZero();
            TimeRange night = TimeRange.of(day.atTime(22, 30).atZone(MOSCOW).toInstant(), Duration.ofMinutes(90));
            assertThat(traffic.truth("door-1", night)).isEqualTo(Tally.of(0, 0));
        }
    }

    @Test
    void saturdayIsTheBusiestDay() {
        Traffic traffic = mall(7).build();
        Map<DayOfWeek, Integer> persons = new EnumMap<>(DayOfWeek.class);
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusWeeks(4)); day = day.plusDays(1)) {
            persons.merge(
                    day.getDayOfWeek(),
                    traffic.truth("door-1", hours(day, 0, 24)).in(),
                    Integer::sum);
        }
        int saturday = persons.remove(DayOfWeek.SATURDAY);
        assertThat(persons.values()).allMatch(day -> day < saturday);
    }

    @Test
    void aFactorClosesADay() {
        Traffic traffic = mall(7).dayFactor(day -> day.equals(FIRST) ? 0 : 1).build();
        assertThat(traffic.truth("door-1", hours(FIRST, 0, 24))).isEqualTo(Tally.of(0, 0));
        assertThat(traffic.truth("door-1", hours(FIRST.plusDays(1), 0, 24)).in())
                .isPositive();
    }

    @Test
    void aClosingAfterMidnightBelongsToTheDayBefore() {
        Traffic club = mall(7).opening(LocalTime.of(18, 0), LocalTime.of(2, 0)).build();
        assertThat(club.truth("door-1", hours(FIRST, 24, 26)).in()).isPositive();
        assertThat(club.truth("door-1", hours(FIRST, 27, 41))).isEqualTo(Tally.of(0, 0));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Traffic traffic = mall(7).build();
        assertThatThrownBy(() -> traffic.truth("door-9", hours(FIRST, 0, 1)))
                .hasMessage("no line 'door-9'; there are [door-1, door-2]");
        assertThatThrownBy(() -> traffic.truth("door-1", hours(FIRST, -1, 1))).hasMessageContaining("is not within");
        TimeRange crooked = TimeRange.of(hours(FIRST, 1, 2).start().plusSeconds(1), Duration.ofMinutes(1));
        assertThatThrownBy(() -> traffic.truth("door-1", crooked)).hasMessageContaining("not a whole minute");
    }
}
