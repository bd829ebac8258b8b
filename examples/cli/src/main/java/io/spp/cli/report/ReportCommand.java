package io.spp.cli.report;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.Patience;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Dates;
import io.spp.cli.input.Instants;
import io.spp.cli.input.SiteOptions;
import io.spp.core.figure.FigureQuery;
import io.spp.core.figure.FigureTable;
import io.spp.core.figure.Figures;
import io.spp.core.figure.Grain;
import io.spp.core.figure.file.CsvForm;
import io.spp.core.figure.file.FigureCsv;
import io.spp.core.figure.file.FigureJson;
import io.spp.core.figure.rule.Alignment;
import io.spp.core.figure.rule.DriftPolicy;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.metric.Metric;
import io.spp.core.metric.MetricCard;
import io.spp.core.store.Storage;
import io.spp.server.DatabaseUrl;
import io.spp.server.KnownFleet;
import io.spp.server.report.FigurePaper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp report}: figures with their quality. */
@Command(name = "report")
public final class ReportCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--db", paramLabel = "JDBC_URL")
    @Nullable String db;

    @Option(names = "--fleet", paramLabel = "FILE")
    List<Path> fleets = new ArrayList<>();

    @Option(names = "--site", paramLabel = "ID")
    List<String> sites = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG")
    List<String> tags = new ArrayList<>();

    @Option(names = "--line", paramLabel = "ID")
    List<String> lines = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE")
    String from = "";

    @Option(names = "--to", paramLabel = "DATE")
    String to = "";

    @Option(names = "--by", paramLabel = "GRAIN")
    String by = "day";

    @Option(names = "--metric", paramLabel = "ID", split = ",")
    List<String> metrics = new ArrayList<>(List.of("visits"));

    @Option(names = "--format", paramLabel = "FORM")
    ReportForm format = ReportForm.TABLE;

    @Option(names = "--together")
    boolean together;

    @Option(names = "--compare", paramLabel = "DAYS")
    Alignment compare = Alignment.SAME_WEEKDAY;

    @Option(names = "--drift", paramLabel = "POLICY")
    DriftPolicy.Kind drift = DriftPolicy.Kind.RESET;

    @Option(names = "--stay", paramLabel = "DURATION")
    String stay = "PT3H";

    @Option(names = "--sales", paramLabel = "FILE")
    @Nullable Path sales;

    @Option(names = "--as-of", paramLabel = "INSTANT")
    @Nullable String asOf;

    @Option(names = "--now", paramLabel = "INSTANT")
    @Nullable String now;

    @Option(names = "--cards")
    boolean cards;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (cards) {
            output.write(
                    spec,
                    target -> target.append(MetricCard.json().toPrettyString()).append('\n'));
            return Exit.DONE;
        }
        FigureQuery query = query();
        query.check();
        DatabaseUrl url = DatabaseUrl.parse(required("--db", db));
        FigureTable answer;
        try (Patience patience = Patience.with(spec.commandLine());
                Storage storage = url.openExisting(System.getenv())) {
            patience.step("progress.figures");
            Figures figures = Figures.of(fleet(storage), storage.counts());
            answer = (sales == null ? figures : figures.sales(SalesFile.read(sales))).answer(query, present());
        }
        write(answer);
        return Exit.DONE;
    }

    private Fleet fleet(Storage storage) throws IOException {
        return fleets.isEmpty()
                ? KnownFleet.of(storage.states()).orElseThrow(() -> WrongInput.at("--fleet", "", "wrong.fleet"))
                : FleetFile.read(fleets);
    }

    private FigureQuery query() {
        FigureQuery query = FigureQuery.of(
                        metrics.stream().map(ReportCommand::metric).toArray(Metric[]::new))
                .sites(sites.toArray(String[]::new))
                .tags(tags.toArray(String[]::new))
                .lines(lines.toArray(String[]::new))
                .days(Dates.parse("--from", from), Dates.parse("--to", to))
                .by(Grain.of(by).orElseThrow(() -> WrongInput.at("--by", by, "wrong.grain", ids(Grain.values()))))
                .comparedBy(compare)
                .drift(policy());
        FigureQuery whole = together ? query.together() : query;
        return asOf == null ? whole : whole.asOf(Instants.parse("--as-of", asOf));
    }

    private DriftPolicy policy() {
        return new DriftPolicy(drift, SiteOptions.duration("--stay", stay));
    }

    private static Metric metric(String id) {
        return Metric.of(id)
                .orElseThrow(() -> WrongInput.at(
                        "--metric",
                        id,
                        "wrong.metric",
                        Arrays.stream(Metric.values()).map(Metric::id).collect(Collectors.joining(", "))));
    }

    private static String ids(Grain[] grains) {
        return Arrays.stream(grains).map(Grain::id).collect(Collectors.joining(", "));
    }

    private Instant present() {
        return now == null ? InstantSource.system().instant() : Instants.parse("--now", now);
    }

    private static String required(String option, @Nullable String value) {
        if (value == null) {
            throw WrongInput.at(option, "", "wrong.db");
        }
        return value;
    }

    private void write(FigureTable answer) throws IOException {
        switch (format) {
            case XLSX -> output.writeBytes(target -> FigurePaper.xlsx(answer, common.locale(), target));
            case CSV ->
                output.write(spec, target -> FigureCsv.write(answer, CsvForm.STANDARD, common.locale(), target));
            case EXCEL ->
                output.write(spec, target -> FigureCsv.write(answer, CsvForm.RUSSIAN_EXCEL, common.locale(), target));
            case JSON ->
                output.write(
                        spec,
                        target -> target.append(FigureJson.array(answer).toPrettyString())
                                .append('\n'));
            case NDJSON -> output.write(spec, target -> FigureJson.writeLines(answer, target));
            default -> output.write(spec, target -> target.append(FigureSheet.of(answer, common.locale())));
        }
    }
}
