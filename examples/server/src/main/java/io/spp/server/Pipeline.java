package io.spp.server;

import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.driver.Payload;
import io.spp.core.figure.Figures;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetChange;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentStatus;
import io.spp.core.metric.LineView;
import io.spp.core.notice.NotificationChannel;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.text.BilingualText;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.drivers.collect.Ingest;
import io.spp.drivers.collect.Progress;
import io.spp.drivers.journal.JournalSettings;
import io.spp.drivers.pull.PullSettings;
import io.spp.drivers.pull.Puller;
import io.spp.monitoring.Monitor;
import io.spp.monitoring.MonitoredLines;
import io.spp.monitoring.notify.Dispatcher;
import io.spp.monitoring.notify.Notifier;
import io.spp.monitoring.rule.MonitoredLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * From a sensor's push to figures, incidents and messages, without a clock or a thread of its own: it moves only in {@link #advance}. The same
 * payloads and the same moments give the same stores, whether in a minute of virtual time or live.
 *
 * <p>{@link #accept} may be called by many threads; {@link #advance} by one at a time.
 */
public final class Pipeline implements AutoCloseable {

    private final FleetDirectory fleets;
    private final CountedFleet counted;
    private final Storage storage;
    private final Ingest ingest;
    private final Monitor monitor;
    private final Register register;
    private final Notifier notifier;
    private final Dispatcher dispatcher;
    private final MonitoredLines lines;
    private final ProductionCalendar production;
    private final Duration journalKept;
    private final Optional<Puller> puller;
    private Instant present = Instant.EPOCH;
    private Instant purged = Instant.EPOCH;

    private Pipeline(Builder settings) throws IOException {
        fleets = new FleetDirectory(settings.fleet);
        storage = settings.storage;
        counted = new CountedFleet(storage.states());
        lines = new MonitoredLines(settings.calendar);
        production = settings.calendar;
        journalKept = settings.journalKept;
        ingest = Ingest.open(settings.directory, settings.journal, settings.drivers, fleets, storage);
        Monitor.Builder watch = Monitor.builder(storage.counts(), storage.incidents(), storage.states(), this::watched);
        settings.speakFrom.ifPresent(watch::speakFrom);
        monitor = watch.build();
        register = new Register(storage.incidents(), storage.states());
        notifier = new Notifier(storage.incidents(), storage.outbox(), storage.states(), fleets::current);
        puller = settings.pull.map(pull -> pull.puller(settings, fleets, ingest));
        dispatcher = new Dispatcher(storage.outbox(), storage.incidents(), settings.channels);
    }

    /**
     * Settings to fill in.
     *
     * @param fleet the sites and their sensors
     * @param storage the stores; stay open when the pipeline is closed
     * @param directory where the journal and the quarantine lie; belongs to this storage
     */
    public static Builder builder(Fleet fleet, Storage storage, Path directory) {
        return new Builder(fleet, storage, directory);
    }

    /**
     * Makes a pushed payload safe. What it says is seen after the next {@link #advance}.
     *
     * @throws IOException if it is not safe, so that the device must be told to send it again
     */
    public void accept(String driver, Payload payload) throws IOException {
        ingest.accept(driver, payload);
    }

    /**
     * Asks the sensors that are due, works off what was accepted, judges what is final by now, and writes messages to the outbox.
     *
     * @param now the present, never earlier than before
     * @return what became of the accepted payloads
     */
    public Progress advance(Instant now) throws IOException {
        present = now;
        settle(now);
        Progress progress;
        try {
            pull(now);
        } finally {
            progress = workOff(now);
        }
        return progress;
    }

    private void pull(Instant now) throws IOException {
        if (puller.isPresent()) {
            puller.get().advance(now);
        }
    }

    /** Goes on where a full disk takes no new answers: this is what frees it, and the monitor must not go blind. */
    private Progress workOff(Instant now) throws IOException {
        Progress progress = ingest.processAll();
        monitor.advance(now);
        register.register(now);
        notifier.advance(now);
        purge(now);
        return progress;
    }

    /**
     * Sends the messages that are due. May wait for a mail server; one call at a time, beside {@link #advance} if need be.
     *
     * @return how many were sent
     */
    public int send(Instant now) throws IOException {
        return dispatcher.sendDue(now);
    }

    /**
     * Takes another fleet from now on. Channels that count another line than before are counted anew from their stored signals, and what
     * waits in quarantine is tried again. After an exception, or a crash in between, the next {@link #advance} completes it. One call at a
     * time, never beside {@link #advance}.
     *
     * @return what is different
     */
    public FleetChange replace(Fleet fleet, Instant now) throws IOException {
        FleetChange change = fleets.replace(fleet);
        settle(now);
        return change;
    }

    /** The sites and their sensors as they are now. */
    public Fleet fleet() {
        return fleets.current();
    }

    /** The stores. */
    public Storage storage() {
        return storage;
    }

    /** The way of payloads, with the quarantine. */
    public Ingest ingest() {
        return ingest;
    }

    /** A site's calendar. */
    public SiteCalendar calendar(Site site) {
        return site.calendar(production);
    }

    /**
     * What a line counted in a stretch of time, with what is missing of the site's opening hours.
     *
     * @param line the line's id; a line that changed is seen as it was at the start of the range
     * @param range the stretch, whole intervals of the line
     * @throws IllegalArgumentException if no such line was there then
     */
    public LineView view(String line, TimeRange range) throws IOException {
        Line seen = fleet().line(line, range.start())
                .orElseThrow(() -> new IllegalArgumentException("no line '" + line + "' at " + range.start()));
        Site site = fleet().siteOfLine(line).orElseThrow();
        return LineView.of(
                storage.counts(),
                line,
                IntervalGrid.of(seen.interval()),
                range,
                calendar(site).openRanges(range));
    }

    /** Answers queries about figures, by the fleet in force now. */
    public Figures figures() {
        return Figures.of(fleet(), storage.counts()).calendar(production);
    }

    /** All incidents in the order in which they were noticed; those that last are explained by the numbers of the last {@link #advance}. */
    public List<Incident> incidents() throws IOException {
        Map<String, BilingualText> current = monitor.explanations();
        List<Incident> incidents = new ArrayList<>();
        for (String id : storage.incidents().incidents()) {
            Incident logged = Incident.of(storage.incidents().events(id));
            incidents.add(
                    current.containsKey(id) && logged.status() == IncidentStatus.OPEN
                            ? logged.explainedBy(current.get(id))
                            : logged);
        }
        return incidents;
    }

    /** Asks no sensor any more. What it answered and is not safe yet is asked for again by whoever comes next. */
    void stopPulling() {
        puller.ifPresent(Puller::close);
    }

    @Override
    public void close() throws IOException {
        try (ingest) {
            stopPulling();
        }
    }

    /** Counts by the fleet in force what was counted by another, now or before the last start. */
    private void settle(Instant now) throws IOException {
        Fleet fleet = fleets.current();
        if (!counted.isBy(fleet)) {
            FleetChange change = counted.changeTo(fleet);
            if (!change.isEmpty()) {
                ingest.collector().recompute(change, now);
                ingest.collector().retryQuarantined(now);
            }
            counted.by(fleet);
        }
    }

    /** Once a day: payloads that were processed long ago, and those in quarantine that nobody put right, are not kept for ever. */
    private void purge(Instant now) throws IOException {
        if (purged.plus(Duration.ofDays(1)).isBefore(now)) {
            ingest.purge(now.minus(journalKept), now.minus(Ingest.QUARANTINE_RETENTION));
            purged = now;
        }
    }

    private List<MonitoredLine> watched() {
        return lines.of(fleets.current(), present);
    }

    /** What a pipeline needs beside fleet, stores and directory has defaults. */
    public static final class Builder {

        private final Fleet fleet;
        private final Storage storage;
        private final Path directory;
        private DriverCatalog drivers = DriverCatalog.discover(List.of(Pipeline.class.getClassLoader()));
        private ProductionCalendar calendar = ProductionCalendar.russian();
        private JournalSettings journal = JournalSettings.DEFAULT;
        private Optional<Instant> speakFrom = Optional.empty();
        private List<NotificationChannel> channels = List.of();
        private Duration journalKept = Duration.ofDays(30);
        private SecretLookup secrets = SecretLookup.ofSystem();
        private Optional<Pull> pull = Optional.empty();

        private Builder(Fleet fleet, Storage storage, Path directory) {
            this.fleet = Objects.requireNonNull(fleet, "fleet");
            this.storage = Objects.requireNonNull(storage, "storage");
            this.directory = Objects.requireNonNull(directory, "directory");
        }

        /** The drivers; those that the class loader of this library sees, by default. */
        public Builder drivers(DriverCatalog catalog) {
            drivers = catalog;
            return this;
        }

        /** Kinds of day; the Russian production calendar by default. */
        public Builder calendar(ProductionCalendar production) {
            calendar = production;
            return this;
        }

        /** Limits of the journal; {@link JournalSettings#DEFAULT} by default. */
        public Builder journal(JournalSettings limits) {
            journal = limits;
            return this;
        }

        /** Loaded history before this instant only teaches the monitor; by default the first 28 days of each line do. */
        public Builder speakFrom(Instant instant) {
            speakFrom = Optional.of(instant);
            return this;
        }

        /** How long payloads stay in the journal after they were processed; 30 days by default. Those in quarantine stay for 7. */
        public Builder journalKept(Duration time) {
            journalKept = time;
            return this;
        }

        /** What carries messages to people; none by default, so that they wait in the outbox. Closed by whoever made them. */
        public Builder channels(List<NotificationChannel> those) {
            channels = List.copyOf(those);
            return this;
        }

        /** Where passwords of sensors are fetched that the site file points at; environment and file system by default. */
        public Builder secrets(SecretLookup lookup) {
            secrets = lookup;
            return this;
        }

        /**
         * Asks sensors that have an address and a driver that reads history; nobody is asked by default.
         *
         * @param settings how often, how far back, how many at once
         * @param clock says when an answer arrived
         * @param executor runs the calls; with {@code Runnable::run} each advance waits for the answers
         */
        public Builder pull(PullSettings settings, InstantSource clock, Executor executor) {
            pull = Optional.of(new Pull(settings, clock, executor));
            return this;
        }

        /**
         * Opens journal and quarantine.
         *
         * @throws IOException if they cannot be opened, or another process has them open
         */
        public Pipeline open() throws IOException {
            return new Pipeline(this);
        }
    }

    private record Pull(PullSettings settings, InstantSource clock, Executor executor) {

        Puller puller(Builder pipeline, FleetDirectory fleets, Ingest ingest) {
            return Puller.create(
                    pipeline.drivers, fleets, pipeline.storage, ingest, settings, pipeline.secrets, clock, executor);
        }
    }
}
