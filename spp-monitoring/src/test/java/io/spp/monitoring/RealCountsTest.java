package io.spp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class RealCountsTest {

    /** What the city's lines counted after their first 28 days. */
    private static final int SENSOR_MONTHS = 391;

    @Test
    void staysQuietOnTwoYearsOfAHealthyCityButForRealFaults() throws IOException {
        List<Finding> findings = findings("melbourne-2012-2013.csv.gz", "Australia/Melbourne", Duration.ofHours(1));

        assertThat(findings)
                .filteredOn(each -> Set.of("SILENT", "FROZEN").contains(each.rule()))
                .hasSizeLessThan(32);
        assertThat(findings).filteredOn(each -> !each.rule().equals("MISSING")).hasSizeLessThan(SENSOR_MONTHS);
        assertThat(findings)
                .filteredOn(each -> each.rule().equals("MISSING") && each.line().equals("s15"))
                .extracting(Finding::from)
                .contains(Instant.parse("2012-09-04T01:00:00Z"), Instant.parse("2013-05-31T14:00:00Z"));
    }

    @Test
    void learnsThatZerosAreNotSentByNight() throws IOException {
        ZoneId zurich = ZoneId.of("Europe/Zurich");
        List<Finding> night =
                findings("hardbruecke-2020-summer.csv.gz", zurich.getId(), Duration.ofMinutes(15)).stream()
                        .filter(each -> each.from().atZone(zurich).getHour() < 5)
                        .toList();

        assertThat(night).hasSizeLessThanOrEqualTo(4);
    }

    private static List<Finding> findings(String file, String zone, Duration interval) throws IOException {
        Map<String, List<Measurement>> counts = read(file);
        SiteCalendar calendar = SiteCalendar.alwaysOpen(ZoneId.of(zone));
        List<MonitoredLine> lines = counts.keySet().stream()
                .map(line -> MonitoredLine.of(line, calendar, interval))
                .toList();
        return MonitorRun.of(StandardRules.all()).run(lines, counts);
    }

    private static Map<String, List<Measurement>> read(String file) throws IOException {
        Path path = Path.of(System.getProperty("spp.shared", "../../shared"), "data", file);
        assumeThat(path).as("real counts").exists();
        Map<String, List<Measurement>> counts = new TreeMap<>();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            rows.lines()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .forEach(row -> counts.computeIfAbsent(row[0], line -> new ArrayList<>())
                            .add(measurement(row)));
        }
        return counts;
    }

    private static Measurement measurement(String[] row) {
        int in = Integer.parseInt(row[3]);
        Tally tally = row[4].isEmpty() ? Tally.entered(in) : Tally.of(in, Integer.parseInt(row[4]));
        return Measurement.complete(row[0], "file", TimeRange.of(Instant.parse(row[1]), Instant.parse(row[2])), tally);
    }
}
