package io.spp.cli.demo.tale;

import io.spp.core.count.CountsCsv;
import io.spp.core.count.Measurement;
import io.spp.core.document.HtmlRenderer;
import io.spp.core.incident.Incident;
import io.spp.core.quality.Flag;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.text.CsvText;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestorationCsv;
import io.spp.restoration.plan.RestorationPlan;
import io.spp.server.report.PeriodReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that a demo leaves. */
public final class DemoFiles {

    /** Every file, so that the next run can replace them. */
    private static final List<String> NAMES = List.of(
            "site.json",
            "spp.db",
            "spp.db-wal",
            "spp.db-shm",
            "report.en.html",
            "report.ru.html",
            "counts.csv",
            "marks.csv",
            "restored.csv",
            "incidents.csv",
            "truth.json");

    private final Path directory;

    public DemoFiles(Path directory) {
        this.directory = directory;
    }

    public void counts(CountStore store, List<String> lines, TimeRange range) throws IOException {
        List<Measurement> counted = new ArrayList<>();
        for (String line : lines) {
            store.measured(line, range).stream().map(StoredCount::measurement).forEach(counted::add);
        }
        CountsCsv.write(directory.resolve("counts.csv"), counted);
    }

    /** What was counted and marked incorrect, as {@code spp restore --marks} reads it. */
    public void marks(CountStore store, List<String> lines, TimeRange range) throws IOException {
        try (Writer writer = Files.newBufferedWriter(directory.resolve("marks.csv"))) {
            writer.write("line,start,end\n");
            for (String line : lines) {
                List<TimeRange> marked =
                        store.flags(line, range).stream().map(Flag::range).toList();
                for (TimeRange each : TimeRangeSet.of(marked).ranges()) {
                    writer.write(CsvText.write(line) + "," + each.start() + "," + each.end() + "\n");
                }
            }
        }
    }

    public void restored(List<PlannedGap> gaps) throws IOException {
        try (Writer writer = Files.newBufferedWriter(directory.resolve("restored.csv"))) {
            new RestorationCsv(Locale.ENGLISH, false).writeTotals(writer, RestorationPlan.of(gaps));
        }
    }

    public void incidents(List<Incident> incidents) throws IOException {
        try (Writer writer = Files.newBufferedWriter(directory.resolve("incidents.csv"))) {
            writer.write(
                    "id,rule,site,line,sensor,since,until,detected_at,told_at,status,severity,explanation_en,explanation_ru\n");
            for (Incident incident : incidents) {
                List<String> row = List.of(
                        incident.id(),
                        incident.rule(),
                        incident.site(),
                        incident.line(),
                        incident.sensor(),
                        incident.since().toString(),
                        incident.until().map(Instant::toString).orElse(""),
                        incident.detectedAt().toString(),
                        incident.toldAt().map(Instant::toString).orElse(""),
                        incident.status().name(),
                        incident.severity().name(),
                        incident.explanation("en"),
                        incident.explanation("ru"));
                writer.write(String.join(",", row.stream().map(CsvText::write).toList()) + "\n");
            }
        }
    }

    public void report(PeriodReport report) throws IOException {
        for (String language : List.of("en", "ru")) {
            Files.writeString(
                    directory.resolve("report." + language + ".html"),
                    HtmlRenderer.render(report.in(Locale.forLanguageTag(language))));
        }
    }

    public void truth(String json) throws IOException {
        Files.writeString(directory.resolve("truth.json"), json);
    }

    /** Removes what an earlier demo left, and nothing else. */
    public static void clear(Path directory) throws IOException {
        for (String name : List.of("data", "mail")) {
            Path folder = directory.resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        for (String name : NAMES) {
            Files.deleteIfExists(directory.resolve(name));
        }
    }
}
