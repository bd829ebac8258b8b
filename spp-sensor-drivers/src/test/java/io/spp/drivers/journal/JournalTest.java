package io.spp.drivers.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Instant NOON = Instant.parse("2025-11-03T12:00:00Z");

    private static final JournalSettings SMALL = new JournalSettings(1024, 0);

    @TempDir
    Path directory;

    @Test
    void givesBackWhatWasAppendedInOrderAndAfterReopening() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("one"), NOON);
            journal.append(bytes("two"), NOON);
        }
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("three"), NOON);
            assertThat(all(journal, 0)).containsExactly("one", "two", "three");
            long afterOne = journal.read(0, 1).get(0).next();
            assertThat(all(journal, afterOne)).containsExactly("two", "three");
            assertThat(journal.read(journal.end(), 1000)).isEmpty();
        }
    }

    @Test
    void beginsANewSegmentBySizeAndByDay() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            for (int i = 0; i < 100; i++) {
                journal.append(bytes("record " + i + " " + "x".repeat(50)), NOON);
            }
            journal.append(bytes("tomorrow"), NOON.plus(Duration.ofDays(1)));

            assertThat(segments()).hasSizeGreaterThan(5).last().asString().contains("2025-11-04");
            assertThat(all(journal, 0)).hasSize(101).last().isEqualTo("tomorrow");
        }
    }

    @Test
    void namesTheFirstSegmentByTheDayOfItsFirstRecord() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("first"), NOON);

            assertThat(segments()).singleElement().asString().endsWith("0000000000000000000-2025-11-03.journal");
            assertThat(all(journal, 0)).containsExactly("first");
        }
    }

    @Test
    void readsOnWhereACrashLeftTheSegmentThatWasReplaced() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("first"), NOON);
        }
        Files.createFile(directory.resolve("0000000000000000000-1970-01-01.journal"));
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("second"), NOON);

            assertThat(all(journal, 0)).containsExactly("first", "second");
        }
    }

    @Test
    void cutsTheTornTailAndKeepsItBeside() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("whole"), NOON);
        }
        Path segment = segments().get(segments().size() - 1);
        Files.write(segment, new byte[] {0, 0, 0, 9, 1, 2, 3, 4, 'h', 'a', 'l'}, StandardOpenOption.APPEND);

        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("next"), NOON);
            assertThat(all(journal, 0)).containsExactly("whole", "next");
        }
        try (var files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".torn"))).hasSize(1);
        }
    }

    @Test
    void deletesOnlyWhatWasProcessedAndIsOld() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            long first = journal.append(bytes("first day"), NOON);
            journal.append(bytes("second day"), NOON.plus(Duration.ofDays(1)));
            journal.append(bytes("third day"), NOON.plus(Duration.ofDays(2)));

            journal.purge(NOON.plus(Duration.ofDays(9)), 0);
            assertThat(all(journal, 0)).hasSize(3);
            journal.purge(NOON, first);
            assertThat(all(journal, 0)).hasSize(3);
            journal.purge(NOON.plus(Duration.ofDays(9)), first);
            assertThat(all(journal, 0)).containsExactly("second day", "third day");
            journal.purge(NOON.plus(Duration.ofDays(9)), journal.end());
            assertThat(all(journal, 0)).containsExactly("third day");
        }
    }

    @Test
    void refusesWhenTheDiskIsFullAndGoesOnWhenItIsNot() throws IOException {
        try (Journal journal = Journal.open(directory, new JournalSettings(1024, Long.MAX_VALUE / 2))) {
            assertThatThrownBy(() -> journal.append(bytes("x"), NOON))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is full")
                    .hasMessageContaining("are reserved");
            assertThat(journal.end()).isZero();
        }
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(bytes("x"), NOON);
            assertThat(all(journal, 0)).containsExactly("x");
        }
    }

    @Test
    void oneAtATimeMayHaveItOpen() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            assertThatThrownBy(() -> Journal.open(directory, SMALL)).hasMessageContaining("is open already");
            journal.append(bytes("x"), NOON);
        }
    }

    @Test
    void manyThreadsShareTheirWrites() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (Journal journal = Journal.open(directory, SMALL)) {
            List<Future<Long>> positions = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String text = "record " + i;
                Callable<Long> append = () -> journal.append(bytes(text), NOON);
                positions.add(threads.submit(append));
            }
            for (Future<Long> position : positions) {
                position.get();
            }
            assertThat(all(journal, 0)).hasSize(500).doesNotHaveDuplicates();
        } finally {
            threads.shutdown();
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    static List<String> all(Journal journal, long from) throws IOException {
        List<String> all = new ArrayList<>();
        long at = from;
        for (List<JournalRecord> some = journal.read(at, 200); !some.isEmpty(); some = journal.read(at, 200)) {
            some.forEach(record -> all.add(new String(record.bytes(), StandardCharsets.UTF_8)));
            at = some.get(some.size() - 1).next();
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
