package io.spp.drivers.collect;

import io.spp.core.driver.Payload;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.StateStore;
import io.spp.core.store.Storage;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.journal.Journal;
import io.spp.drivers.journal.JournalRecord;
import io.spp.drivers.journal.JournalSettings;
import io.spp.drivers.journal.Quarantine;
import io.spp.drivers.journal.QuarantineEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way of a pushed payload: redact, journal, and from there to the stores.
 *
 * <p>{@link #accept} may be called by many threads; when it returns the payload survives a crash and the device may be told so. {@link #process}
 * works off what was accepted; it may be stopped at any instant and goes on where the stores are. Starts no thread and reads no clock.
 */
public final class Ingest implements AutoCloseable {

    /** How long what could not be used is kept where the host says nothing else. */
    public static final Duration QUARANTINE_RETENTION = Duration.ofDays(7);

    private static final String READER = "ingest";

    private static final int CHUNK = 4 << 20;

    private final Collector collector;
    private final Storage storage;
    private final StateStore progress;
    private final Journal journal;
    private final Quarantine quarantine;
    private final ReentrantLock turn = new ReentrantLock();

    private Ingest(Collector collector, Storage storage, Journal journal, Quarantine quarantine) {
        this.collector = collector;
        this.storage = storage;
        this.progress = storage.replayable().states();
        this.journal = journal;
        this.quarantine = quarantine;
    }

    /**
     * Opens journal and quarantine in the sub-directories {@code journal} and {@code quarantine} of a directory, which belong to this storage.
     *
     * @throws IOException if they cannot be opened, or another process has the journal open
     */
    public static Ingest open(
            Path directory, JournalSettings settings, DriverCatalog drivers, FleetDirectory fleets, Storage storage)
            throws IOException {
        Quarantine quarantine = Quarantine.open(directory.resolve("quarantine"));
        Journal journal = Journal.open(directory.resolve("journal"), settings);
        return new Ingest(Collector.create(drivers, fleets, storage, quarantine), storage, journal, quarantine);
    }

    /**
     * Makes a payload safe: in the journal, or, if its driver cannot tell what to redact, in quarantine.
     *
     * @param driver the id of its driver
     * @param payload as it came
     * @return true if it is in the journal
     * @throws IOException if it is not safe, so that the device must be told to send it again
     */
    public boolean accept(String driver, Payload payload) throws IOException {
        return accept(Envelope.push(driver, payload));
    }

    /**
     * Makes what was pushed or pulled safe, in the same way.
     *
     * @param arrived as it came
     * @return true if it is in the journal
     * @throws IOException if it is not safe, so that it must be sent or asked for again
     */
    public boolean accept(Envelope arrived) throws IOException {
        Decoding.Redacted redacted = collector.decoding().redact(arrived.driver(), arrived.payload());
        Envelope envelope = arrived.with(redacted.payload());
        if (redacted.refusal().isPresent()) {
            quarantine.add(
                    List.of(QuarantineEntry.of(envelope, redacted.refusal().get())));
            return false;
        }
        journal.append(envelope.toJson(), arrived.payload().receivedAt());
        return true;
    }

    /** Works off about 4 MiB of what was accepted; {@link Progress#NONE} if nothing is left. After an exception the same is tried again. */
    public Progress process() throws IOException {
        turn.lock();
        try {
            List<JournalRecord> records = journal.read(progress.position(READER), CHUNK);
            if (records.isEmpty()) {
                return Progress.NONE;
            }
            List<Envelope> envelopes = new ArrayList<>(records.size());
            for (JournalRecord record : records) {
                envelopes.add(Envelope.parse(record.bytes(), Instant.EPOCH));
            }
            Progress outcome = collector.collect(envelopes);
            progress.advance(READER, records.get(records.size() - 1).next());
            return outcome;
        } finally {
            turn.unlock();
        }
    }

    /** Works off everything that was accepted before the call returns. */
    public Progress processAll() throws IOException {
        Progress all = Progress.NONE;
        for (Progress next = process(); next.payloads() > 0; next = process()) {
            all = all.plus(next);
        }
        return all;
    }

    /** How many bytes were accepted and wait to be processed. */
    public long backlog() throws IOException {
        return journal.end() - storage.states().position(READER);
    }

    /** The collector behind it, for a changed fleet and for what is in quarantine. */
    public Collector collector() {
        return collector;
    }

    /** What could not be used. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /**
     * Deletes journal segments that were processed, and quarantined payloads, from before a moment.
     *
     * @param journalBefore what was processed is kept from this moment on
     * @param quarantineBefore what could not be used is kept from this moment on; {@link #QUARANTINE_RETENTION} before now
     */
    public void purge(Instant journalBefore, Instant quarantineBefore) throws IOException {
        long processed = progress.position(READER);
        storage.states().advance(READER, processed);
        journal.purge(journalBefore, processed);
        quarantine.purge(quarantineBefore);
    }

    @Override
    public void close() throws IOException {
        turn.lock();
        try {
            journal.close();
        } finally {
            turn.unlock();
        }
    }
}
