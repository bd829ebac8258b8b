package io.spp.benchmarks;

import io.spp.benchmarks.sla.CalendarDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the measurements and writes their tables. The first argument is the folder for the tables, the others are JMH's own. Without them:
 * one fork, three warm-ups and five iterations of a second each, the garbage of an operation counted too. The wrong days of calendars are
 * counted where the folder {@code spp.shared} has the days.
 */
public final class Measure {

    private static final String DEFAULTS = "-f 1 -wi 3 -w 1s -i 5 -r 1s -prof gc -foe true";

    private Measure() {}

    /** Runs what JMH's arguments select, everything by default. */
    public static void main(String[] arguments) throws IOException, RunnerException, CommandLineOptionException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> given = List.of(arguments).subList(1, arguments.length);
        String[] jmh = given.isEmpty() ? DEFAULTS.split(" ") : given.toArray(String[]::new);
        Collection<RunResult> results = new Runner(new CommandLineOptions(jmh)).run();
        Map<String, List<RunResult>> tables =
                results.stream().collect(Collectors.groupingBy(Table::title, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<RunResult>> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey() + ".md");
            Files.writeString(file, Table.of(table.getKey(), table.getValue()));
            System.out.println("written: " + file);
        }
        Path days =
                Path.of(System.getProperty("spp.shared", "../shared"), "calendar/ru-production-calendar-2020-2026.csv");
        if (Files.exists(days)) {
            Path file = folder.resolve("CalendarDays.md");
            Files.writeString(file, CalendarDays.table(days));
            System.out.println("written: " + file);
        }
    }
}
