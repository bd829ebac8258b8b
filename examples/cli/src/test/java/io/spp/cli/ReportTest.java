package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String SITE = """
            {"client": {"id": "shops", "name": "Shops"}, "sites": [
              {"id": "msk", "zone": "Europe/Moscow", "opening": {"regular": {"MON-SUN": "10:00-20:00"}},
               "lines": [{"id": "m-1", "interval": "PT1H"}]},
              {"id": "omsk", "zone": "Asia/Omsk", "opening": {"regular": {"MON-SUN": "10:00-20:00"}},
               "lines": [{"id": "o-1", "interval": "PT1H"}]}]}
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void countsADayInTwoZones() throws IOException {
        Files.writeString(folder.resolve("site.json"), SITE);
        try (Storage storage = JdbcStorage.sqlite(folder.resolve("spp.db")).migrate()) {
            hours(storage, "m-1", Instant.parse("2026-03-02T07:00:00Z"), 10);
            hours(storage, "o-1", Instant.parse("2026-03-02T04:00:00Z"), 8);
        }
    }

    private static void hours(Storage storage, String line, Instant first, int hours) throws IOException {
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < hours; i++) {
            rows.add(Measurement.complete(
                    line, "s", TimeRange.of(first.plus(Duration.ofHours(i)), Duration.ofHours(1)), Tally.of(10, 10)));
        }
        storage.counts().append(rows, ChangeCause.MEASURED, first.plus(Duration.ofHours(hours)));
    }

    private Call report(Object... more) {
        return Call.spp(Stream.concat(
                        Stream.of(
                                "report",
                                "--db",
                                "jdbc:sqlite:" + folder.resolve("spp.db"),
                                "--fleet",
                                folder.resolve("site.json"),
                                "--now",
                                "2026-04-01T00:00:00Z"),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void showsATableInWhichWhatIsMissingIsSeen() {
        Call call = report("--from", "2026-03-02", "--to", "2026-03-02");

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("msk", "100", "100.0 %", "≥ 80", "80 … ∞", "80.0 %", "final", "* visits are counted by IN");
    }

    @Test
    void relatesTheSalesOfAFileToTheVisits() throws Exception {
        Files.writeString(folder.resolve("sales.csv"), """
                site,start,end,receipts,pieces,net
                msk,2026-03-02T10:00:00+03:00,2026-03-02T20:00:00+03:00,25,50,1000.5
                """);

        JsonNode figures = report(
                        "--from",
                        "2026-03-02",
                        "--to",
                        "2026-03-08",
                        "--by",
                        "week",
                        "--site",
                        "msk",
                        "--metric",
                        "conversion,atv",
                        "--format",
                        "json",
                        "--sales",
                        folder.resolve("sales.csv"))
                .json();

        assertThat(figures.get(0).get("value").asDouble()).isEqualTo(0.25);
        assertThat(figures.get(1).get("value").asDouble()).isEqualTo(40.02);
        assertThat(figures.get(0).get("bucket").get("key").asText()).isEqualTo("2026-W10");
    }

    @Test
    void everyFigureIsAsTheSchemaSays() throws Exception {
        Schema schema = Schema.at("/io/spp/core/figure/file/figure.schema.json");
        JsonNode figures = report(
                        "--from",
                        "2026-03-02",
                        "--to",
                        "2026-03-02",
                        "--format",
                        "json",
                        "--metric",
                        "entries,occupancy,occupancy_peak,peak_hour,power_hours,like_for_like,visits_net,frequency")
                .json();

        assertThat(figures).hasSize(16);
        figures.forEach(figure -> assertThat(schema.problemsOf(figure)).isEmpty());
    }

    @Test
    void writesAWorkbook() throws Exception {
        Path file = folder.resolve("report.xlsx");

        Call call = report("--from", "2026-03-02", "--to", "2026-03-02", "--format", "xlsx", "--out", file);

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(report("--from", "2026-03-02", "--to", "2026-03-02", "--format", "xlsx")
                        .err())
                .contains("--out");
    }

    @Test
    void refusesWhatHasNoMeaningAndNamesWhatHas() {
        assertThat(wrong("--from", "2026-03-02", "--to", "2026-03-02", "--metric", "occupancy_peak", "--together"))
                .contains("occupancy_peak", "the peak of each site");
        assertThat(wrong("--from", "2026-03-02", "--to", "2026-03-02", "--metric", "visitors"))
                .contains("visitors", "visits_net");
        assertThat(wrong("--from", "2026-03-02", "--to", "2026-03-02", "--site", "mskk"))
                .contains("mskk", "msk, omsk");
        assertThat(wrong("--from", "2026-03-02", "--to", "2026-03-02", "--by", "fortnight"))
                .contains("fortnight", "week");
    }

    @Test
    void printsTheCards() throws Exception {
        assertThat(Call.spp("report", "--cards").json().findValuesAsText("id")).contains("conversion", "like_for_like");
    }

    private String wrong(Object... more) {
        Call call = report(more);
        assertThat(call.code()).as(call.out()).isEqualTo(2);
        return call.err();
    }
}
