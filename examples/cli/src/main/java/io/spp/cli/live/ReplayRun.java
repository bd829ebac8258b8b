package io.spp.cli.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.cli.call.WrongInput;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Site;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.drivers.journal.CaptureReader;
import io.spp.drivers.journal.Envelope;
import io.spp.server.Contracts;
import io.spp.server.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A capture on its way through a pipeline whose stores and journal are gone afterwards. */
final class ReplayRun implements AutoCloseable {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration SILENCE_STEP = Duration.ofMinutes(15);
    private static final Duration SETTLING = Duration.ofDays(1);

    private final Path directory;
    private final Storage storage;
    private final Pipeline pipeline;
    private Instant first = Instant.MAX;
    private Instant present = Instant.MIN;
    private int payloads;

    private ReplayRun(Path directory, Storage storage, Pipeline pipeline) {
        this.directory = directory;
        this.storage = storage;
        this.pipeline = pipeline;
    }

    static ReplayRun open(Fleet fleet, DriverCatalog drivers, ProductionCalendar calendar) throws IOException {
        Path directory = Files.createTempDirectory("spp-replay");
        Storage storage = MemoryStorage.create();
        Pipeline pipeline = Pipeline.builder(fleet, storage, directory)
                .drivers(drivers)
                .calendar(calendar)
                .open();
        return new ReplayRun(directory, storage, pipeline);
    }

    /** Time goes where the receipts say, never back, and on after the last one until the monitor has settled. */
    void play(Path capture) throws IOException {
        try (CaptureReader reader = CaptureReader.open(capture)) {
            for (Optional<Envelope> next = reader.next(); next.isPresent(); next = reader.next()) {
                Instant receivedAt = next.get().payload().receivedAt();
                if (payloads == 0) {
                    first = receivedAt;
                    present = receivedAt;
                } else if (!receivedAt.isBefore(present.plus(STEP))) {
                    moveTo(receivedAt);
                }
                pipeline.ingest().accept(next.get());
                payloads++;
            }
        }
        if (payloads == 0) {
            throw WrongInput.at(capture.toString(), "", "wrong.capture");
        }
        pipeline.advance(present);
        Duration lateness = pipeline.fleet().sites().stream()
                .map(Site::lateness)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        moveTo(present.plus(lateness).plus(SETTLING));
    }

    ObjectNode result(Contracts contracts) throws IOException {
        return new ReplayJson(pipeline, contracts, present).write(first, payloads);
    }

    private void moveTo(Instant end) throws IOException {
        for (Instant step = present.plus(SILENCE_STEP); step.isBefore(end); step = step.plus(SILENCE_STEP)) {
            pipeline.advance(step);
        }
        pipeline.advance(end);
        present = end;
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        storage.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
