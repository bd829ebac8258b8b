package io.spp.drivers.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that appends and looks whether everything it was told to be safe is there, once. */
class JournalKillTest {

    private static final int KILLS = Integer.getInteger("spp.kills", 4);

    private static final long SEED = Long.getLong("spp.seed", 99L);

    @TempDir
    Path directory;

    @Test
    void everyAcknowledgedRecordIsThereExactlyOnce() throws Exception {
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Appender.class.getName(),
                            directory.toString(),
                            Integer.toString(kill))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int after = 1 + random.nextInt(300);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.endsWith(";")) {
                        acknowledged.add(line);
                    }
                    if (--after == 0) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            process.waitFor();
        }

        try (Journal journal = Journal.open(directory, JournalSettings.DEFAULT)) {
            List<String> kept = JournalTest.all(journal, 0);
            assertThat(kept).as("seed %d", SEED).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        }
    }

    /** Appends from several threads and prints each record once it is safe. */
    static final class Appender {

        private Appender() {}

        public static void main(String[] arguments) throws IOException {
            Journal journal = Journal.open(Path.of(arguments[0]), new JournalSettings(4096, 0));
            for (int thread = 0; thread < 4; thread++) {
                String name = arguments[1] + "-" + thread + "-";
                new Thread(() -> append(journal, name)).start();
            }
        }

        private static void append(Journal journal, String name) {
            try {
                for (int i = 0; i < 100_000; i++) {
                    String record = name + i + ";";
                    journal.append(record.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
                    synchronized (System.out) {
                        System.out.println(record);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
