package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "restore, --counts, --out",
        "restore, --counts, --totals",
        "restore, --marks, --letter",
        "monitor, --counts, --out",
        "monitor, --counts, --skip-bad",
        "backtest, --counts, --out",
    })
    void noCommandWritesOverWhatItReads(String command, String read, String written) throws IOException {
        Path file = Files.writeString(folder.resolve("counts.csv"), "line,start,end,in,out\n");
        StringWriter told = new StringWriter();

        int exit = Spp.run(
                new String[] {
                    command, read, file.toString(), written, folder.resolve(".") + "/counts.csv", "--locale", "en"
                },
                new PrintWriter(new StringWriter()),
                new PrintWriter(told));

        assertThat(exit).isEqualTo(2);
        assertThat(told.toString()).contains(written, read, "names the same file");
        assertThat(file).hasContent("line,start,end,in,out\n");
    }

    @Test
    void decodeDoesNotWriteOverItsMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("message.json"), "{}");

        int exit = Spp.run(
                new String[] {"decode", "--driver", "xovis", "--out", file.toString(), file.toString()},
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()));

        assertThat(exit).isEqualTo(2);
        assertThat(file).hasContent("{}");
    }
}
