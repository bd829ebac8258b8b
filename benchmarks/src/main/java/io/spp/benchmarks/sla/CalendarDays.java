package io.spp.benchmarks.sla;

import io.spp.core.calendar.DecreeDays;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Days of 2020 to 2026 that a calendar takes for working days or days off wrongly, against the day-by-day file of the decrees. */
public final class CalendarDays {

    private static final Set<String> WORKED = Set.of("WORKING", "SHORT", "NONWORKING_DECREE");

    private CalendarDays() {}

    /**
     * The table, in Markdown.
     *
     * @param file the days, one a line: {@code date,dow,kind,basis}
     */
    public static String table(Path file) throws IOException {
        WorkingDays ours = ProductionCalendar.russian().workingDays(DecreeDays.WORKING);
        Jollyday jollyday = new Jollyday();
        List<String[]> days = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        Map<Integer, Integer> oursWrong = wrong(days, ours::isWorking);
        Map<Integer, Integer> peerWrong = wrong(days, jollyday::isWorking);
        StringBuilder table = new StringBuilder("""
                # Wrong days of the Russian working calendar

                Presidential non-working days count as working days.

                | year | ours | jollyday |
                |---|---:|---:|
                """);
        peerWrong.forEach(
                (year, wrong) -> table.append("| %d | %d | %d |%n".formatted(year, oursWrong.get(year), wrong)));
        return table.append("| all | %d | %d |%n".formatted(sum(oursWrong), sum(peerWrong)))
                .toString();
    }

    private static Map<Integer, Integer> wrong(List<String[]> days, Predicate<LocalDate> isWorking) {
        Map<Integer, Integer> wrong = new TreeMap<>();
        for (String[] day : days) {
            LocalDate date = LocalDate.parse(day[0]);
            boolean right = isWorking.test(date) == WORKED.contains(day[2]);
            wrong.merge(date.getYear(), right ? 0 : 1, Integer::sum);
        }
        return wrong;
    }

    private static int sum(Map<Integer, Integer> byYear) {
        return byYear.values().stream().mapToInt(Integer::intValue).sum();
    }
}
