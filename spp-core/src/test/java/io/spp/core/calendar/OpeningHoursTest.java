package io.spp.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-01-12");

    @ParameterizedTest
    @ValueSource(strings = {"10:00-22:00", "10:00-02:00", "00:00-24:00", "10:00-14:00,15:00-22:00", "closed"})
    void printsHoursAsTheyWereWritten(String hours) {
        assertThat(DayHours.parse(hours)).hasToString(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10-22",
                "10:00-25:00",
                "10:61-22:00",
                "10:00-10:00",
                "24:00-02:00",
                "10:00-14:00,13:00-15:00",
                "10:00-02:00,01:00-03:00",
                "open"
            })
    void refusesHoursThatCannotBe(String hours) {
        assertThatIllegalArgumentException().isThrownBy(() -> DayHours.parse(hours));
    }

    @Test
    void takesTheExceptionBeforeTheRegularHours() {
        OpeningHours hours = OpeningHours.builder()
                .regular("MON-FRI", "10:00-22:00")
                .regular("SAT", "closed")
                .exception(MONDAY, "closed", "stock-taking")
                .build();
        assertThat(hours.on(MONDAY)).isEqualTo(DayHours.CLOSED);
        assertThat(hours.reason(MONDAY)).contains("stock-taking");
        assertThat(hours.on(MONDAY.plusDays(1))).hasToString("10:00-22:00");
        assertThat(hours.on(MONDAY.plusDays(5))).isEqualTo(DayHours.CLOSED);
        assertThat(hours.on(MONDAY.plusDays(6))).as("a weekday without hours").isEqualTo(DayHours.CLOSED);
        assertThat(hours.reason(MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void letsARangeOfWeekdaysPassTheEndOfTheWeek() {
        OpeningHours hours =
                OpeningHours.builder().regular("SAT-MON", "09:00-12:00").build();
        assertThat(hours.on(MONDAY)).hasToString("09:00-12:00");
        assertThat(hours.on(MONDAY.plusDays(6))).hasToString("09:00-12:00");
        assertThat(hours.on(MONDAY.plusDays(1))).isEqualTo(DayHours.CLOSED);
    }

    @Test
    void refusesAWeekdayGivenTwiceAndUnknownWeekdays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OpeningHours.builder().regular("MON-SUN", "closed").regular("TUE", "closed"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.builder().regular("MO", "closed"))
                .withMessageContaining("MON-SUN");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OpeningHours.builder().exception(MONDAY, "closed", "").exception(MONDAY, "closed", ""));
    }
}
