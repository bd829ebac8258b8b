package io.spp.server;

import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetChange;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.incident.Incident;
import io.spp.core.metric.LineView;
import io.spp.core.notice.NotificationChannel;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import io.spp.drivers.collect.Progress;
import io.spp.drivers.journal.JournalSettings;
import io.spp.drivers.pull.PullSettings;
import io.spp.drivers.receive.PushReceiver;
import io.spp.drivers.receive.ReceiverSettings;
import io.spp.monitoring.notify.EmlDirectory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline live: sensors push over HTTP or are asked, one thread works off what came and lets the monitor look every second, another sends mail.
 */
public final class SppServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SppServer.class);

    private final Storage storage;
    private final Pipeline pipeline;
    private final PushReceiver receiver;
    private final InstantSource clock;
    private final SiteFiles sites;
    private final NotificationChannel channel;
    private final ExecutorService callers = Executors.newCachedThreadPool(SppServer::caller);
    private final ScheduledExecutorService worker;
    private final ScheduledExecutorService postman;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean mute = new AtomicBoolean();

    private SppServer(Builder settings) throws IOException {
        clock = settings.clock;
        sites = new SiteFiles(settings.sites, settings.drivers.drivers().keySet());
        storage = settings.storage;
        channel = mail(settings);
        pipeline = Pipeline.builder(settings.fleet, storage, settings.directory)
                .drivers(settings.drivers)
                .journal(settings.journal)
                .channels(List.of(channel))
                .secrets(settings.secrets)
                .pull(settings.pull, clock, settings.callers.orElse(callers))
                .open();
        try {
            receiver = PushReceiver.start(
                    ReceiverSettings.at(settings.push),
                    settings.drivers.drivers().keySet(),
                    clock,
                    pipeline::accept);
        } catch (IOException e) {
            pipeline.close();
            throw new IOException("cannot listen on " + settings.push + ": " + e.getMessage(), e);
        }
        worker = thread("spp-pipeline", this::advance, settings.period);
        postman = thread("spp-mail", this::send, settings.period);
    }

    /**
     * Settings to fill in.
     *
     * @param fleet the sites and their sensors
     * @param directory the server's own folder: database, journal, quarantine, mail
     * @throws IOException if the database cannot be opened
     */
    public static Builder builder(Fleet fleet, Path directory) throws IOException {
        return builder(
                fleet,
                directory,
                JdbcStorage.sqlite(directory.resolve("spp.db")).migrate());
    }

    /**
     * Settings to fill in.
     *
     * @param fleet the sites and their sensors
     * @param directory the server's own folder: journal, quarantine, mail
     * @param storage the stores; closed with the server, or when it cannot start
     */
    public static Builder builder(Fleet fleet, Path directory, Storage storage) {
        return new Builder(fleet, directory, storage);
    }

    /** Where sensors push to: {@code POST /push/DRIVER} on this address. */
    public InetSocketAddress pushAddress() {
        return receiver.address();
    }

    /** The pipeline behind it. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /**
     * What a line counted in a stretch of time, with what is missing of the site's opening hours.
     *
     * @throws IllegalArgumentException if no such line was there at the start of the range
     */
    public LineView view(String line, TimeRange range) throws IOException {
        return pipeline.view(line, range);
    }

    /** All incidents in the order in which they were noticed. */
    public List<Incident> incidents() throws IOException {
        return pipeline.incidents();
    }

    /**
     * Works off everything that was acknowledged before the call, as the server does by itself within a second.
     *
     * @throws IOException if the stores refuse it
     */
    public void catchUp() throws IOException {
        try {
            worker.submit(this::step).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while catching up", e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException("cannot catch up: " + cause.getMessage(), cause);
        }
    }

    /** Stops listening, works off what was acknowledged, and closes the stores. What is left waits in the journal. */
    @Override
    public void close() throws IOException {
        receiver.close();
        worker.shutdown();
        postman.shutdown();
        try {
            boolean workedOff = ends(worker, Duration.ofSeconds(20));
            boolean sent = ends(postman, Duration.ofSeconds(5));
            if (workedOff && sent) {
                pipeline.stopPulling();
                pipeline.advance(clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeAll();
        }
    }

    /** Each of them is closed though another cannot be. */
    private void closeAll() throws IOException {
        try (storage;
                channel) {
            pipeline.close();
        } finally {
            callers.shutdown();
        }
    }

    private static boolean ends(ScheduledExecutorService thread, Duration patience) throws InterruptedException {
        boolean ended = thread.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            thread.shutdownNow();
        }
        return ended;
    }

    private void advance() {
        guarded(failing, "waits.journal", this::step);
    }

    private Progress step() throws IOException {
        Instant now = clock.instant();
        Optional<Fleet> changed = sites.changed();
        if (changed.isPresent()) {
            FleetChange change = pipeline.replace(changed.get(), now);
            change.entries().forEach(each -> LOG.info("{} {} is {}", each.subject(), each.id(), each.kind()));
        }
        return pipeline.advance(now);
    }

    private void send() {
        guarded(mute, "waits.outbox", () -> pipeline.send(clock.instant()));
    }

    /** A step that fails is tried again in the next period; the failure is logged once, and so is its end. */
    private static void guarded(AtomicBoolean failing, String meanwhile, Step step) {
        try {
            step.take();
            if (failing.getAndSet(false)) {
                LOG.info(ServerTexts.TEXTS.text("works").shown());
            }
        } catch (IOException | RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.error(
                        ServerTexts.TEXTS
                                .text(meanwhile, String.valueOf(e.getMessage()))
                                .shown(),
                        e);
            }
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its steps are guarded: they throw nothing
    private static ScheduledExecutorService thread(String name, Runnable step, Duration period) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
        thread.scheduleWithFixedDelay(step, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return thread;
    }

    private static Thread caller(Runnable call) {
        Thread thread = new Thread(call, "spp-pull");
        thread.setDaemon(true);
        return thread;
    }

    /** By SMTP where a client's site file says how; otherwise each message is a file in the folder {@code mail}. */
    private NotificationChannel mail(Builder settings) {
        return new ClientMail(
                () -> pipeline().fleet(),
                storage.incidents(),
                settings.secrets,
                new EmlDirectory(settings.directory.resolve("mail"), "spp@localhost"));
    }

    /** What a server needs beside fleet and stores has defaults. */
    public static final class Builder {

        private final Fleet fleet;
        private final Path directory;
        private final Storage storage;
        private DriverCatalog drivers = DriverCatalog.discover(List.of(SppServer.class.getClassLoader()));
        private InetSocketAddress push = ReceiverSettings.loopback(0).address();
        private InstantSource clock = InstantSource.system();
        private Duration period = Duration.ofSeconds(1);
        private JournalSettings journal = JournalSettings.DEFAULT;
        private List<Path> sites = List.of();
        private PullSettings pull = PullSettings.DEFAULT;
        private SecretLookup secrets = SecretLookup.ofSystem();
        private Optional<Executor> callers = Optional.empty();

        private Builder(Fleet fleet, Path directory, Storage storage) {
            this.fleet = Objects.requireNonNull(fleet, "fleet");
            this.directory = Objects.requireNonNull(directory, "directory");
            this.storage = Objects.requireNonNull(storage, "storage");
        }

        /** The drivers; those that the class loader of this library sees, by default. */
        public Builder drivers(DriverCatalog catalog) {
            drivers = catalog;
            return this;
        }

        /** Where sensors push to; a free port of the loopback address by default. */
        public Builder push(InetSocketAddress address) {
            push = address;
            return this;
        }

        /** The clock; the system's by default. */
        public Builder clock(InstantSource time) {
            clock = time;
            return this;
        }

        /** How often it works off and looks; every second by default. */
        public Builder period(Duration pause) {
            period = pause;
            return this;
        }

        /** Where the passwords are fetched that the site files point at; environment and file system by default. */
        public Builder secrets(SecretLookup lookup) {
            secrets = lookup;
            return this;
        }

        /** How the sensors are asked that have an address; {@link PullSettings#DEFAULT} by default. */
        public Builder pull(PullSettings settings) {
            pull = settings;
            return this;
        }

        /**
         * What runs the calls of drivers; threads of the server's own by default. With {@code Runnable::run} the server waits for each
         * answer, so that under a virtual clock the same happens each time.
         */
        public Builder pullOn(Executor executor) {
            callers = Optional.of(executor);
            return this;
        }

        /** Limits of the journal; {@link JournalSettings#DEFAULT} by default. */
        public Builder journal(JournalSettings limits) {
            journal = limits;
            return this;
        }

        /**
         * The files that the fleet was read from, to be looked at in each period; none by default. When one is changed the new fleet takes
         * over and what it counts otherwise is counted anew. One with mistakes is told of in the log and changes nothing.
         */
        public Builder watch(List<Path> siteFiles) {
            sites = List.copyOf(siteFiles);
            return this;
        }

        /**
         * Starts the server.
         *
         * @throws IOException if the journal cannot be opened or the address cannot be listened on
         */
        public SppServer start() throws IOException {
            try {
                return new SppServer(this);
            } catch (IOException | RuntimeException e) {
                storage.close();
                throw e;
            }
        }
    }
}
