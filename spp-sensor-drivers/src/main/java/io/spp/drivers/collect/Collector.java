package io.spp.drivers.collect;

import io.spp.core.device.DeviceReport;
import io.spp.core.driver.Signal;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetChange;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.AppendOutcome;
import io.spp.core.store.Storage;
import io.spp.drivers.booking.Arrival;
import io.spp.drivers.booking.Booking;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.journal.Quarantine;
import io.spp.drivers.journal.QuarantineEntry;
import io.spp.drivers.journal.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Turns payloads into what lines counted and what became known about sensors; what it cannot use goes to quarantine with the reason.
 *
 * <p>The same payloads give the same figures in whatever order and however often they come. Where a call fails nothing is half counted:
 * the same call again completes it. Safe for use by several threads, which take turns.
 */
public final class Collector {

    /** Payloads that arrived within so long are written together, with the last one's arrival as the moment of recording. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Decoding decoding;
    private final FleetDirectory fleets;
    private final Storage storage;
    private final Storage repeatable;
    private final Quarantine quarantine;
    private final Booking booking;
    private final DailyNotes notes = new DailyNotes();
    private final ReentrantLock turn = new ReentrantLock();

    private Collector(DriverCatalog drivers, FleetDirectory fleets, Storage storage, Quarantine quarantine) {
        this.decoding = new Decoding(drivers);
        this.fleets = fleets;
        this.storage = storage;
        this.repeatable = storage.replayable();
        this.quarantine = quarantine;
        this.booking = new Booking(repeatable);
    }

    /** A collector that alone writes measured counts of the fleet's sensors into the storage. */
    public static Collector create(
            DriverCatalog drivers, FleetDirectory fleets, Storage storage, Quarantine quarantine) {
        return new Collector(drivers, fleets, storage, quarantine);
    }

    /**
     * Takes payloads that are safe elsewhere: in the journal or in a capture.
     *
     * @param envelopes redacted, in the order of arrival
     */
    public Progress collect(List<Envelope> envelopes) throws IOException {
        turn.lock();
        try {
            Progress progress = Progress.NONE;
            for (int from = 0, to; from < envelopes.size(); from = to) {
                Instant first = envelopes.get(from).payload().receivedAt();
                to = from + 1;
                while (to < envelopes.size()
                        && isTogether(first, envelopes.get(to).payload().receivedAt())) {
                    to++;
                }
                progress = progress.plus(write(envelopes.subList(from, to)));
            }
            return progress;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Counts the past anew where channels now count otherwise, from the signals that are kept.
     *
     * @param change what {@link FleetDirectory#replace} answered
     * @param now the moment of recording
     * @return what became of the lines' intervals
     */
    public AppendOutcome recompute(FleetChange change, Instant now) throws IOException {
        turn.lock();
        try {
            AppendOutcome outcome = booking.recomputation().recompute(change, fleets.current(), now);
            force(now);
            return outcome;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Tries what is in quarantine again, after a driver or the fleet was put right, and releases what can be used wholly now.
     *
     * @param now the moment of recording
     * @return how many were tried and how many remain
     */
    public Progress retryQuarantined(Instant now) throws IOException {
        turn.lock();
        try {
            Fleet fleet = fleets.current();
            Progress progress = Progress.NONE;
            List<QuarantineEntry> released = new ArrayList<>();
            for (QuarantineEntry entry : quarantine.entries()) {
                Envelope envelope = entry.envelope();
                Decoding.Redacted redacted = decoding.redact(envelope.driver(), envelope.payload());
                Sorting sorting = decoding.read(fleet, envelope.with(redacted.payload()), now);
                boolean usable = redacted.refusal().isEmpty() && sorting.refusals.isEmpty();
                if (usable) {
                    progress = progress.plus(new Progress(1, 0, book(List.of(sorting), List.of(envelope), now)));
                    released.add(entry);
                } else {
                    progress = progress.plus(new Progress(1, 1, AppendOutcome.NONE));
                }
            }
            force(now);
            quarantine.release(released);
            return progress;
        } finally {
            turn.unlock();
        }
    }

    /** Brings everything written so far to the disk: from here on it cannot be repeated. */
    private void force(Instant now) throws IOException {
        storage.states().save(Map.of("collector:forced", now.toString()));
    }

    Decoding decoding() {
        return decoding;
    }

    private Progress write(List<Envelope> envelopes) throws IOException {
        Fleet fleet = fleets.current();
        List<Sorting> sortings = new ArrayList<>(envelopes.size());
        List<QuarantineEntry> refused = new ArrayList<>();
        Instant recordedAt = Instant.MIN;
        int quarantined = 0;
        for (Envelope envelope : envelopes) {
            Instant arrivedAt = envelope.payload().receivedAt();
            Sorting sorting = decoding.read(fleet, envelope, arrivedAt);
            sortings.add(sorting);
            int before = refused.size();
            for (Map.Entry<String, Refusal> refusal : sorting.refusals.entrySet()) {
                if (notes.isWorthNoting(refusal.getKey(), refusal.getValue(), arrivedAt)) {
                    refused.add(QuarantineEntry.of(envelope, refusal.getValue()));
                }
            }
            quarantined += refused.size() > before ? 1 : 0;
            recordedAt = arrivedAt.isAfter(recordedAt) ? arrivedAt : recordedAt;
        }
        AppendOutcome outcome = book(sortings, envelopes, recordedAt);
        if (!refused.isEmpty()) {
            quarantine.add(refused);
        }
        return new Progress(envelopes.size(), quarantined, outcome);
    }

    private AppendOutcome book(List<Sorting> sortings, List<Envelope> envelopes, Instant recordedAt)
            throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        List<DeviceReport> reports = new ArrayList<>();
        Map<String, List<Signal.Counting>> kept = new LinkedHashMap<>();
        for (int i = 0; i < sortings.size(); i++) {
            Sorting sorting = sortings.get(i);
            arrivals.addAll(sorting.arrivals);
            reports.addAll(sorting.reports);
            if (!sorting.kept.isEmpty()) {
                kept.computeIfAbsent(envelopes.get(i).driver(), driver -> new ArrayList<>())
                        .addAll(sorting.kept);
            }
        }
        AppendOutcome outcome = booking.book(arrivals, kept, recordedAt);
        if (!reports.isEmpty()) {
            repeatable.devices().append(reports);
        }
        return outcome;
    }

    private static boolean isTogether(Instant first, Instant next) {
        return Duration.between(first, next).abs().compareTo(TOGETHER) < 0;
    }
}
