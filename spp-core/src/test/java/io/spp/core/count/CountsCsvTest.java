package io.spp.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.time.TimeRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsCsvTest {

    private static final Instant START = Instant.parse("2024-02-29T07:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void findsColumnsByNameInAnyOrder() throws IOException {
        Path file = file("in,end,line,out,start\n5,2024-02-29T10:15:00+03:00,door,,2024-02-29T07:00:00Z\n");

        assertThat(CountsCsv.read(file))
                .containsExactly(Measurement.complete(
                        "door", "counts.csv", TimeRange.of(START, Duration.ofMinutes(15)), Tally.entered(5)));
    }

    @Test
    void ignoresRepeatedRowsAndReportsEveryBadOneWithItsNumber() throws IOException {
        Path file = file("""
                line,start,end,in,out
                a,2024-02-29T07:00:00Z,2024-02-29T08:00:00Z,1,2
                a,2024-02-29T07:00:00Z,2024-02-29T08:00:00Z,1,2
                a,2024-02-29T07:00:00Z,2024-02-29T08:00:00Z,1,3
                a,2024-02-29T07:30:00Z,2024-02-29T08:30:00Z,1,2
                a,2024-02-29T08:00:00,2024-02-29T09:00:00Z,1,2
                a,2024-02-29T08:00:00Z,2024-02-29T09:00:00Z,-1,2
                a,2024-02-29T08:00:00Z,2024-02-29T09:00:00Z,,
                a,2024-02-29T08:00:00Z
                ,2024-02-29T08:00:00Z,2024-02-29T09:00:00Z,1,2
                a,2024-02-30T08:00:00Z,2024-02-30T09:00:00Z,1,2
                "a,2024-02-29T08:00:00Z,2024-02-29T09:00:00Z,1,2
                """);

        var wrong = catchThrowableOfType(InvalidConfigurationException.class, () -> CountsCsv.read(file));
        assertThat(wrong.problems())
                .extracting(problem -> problem.place().replace(file + ":", ""))
                .containsExactly("4", "5", "6", "7", "8", "9", "10", "11", "12");
        assertThat(wrong.problems().get(2).toString())
                .contains("2024-05-02T07:00:00Z")
                .contains("found: 2024-02-29T08:00:00");
        assertThat(wrong.problems().get(2).toRussian()).contains("время пишется");

        List<BadRow> bad = new ArrayList<>();
        assertThat(CountsCsv.read(file, bad::add)).hasSize(1);
        assertThat(bad).hasSize(9);
        assertThat(bad.get(0).text()).isEqualTo("a,2024-02-29T07:00:00Z,2024-02-29T08:00:00Z,1,3");
    }

    @Test
    void namesTheColumnThatTheHeaderLacks() throws IOException {
        assertThatThrownBy(() -> CountsCsv.read(file("line,start,end,in\n")))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("counts.csv:1")
                .hasMessageContaining("\"out\"");
        assertThatThrownBy(() -> CountsCsv.read(file(""))).isInstanceOf(InvalidConfigurationException.class);
    }

    @Test
    void readsBackExactlyWhatItWrote() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] ids = {"=1+1", "'=x", "''@", "+7", "-a", "door, north", "the \"big\" one", "дверь", "'", "a"};
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(new Measurement(
                    ids[random.nextInt(ids.length)],
                    ids[random.nextInt(ids.length)],
                    TimeRange.of(START.plusSeconds(900L * i), Duration.ofMinutes(15)),
                    new Tally(random.nextInt(100), random.nextInt(100) - 1),
                    random.nextBoolean() ? 1 : 1 - random.nextDouble()));
        }

        for (String name : List.of("counts.csv", "counts.csv.gz")) {
            CountsCsv.write(folder.resolve(name), rows);
            assertThat(CountsCsv.read(folder.resolve(name))).as("seed %d", seed).isEqualTo(rows);
        }
        StringWriter text = new StringWriter();
        CountsCsv.write(text, rows);
        assertThat(text.toString().lines()).noneMatch(line -> line.matches("^\"?[=+@-].*"));
    }

    @Test
    void cutsRowsOfHostileLengthAndGoesOn() throws IOException {
        String huge = "x".repeat(1_000_000);
        List<Measurement> good = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        String text = "line,start,end,in,out\r\n" + huge + "\r\na,2024-12-31T23:00:00Z,2025-01-01T00:00:00Z,0,0";

        CountsCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "push", good::add, bad::add);

        assertThat(good).singleElement().extracting(row -> row.range().start()).hasToString("2024-12-31T23:00:00Z");
        assertThat(bad).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.text()).hasSize(8192);
        });
    }

    @Test
    void readsMarksWithoutCounts() throws IOException {
        Path file = file("""
                line,start,end
                a,2024-02-29T07:00:00Z,2024-02-29T08:00:00Z
                a,2024-02-29T08:00:00Z,2024-02-29T09:00:00Z
                """);

        assertThat(CountsCsv.readMarks(file).get("a").ranges())
                .containsExactly(TimeRange.of(START, Duration.ofHours(2)));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("counts.csv"), text);
    }
}
