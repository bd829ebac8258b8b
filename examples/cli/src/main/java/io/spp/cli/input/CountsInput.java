package io.spp.cli.input;

import io.spp.cli.call.Language;
import io.spp.cli.call.Output;
import io.spp.cli.call.Words;
import io.spp.cli.call.WrongCall;
import io.spp.cli.call.WrongInput;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.BadRow;
import io.spp.core.count.CountsCsv;
import io.spp.core.count.Measurement;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.time.IntervalGrid;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A counts file and the sites its lines belong to, as the analysis commands take them. */
public final class CountsInput {

    @Option(names = "--counts", paramLabel = "FILE")
    @Nullable Path file;

    @Option(names = "--site", paramLabel = "FILE")
    @Nullable Path site;

    @Option(names = "--skip-bad", paramLabel = "FILE")
    @Nullable Path skipBad;

    @Mixin
    SiteOptions options = new SiteOptions();

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    /** Whether a counts file was named. */
    public boolean isGiven() {
        return file != null;
    }

    /** The counts file that was asked for. */
    public Path file() {
        if (file == null) {
            throw WrongCall.of(spec.commandLine(), "call.counts");
        }
        return file;
    }

    /** Whether a site file was named. */
    public Optional<Path> siteFile() {
        return Optional.ofNullable(site);
    }

    /** The counts, by site and length of interval. */
    public List<SiteCounts> read() throws IOException {
        Path file = file();
        if (site == null) {
            options.zone();
        }
        List<Measurement> measurements = rows(file);
        if (measurements.isEmpty()) {
            throw WrongInput.at(file.toString(), "", "wrong.rows");
        }
        Map<String, List<Measurement>> lines = new TreeMap<>();
        measurements.forEach(
                m -> lines.computeIfAbsent(m.line(), line -> new ArrayList<>()).add(m));
        lines.values().forEach(list -> list.sort(Comparator.comparing(Measurement::range)));
        return site == null ? List.of(oneSite(lines)) : bySite(FleetFile.read(site), lines);
    }

    private SiteCounts oneSite(Map<String, List<Measurement>> lines) throws IOException {
        Duration step = options.interval();
        return new SiteCounts("", options.siteCalendar(), grid(lines, step), lines);
    }

    private List<SiteCounts> bySite(Fleet fleet, Map<String, List<Measurement>> lines) throws IOException {
        Map<Group, Map<String, List<Measurement>>> groups = new LinkedHashMap<>();
        for (Map.Entry<String, List<Measurement>> entry : lines.entrySet()) {
            String id = entry.getKey();
            Instant first = entry.getValue().get(0).range().start();
            Site home = fleet.siteOfLine(id).orElseThrow(() -> WrongInput.at(site + "", id, "wrong.line"));
            Duration step = fleet.line(id, first).map(Line::interval).orElse(Line.DEFAULT_INTERVAL);
            groups.computeIfAbsent(new Group(home, step), group -> new TreeMap<>())
                    .put(id, entry.getValue());
        }
        List<SiteCounts> sites = new ArrayList<>();
        for (Map.Entry<Group, Map<String, List<Measurement>>> group : groups.entrySet()) {
            SiteCalendar calendar = group.getKey().site().calendar(SiteOptions.productionCalendar(options.calendar));
            sites.add(new SiteCounts(
                    group.getKey().site().id(),
                    calendar,
                    grid(group.getValue(), group.getKey().interval()),
                    group.getValue()));
        }
        return sites;
    }

    private List<Measurement> rows(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(Words.in(locale(), "failed.folder", file));
        }
        try {
            return skipBad == null ? CountsCsv.read(file) : skipping(file, skipBad);
        } catch (ZipException | EOFException e) {
            throw new IOException(Words.in(locale(), "failed.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    private List<Measurement> skipping(Path file, Path target) throws IOException {
        Locale locale = locale();
        List<BadRow> bad = new ArrayList<>();
        List<Measurement> good = CountsCsv.read(file, bad::add);
        Output.replace(target, writer -> {
            for (BadRow row : bad) {
                String problem = locale.getLanguage().equals("ru")
                        ? row.problem().toRussian()
                        : row.problem().toString();
                writer.append(row.number() + ": " + row.text() + " # " + problem + "\n");
            }
        });
        if (!bad.isEmpty()) {
            spec.commandLine().getErr().println(Words.in(locale, "skipped", bad.size(), target));
        }
        return good;
    }

    private Locale locale() {
        return Language.locale(spec.resourceBundle());
    }

    /** The grid of the given or else the most frequent length, with the most frequent phase. */
    private static IntervalGrid grid(Map<String, List<Measurement>> lines, @Nullable Duration given) {
        Map<Duration, Integer> lengths = new HashMap<>();
        Map<Long, Integer> phases = new HashMap<>();
        lines.values().forEach(list -> list.forEach(m -> lengths.merge(m.range().duration(), 1, Integer::sum)));
        Duration step = given == null ? mostFrequent(lengths) : given;
        lines.values()
                .forEach(list -> list.forEach(m -> phases.merge(
                        Math.floorMod(m.range().start().getEpochSecond(), step.toSeconds()), 1, Integer::sum)));
        return new IntervalGrid(step, Instant.ofEpochSecond(mostFrequent(phases)));
    }

    private static <T extends Comparable<T>> T mostFrequent(Map<T, Integer> occurrences) {
        return occurrences.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private record Group(Site site, Duration interval) {}
}
