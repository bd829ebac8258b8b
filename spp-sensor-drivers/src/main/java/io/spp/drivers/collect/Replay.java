package io.spp.drivers.collect;

import io.spp.core.driver.Payload;
import io.spp.drivers.journal.CaptureReader;
import io.spp.drivers.journal.Envelope;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends a capture through the collector under virtual time: the same capture gives the same figures. */
public final class Replay {

    private Replay() {}

    /**
     * Replays to the end.
     *
     * @param capture the capture, closed by the caller
     * @param collector where it goes
     * @param time told the arrival of each payload before it is collected, so that the host's clock can follow
     * @throws IOException if the capture or a store fails; names the line of the capture
     */
    public static Progress run(CaptureReader capture, Collector collector, Consumer<Instant> time) throws IOException {
        Progress progress = Progress.NONE;
        for (Optional<Envelope> next = capture.next(); next.isPresent(); next = capture.next()) {
            Envelope envelope = next.get();
            time.accept(envelope.payload().receivedAt());
            Payload redacted = collector
                    .decoding()
                    .redact(envelope.driver(), envelope.payload())
                    .payload();
            progress = progress.plus(collector.collect(List.of(envelope.with(redacted))));
        }
        return progress;
    }
}
