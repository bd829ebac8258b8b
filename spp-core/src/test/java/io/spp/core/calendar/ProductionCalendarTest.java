package io.spp.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProductionCalendarTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    private final ProductionCalendar russian = ProductionCalendar.russian();

    @ParameterizedTest
    @CsvSource({"2022,247", "2023,247", "2024,248", "2025,247", "2026,247"})
    void hasTheWorkingDaysOfTheYear(int year, int workingDays) {
        assertThat(russian.workingDays(DecreeDays.WORKING)
                        .elapsed(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void equalsTheReferenceCalendarDayByDay() throws IOException {
        Path reference =
                Path.of(System.getProperty("spp.shared", "../shared"), "calendar/ru-production-calendar-2020-2026.csv");
        Assumptions.assumeTrue(Files.exists(reference), "no reference calendar");
        try (Stream<String> lines = Files.lines(reference)) {
            List<String> wrong = lines.skip(1)
                    .map(line -> line.replace("\"", "").split(",", 4))
                    .filter(cells -> !russian.day(LocalDate.parse(cells[0]))
                            .kind()
                            .name()
                            .equals(cells[2]))
                    .map(cells -> cells[0])
                    .toList();
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void explainsWhereATransferredDayCameFrom() {
        CalendarDay off = russian.day(LocalDate.parse("2024-04-29"));
        assertThat(off.kind()).isEqualTo(DayKind.TRANSFERRED_OFF);
        assertThat(off.counterpart()).contains(LocalDate.parse("2024-04-27"));
        assertThat(off.explanation().en()).isEqualTo("day off, moved from 27 Apr 2024");
        assertThat(off.explanation().ru()).isEqualTo("выходной, перенесён с 27.04.2024");
        assertThat(russian.day(LocalDate.parse("2024-04-27")).explanation().en())
                .isEqualTo("working Saturday, moved with 29 Apr 2024");
        assertThat(russian.day(LocalDate.parse("2024-05-09")).explanation().ru())
                .isEqualTo("праздничный день: День Победы");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-05,HOLIDAY",
        "2027-02-22,SHORT",
        "2027-05-03,TRANSFERRED_OFF",
        "2027-05-10,TRANSFERRED_OFF",
        "2027-06-14,TRANSFERRED_OFF",
        "2027-01-11,WORKING",
        "2027-12-31,SHORT",
        "2028-02-26,WEEKEND",
        "2019-05-09,HOLIDAY"
    })
    void answersProvisionallyOutsideTheKnownYears(LocalDate date, DayKind kind) {
        assertThat(russian.day(date).kind()).isEqualTo(kind);
        assertThat(russian.day(date).provisional()).isTrue();
        assertThat(russian.isProvisional(date)).isTrue();
    }

    @Test
    void knowsItsHorizon() {
        assertThat(russian.firstDay()).contains(FIRST);
        assertThat(russian.horizon()).isEqualTo(LAST);
        assertThat(russian.isProvisional(LAST)).isFalse();
        assertThat(ProductionCalendar.weekendsOnly().horizon()).isEqualTo(LocalDate.MAX);
    }

    @ParameterizedTest
    @EnumSource(DecreeDays.class)
    void findsADateExactlyWhenThatManyWorkingDaysHaveElapsed(DecreeDays decreeDays) {
        long seed = 20260101;
        RandomGenerator random = new Random(seed);
        WorkingDays days = russian.workingDays(decreeDays);
        for (int i = 0; i < 20_000; i++) {
            LocalDate start = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000));
            int n = 1 + random.nextInt(i % 10 == 0 ? 20_000 : 30);
            LocalDate due = days.plus(start, n);
            String example = "seed " + seed + ": " + start + " + " + n + " = " + due;
            assertThat(days.elapsed(start, due)).as(example).isEqualTo(n);
            assertThat(days.elapsed(start, due.minusDays(1))).as(example).isEqualTo(n - 1);
            assertThat(days.isWorking(due)).as(example).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DecreeDays.class)
    void countsAsTheDaysThemselvesSay(DecreeDays decreeDays) {
        WorkingDays days = russian.workingDays(decreeDays);
        long counted = 0;
        LocalDate start = LocalDate.of(2015, 1, 1);
        for (LocalDate date = start.plusDays(1); date.isBefore(LocalDate.of(2032, 1, 1)); date = date.plusDays(1)) {
            DayKind kind = russian.day(date).kind();
            boolean working = kind == DayKind.WORKING
                    || kind == DayKind.SHORT
                    || kind == DayKind.NONWORKING_DECREE && decreeDays == DecreeDays.WORKING;
            counted += working ? 1 : 0;
            assertThat(days.isWorking(date)).as(date.toString()).isEqualTo(working);
            assertThat(days.elapsed(start, date)).as(date.toString()).isEqualTo(counted);
        }
    }

    @Test
    void readsAHostsOwnFile() throws IOException {
        String file =
                "date,dow,kind,basis\r\n2027-01-01,FRI,HOLIDAY,art112\r\n2027-01-02,SAT,WORKING,\"decree: working weekend for 2027-01-04, own\"\n";
        ProductionCalendar own = ProductionCalendar.load(new StringReader(file), "own.csv");
        assertThat(own.day(LocalDate.parse("2027-01-02")).counterpart()).contains(LocalDate.parse("2027-01-04"));
        assertThat(own.workingDays(DecreeDays.WORKING).plus(LocalDate.parse("2027-01-01"), 1))
                .isEqualTo("2027-01-02");
        assertThat(own.isProvisional(LocalDate.parse("2027-01-03"))).isTrue();
    }

    @Test
    void reportsAllMistakesOfAFile() {
        String file =
                "date,dow,kind,basis\n2027-01-01,MON,HOLIDAY,\n2027-01-03,SUN,FREE,\n01.04.2027,SUN,WEEKEND,\n2027-01-03,SUN,WEEKEND\n2027-01-05,TUE,WORKING,\n";
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> ProductionCalendar.load(new StringReader(file), "own.csv"))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.place() + " " + problem.value())
                        .containsExactly(
                                "own.csv:2 MON",
                                "own.csv:3 FREE",
                                "own.csv:4 01.04.2027",
                                "own.csv:5 2027-01-03,SUN,WEEKEND",
                                "own.csv:6 2027-01-05"));
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> ProductionCalendar.load(new StringReader("a;b"), "own.csv"))
                .withMessageContaining("own.csv:1");
    }
}
