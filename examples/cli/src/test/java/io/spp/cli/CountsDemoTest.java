package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsDemoTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void ownCountsAreJudgedRestoredAndReported() throws IOException {
        Path counts = new Hours()
                .missing("door-2", "2024-05-02T09:00:00Z", 5)
                .silent("door-1", "2024-05-06T07:00:00Z", 12)
                .write(folder.resolve("counts.csv"));
        Path out = folder.resolve("out");

        Call call =
                Call.spp("demo", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00", "--out", out);

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains("door-2", "80 % sure between", "INC-1", "standing");
        assertThat(out.resolve("report.en.html")).isNotEmptyFile();
        assertThat(out.resolve("report.ru.html")).isNotEmptyFile();
        assertThat(out.resolve("spp.db")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("incidents.csv"))).contains("SILENT", "MISSING");
        assertThat(Files.readString(out.resolve("restored.csv"))).contains("door-2", "door-1");
        assertThat(Files.readAllLines(out.resolve("counts.csv"))).hasSameSizeAs(Files.readAllLines(counts));
    }

    @Test
    void theInputIsNeverReplacedByTheOutput() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));

        Call call = Call.spp("demo", "--counts", counts, "--zone", "Europe/Moscow", "--out", folder);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("--out");
        assertThat(counts).exists();
    }

    @Test
    void flagsOfASiteNeedACountsFile() {
        assertThat(Call.spp("demo", "--zone", "Europe/Moscow").code()).isEqualTo(2);
        assertThat(Call.spp("demo", "--days", "0").err()).contains("--days");
    }
}
