package io.spp.benchmarks;

import static java.util.Comparator.comparing;
import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of one benchmark class as a Markdown table: figures, and ratios to the peer with the same parameters. */
final class Table {

    private Table() {}

    static String title(RunResult run) {
        String method = run.getParams().getBenchmark();
        String type = method.substring(0, method.lastIndexOf('.'));
        return type.substring(type.lastIndexOf('.') + 1);
    }

    static String of(String title, List<RunResult> runs) {
        String unit = runs.get(0).getPrimaryResult().getScoreUnit();
        String rows = runs.stream()
                .sorted(comparing(Table::parameters).thenComparing(Table::method))
                .map(run -> row(run, runs))
                .collect(Collectors.joining());
        BenchmarkParams setup = runs.get(0).getParams();
        return "# %s%n%n%s %s; threads: %d, forks: %d, iterations: %d.%n%n"
                        .formatted(
                                title,
                                setup.getVmName(),
                                setup.getJdkVersion(),
                                setup.getThreads(),
                                setup.getForks(),
                                setup.getMeasurement().getCount())
                + "| measured | parameters | %s | ± | ratio to peer | bytes/op |%n|---|---|---:|---:|---:|---:|%n"
                        .formatted(unit)
                + rows;
    }

    private static String row(RunResult run, List<RunResult> all) {
        Result<?> result = run.getPrimaryResult();
        String ratio = all.stream()
                .filter(other ->
                        method(other).startsWith("peer") && parameters(other).equals(parameters(run)))
                .findFirst()
                .map(peer -> number(result.getScore() / peer.getPrimaryResult().getScore()))
                .orElse("–");
        String garbage = Optional.ofNullable(run.getSecondaryResults().get("gc.alloc.rate.norm"))
                .or(() -> Optional.ofNullable(run.getSecondaryResults().get("·gc.alloc.rate.norm")))
                .map(allocated -> number(allocated.getScore()))
                .orElse("–");
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        method(run),
                        parameters(run),
                        number(result.getScore()),
                        number(result.getScoreError()),
                        ratio,
                        garbage);
    }

    private static String method(RunResult run) {
        String method = run.getParams().getBenchmark();
        return method.substring(method.lastIndexOf('.') + 1);
    }

    private static String parameters(RunResult run) {
        return run.getParams().getParamsKeys().stream()
                .map(key -> key + "=" + run.getParams().getParam(key))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(ROOT, "%,.0f", value).replace(',', ' ')
                : String.format(ROOT, "%.3g", value);
    }
}
