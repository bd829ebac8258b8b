package io.spp.testkit.store;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Appends batch after batch and says which are acknowledged, until somebody kills it. */
final class CrashingWriter {

    static final int SIZE = 20;

    private static final Instant START = Instant.parse("2024-05-02T00:00:00Z");

    private CrashingWriter() {}

    /** File of the database, number of the first batch. */
    public static void main(String[] arguments) throws IOException {
        try (Storage storage = JdbcStorage.sqlite(Path.of(arguments[0]))) {
            for (int batch = Integer.parseInt(arguments[1]); ; batch++) {
                append(storage.counts(), batch);
                System.out.println(batch);
                System.out.flush();
            }
        }
    }

    static void append(CountStore store, int batch) throws IOException {
        store.append(batch(batch), ChangeCause.MEASURED, START);
    }

    static List<Measurement> batch(int batch) {
        return IntStream.range(0, SIZE)
                .mapToObj(i -> Measurement.complete(
                        "door-" + i % 4,
                        "sensor-" + i % 2,
                        TimeRange.of(START.plusSeconds(60L * (batch * SIZE + i)), Duration.ofMinutes(1)),
                        Tally.of(batch % 1000, i)))
                .toList();
    }
}
