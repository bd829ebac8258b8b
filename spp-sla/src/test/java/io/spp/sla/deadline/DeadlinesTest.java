package io.spp.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.calendar.DecreeDays;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.sla.deadline.Pauses.Pause;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Regulation REGULATION =
            Regulations.shipped().byId("rarus-spp-2").orElseThrow();

    private final Deadlines moscow = Deadlines.of(ProductionCalendar.russian(), MOSCOW);
    private final Deadlines eventDayCounts = moscow.reading(new Counting(true, true, false, DecreeDays.WORKING));

    private static DeadlineRule rule(String id) {
        return REGULATION.rule(id);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "R1,2024-04-26T17:30:00+03:00,2024-04-27,2024-04-26",
        "R2,2024-04-26T17:30:00+03:00,2024-05-03,2024-05-02",
        "R1,2024-04-27T10:00:00+03:00,2024-05-02,2024-04-27",
        "R1,2024-04-28T03:00:00+03:00,2024-05-02,2024-05-02",
        "R2,2024-05-02T09:00:00+03:00,2024-05-07,2024-05-06",
        "R2,2024-05-08T16:30:00+03:00,2024-05-15,2024-05-14",
        "R1,2024-06-11T18:00:00+03:00,2024-06-13,2024-06-11",
        "R1,2024-11-01T10:00:00+03:00,2024-11-02,2024-11-01",
        "R1,2024-12-28T11:00:00+03:00,2025-01-09,2024-12-28",
        "R1,2025-02-21T17:59:00+03:00,2025-02-24,2025-02-21",
        "R1,2025-12-30T12:00:00+03:00,2026-01-12,2025-12-30",
        "R1,2024-05-02T21:30:00Z,2024-05-06,2024-05-03",
        "R3,2024-04-26T16:00:00+03:00,2024-04-26,2024-04-26",
        "R3,2024-04-28T05:00:00+03:00,2024-05-02,2024-05-02",
        "R4,2024-05-08T18:40:00+03:00,2024-05-15,2024-05-14",
        "R1,2021-02-19T12:00:00+03:00,2021-02-20,2021-02-19",
        "R1,2022-03-04T12:00:00+03:00,2022-03-05,2022-03-04",
        "R2,2023-04-28T12:00:00+03:00,2023-05-04,2023-05-03",
        "R1,2024-02-29T23:59:59+03:00,2024-03-01,2024-02-29",
        "R5,2025-05-10T12:00:00+03:00,2025-05-12,2025-05-12",
        "R1,2020-03-27T12:00:00+03:00,2020-03-30,2020-03-27"
    })
    void findsTheDueDateUnderBothReadingsOfTheEventDay(
            String rule, String event, LocalDate due, LocalDate alternative) {
        assertThat(moscow.due(rule(rule), at(event)).dueDate()).contains(due);
        assertThat(eventDayCounts.due(rule(rule), at(event)).dueDate()).contains(alternative);
    }

    @Test
    void givesTheExpectedResultForEveryAcceptanceExample() throws IOException {
        Path examples = Path.of(System.getProperty("spp.shared", "../shared"), "acceptance/deadline-examples.csv");
        Assumptions.assumeTrue(Files.exists(examples), "no acceptance examples");
        try (Stream<String> lines = Files.lines(examples)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                Deadlines deadlines = Deadlines.of(ProductionCalendar.russian(), ZoneId.of(cells[3]));
                assertThat(deadlines.due(rule(cells[1]), at(cells[2])).dueDate())
                        .as(cells[0])
                        .contains(LocalDate.parse(cells[7]));
                if (!cells[9].isEmpty()) {
                    assertThat(deadlines
                                    .reading(new Counting(true, true, false, DecreeDays.WORKING))
                                    .due(rule(cells[1]), at(cells[2]))
                                    .dueDate())
                            .as(cells[0] + ", event day counts")
                            .contains(LocalDate.parse(cells[9]));
                }
            });
        }
    }

    @Test
    void takesPresidentialDaysAsDaysOffOnRequest() {
        Deadlines off = moscow.reading(new Counting(false, true, false, DecreeDays.OFF));
        Instant event = at("2020-03-27T12:00:00+03:00");
        assertThat(off.due(rule("R1"), event).dueDate()).contains(LocalDate.parse("2020-05-12"));
        assertThat(moscow.due(rule("R1"), event).trace())
                .extracting(TraceDay::kind)
                .containsExactly("WEEKEND", "WEEKEND", "NONWORKING_DECREE");
    }

    @Test
    void leavesASameDayDutyOnADayOffWhereThatIsAgreed() {
        Deadlines sameDate = moscow.reading(new Counting(false, false, false, DecreeDays.WORKING));
        assertThat(sameDate.due(rule("R3"), at("2024-04-28T05:00:00+03:00")).dueDate())
                .contains(LocalDate.parse("2024-04-28"));
    }

    @Test
    void endsLegallyAtMidnightAndOperationallyAtTheCloseOfBusiness() {
        Deadlines working = moscow.working(WorkingHours.parse("09:00-18:00"));
        Deadline due = working.due(rule("R1"), at("2024-04-26T17:30:00+03:00"));
        assertThat(due.dueInstantExclusive()).contains(at("2024-04-28T00:00:00+03:00"));
        assertThat(due.operationalDue()).contains(at("2024-04-27T18:00:00+03:00"));
        Deadline shortened = working.due(rule("R1"), at("2024-11-01T10:00:00+03:00"));
        assertThat(shortened.operationalDue()).contains(at("2024-11-02T17:00:00+03:00"));
        Counting close = new Counting(false, true, true, DecreeDays.WORKING);
        assertThat(working.reading(close)
                        .due(rule("R1"), at("2024-11-01T10:00:00+03:00"))
                        .dueInstantExclusive())
                .contains(at("2024-11-02T17:00:00+03:00"));
        assertThat(moscow.reading(close)
                        .due(rule("R1"), at("2024-11-01T10:00:00+03:00"))
                        .dueInstantExclusive())
                .isEmpty();
        assertThat(moscow.due(rule("R1"), at("2024-11-01T10:00:00+03:00")).operationalDue())
                .isEmpty();
    }

    @Test
    void tracesEveryDayCountedOrSkipped() {
        List<TraceDay> trace =
                moscow.due(rule("R2"), at("2024-04-26T17:30:00+03:00")).trace();
        assertThat(trace)
                .extracting(day -> day.date() + " " + day.kind() + " " + day.number())
                .containsExactly(
                        "2024-04-27 WORKING 1",
                        "2024-04-28 WEEKEND null",
                        "2024-04-29 TRANSFERRED_OFF null",
                        "2024-04-30 TRANSFERRED_OFF null",
                        "2024-05-01 HOLIDAY null",
                        "2024-05-02 WORKING 2",
                        "2024-05-03 WORKING 3");
        assertThat(trace.get(0).why().en()).isEqualTo("working Saturday, moved with 29 Apr 2024; day 1 of 3");
        assertThat(trace.get(3).why().ru()).isEqualTo("выходной, перенесён с 02.11.2024; не считается");
        assertThat(trace.get(0).counted()).hasValue(1);
        assertThat(trace.get(1).counted()).isEmpty();
    }

    @Test
    void countsNoDateThatAPauseTouches() {
        Pauses pauses = Pauses.of(List.of(
                new Pause(at("2024-06-04T10:00:00+03:00"), at("2024-06-04T11:00:00+03:00")),
                new Pause(at("2024-06-05T23:00:00+03:00"), at("2024-06-07T00:00:00+03:00"))));
        Deadline due = moscow.due(rule("R2"), at("2024-06-03T12:00:00+03:00"), pauses);
        assertThat(due.dueDate()).contains(LocalDate.parse("2024-06-11"));
        assertThat(due.trace())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.kind() + " " + day.number())
                .containsExactly(
                        "4 SUSPENDED null",
                        "5 SUSPENDED null",
                        "6 SUSPENDED null",
                        "7 WORKING 1",
                        "8 WEEKEND null",
                        "9 WEEKEND null",
                        "10 WORKING 2",
                        "11 SHORT 3");
    }

    @Test
    void hasNoDueDateWhileAPauseLasts() {
        Pauses lasting = Pauses.of(List.of(new Pause(at("2024-06-04T10:00:00+03:00"), null)));
        assertThat(moscow.due(rule("R1"), at("2024-06-03T12:00:00+03:00"), lasting)
                        .dueDate())
                .isEmpty();
        assertThat(moscow.due(rule("R1"), at("2024-06-02T12:00:00+03:00"), lasting)
                        .dueDate())
                .as("due before the pause began")
                .contains(LocalDate.parse("2024-06-03"));
    }

    @Test
    void agreesWithCountingDayByDayUnderAnyPauses() {
        long seed = 42;
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            Instant event = at("2021-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 365 * 7)));
            Instant pauseStart = event.plus(Duration.ofHours(random.nextInt(400) - 200));
            Instant secondStart = pauseStart.plus(Duration.ofHours(random.nextInt(200)));
            Pauses pauses = Pauses.of(List.of(
                    new Pause(pauseStart, pauseStart.plus(Duration.ofHours(random.nextInt(300)))),
                    new Pause(secondStart, secondStart.plus(Duration.ofHours(random.nextInt(100))))));
            DeadlineRule rule =
                    new DeadlineRule("X", 1 + random.nextInt(12), rule("R1").text());
            Deadline due = moscow.due(rule, event, pauses);
            assertThat(due.dueDate())
                    .as("seed " + seed + ": " + event + " " + rule.workingDays())
                    .contains(slowly(rule, event, pauses));
        }
    }

    private LocalDate slowly(DeadlineRule rule, Instant event, Pauses pauses) {
        LocalDate date = moscow.date(event);
        for (int counted = 0; counted < rule.workingDays(); ) {
            date = date.plusDays(1);
            LocalDate day = date;
            boolean touched = pauses.dates(MOSCOW).stream().anyMatch(dates -> dates.contains(day));
            counted += !touched && moscow.elapsed(day.minusDays(1), day) == 1 ? 1 : 0;
        }
        return date;
    }

    @Test
    void measuresTheWorkingTimeThatIsLeft() {
        Deadlines working = moscow.working(WorkingHours.parse("09:00-18:00"));
        LocalDate due = LocalDate.parse("2024-11-02");
        assertThat(working.workingTimeLeft(at("2024-11-02T15:00:00+03:00"), due))
                .contains(Duration.ofHours(2));
        assertThat(working.workingTimeLeft(at("2024-11-02T08:00:00+03:00"), due))
                .contains(Duration.ofHours(8));
        assertThat(working.workingTimeLeft(at("2024-11-01T17:00:00+03:00"), due))
                .contains(Duration.ofHours(9));
        assertThat(working.workingTimeLeft(at("2024-11-02T17:30:00+03:00"), due))
                .contains(Duration.ZERO);
        assertThat(working.workingTimeLeft(at("2024-11-03T12:00:00+03:00"), due))
                .contains(Duration.ZERO);
        assertThat(moscow.workingTimeLeft(at("2024-11-02T15:00:00+03:00"), due)).isEmpty();
    }

    @Test
    void marksWhatLiesPastTheHorizonAsProvisional() {
        assertThat(moscow.due(rule("R1"), at("2026-12-30T12:00:00+03:00")).provisional())
                .isTrue();
        assertThat(moscow.due(rule("R1"), at("2026-12-29T12:00:00+03:00")).provisional())
                .isFalse();
        assertThat(moscow.due(rule("R1"), at("2019-12-31T12:00:00+03:00")).provisional())
                .isTrue();
    }

    @Test
    void countsInTheZoneOfTheContract() {
        Deadlines vladivostok = Deadlines.of(ProductionCalendar.russian(), ZoneId.of("Asia/Vladivostok"));
        Instant event = at("2024-05-02T17:00:00+03:00");
        assertThat(moscow.due(rule("R1"), event).dueDate()).contains(LocalDate.parse("2024-05-03"));
        assertThat(vladivostok.due(rule("R1"), event).dueDate()).contains(LocalDate.parse("2024-05-06"));
    }
}
