package io.spp.restoration.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * How far each method errs on a site's lines, by length of gap and by what else was out.
 *
 * @param rows one per class, scope, line and method; after a class and scope's lines come all lines together
 */
public record BackTestReport(List<Row> rows) {

    public BackTestReport {
        rows = List.copyOf(rows);
    }

    /**
     * One method on one line.
     *
     * @param line the line's id; {@code *} for all lines together
     * @param gapClass how long the hidden gaps were
     * @param scope what else was hidden
     * @param result the method and its errors
     * @param chosen whether a plan would take this method
     */
    public record Row(String line, GapClass gapClass, GapScope scope, Candidate result, boolean chosen) {

        /** Stands for all lines together. */
        public static final String ALL = "*";
    }

    /** The report as one JSON object; its schema is the resource {@code back-test.schema.json} beside this class. */
    public String toJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode report = json.createObjectNode();
        var array = report.putArray("results");
        for (Row row : rows) {
            Candidate result = row.result();
            array.addObject()
                    .put("line", row.line())
                    .put("gap", name(row.gapClass()))
                    .put("scope", name(row.scope()))
                    .put("method", result.method())
                    .put("values", result.values())
                    .put("gaps", result.gaps())
                    .put("wape", rounded(result.wape()))
                    .put("gapWape", rounded(result.gapWape()))
                    .put("chosen", row.chosen());
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    /** The report as a Markdown table; errors in per cent, the chosen method in bold. */
    public String toMarkdown() {
        StringBuilder table = new StringBuilder("| gap | scope | line | method | WAPE % | total % | gaps |\n");
        table.append("|---|---|---|---|---:|---:|---:|\n");
        for (Row row : rows) {
            Candidate result = row.result();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.1f | %.1f | %d |%n",
                    name(row.gapClass()),
                    name(row.scope()),
                    row.line().replace("|", "\\|"),
                    row.chosen() ? "**" + result.method() + "**" : result.method(),
                    100 * result.wape(),
                    100 * result.gapWape(),
                    result.gaps()));
        }
        return table.toString();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double share) {
        return Math.round(1e5 * share) / 1e5;
    }
}
