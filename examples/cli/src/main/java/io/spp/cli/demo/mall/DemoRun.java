package io.spp.cli.demo.mall;

import io.spp.cli.demo.tale.DemoFiles;
import io.spp.core.count.Measurement;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.drivers.receive.PushReceiver;
import io.spp.drivers.receive.ReceiverSettings;
import io.spp.monitoring.notify.EmlDirectory;
import io.spp.server.Pipeline;
import io.spp.testkit.device.Uplink;
import io.spp.testkit.simulation.Simulation;
import io.spp.testkit.simulation.SimulationTruth;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The main job on the simulated mall: history is loaded, sensors push for some virtual weeks, people act, gaps are restored. */
final class DemoRun implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Path directory;
    private final Fleet fleet;
    private final Traffic traffic;
    private final TimeRange range;
    private final JdbcStorage storage;
    private final Pipeline pipeline;
    private final VirtualTime time;
    private final DemoConsent consent;
    private final DemoPeople people;

    private DemoRun(Path directory, long seed, int days, DriverCatalog drivers) throws IOException {
        this.directory = directory;
        DemoFiles.clear(directory);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("site.json"), FleetFile.write(DemoSite.fleet()));
        fleet = FleetFile.read(directory.resolve("site.json"));
        traffic = DemoDevices.traffic(seed, days);
        range = TimeRange.of(DemoDevices.start(), traffic.range().end());
        time = VirtualTime.startingAt(range.start());
        storage = JdbcStorage.sqlite(directory.resolve("spp.db")).migrate();
        load(storage.counts());
        pipeline = Pipeline.builder(fleet, storage, directory.resolve("data"))
                .drivers(drivers)
                .speakFrom(range.start())
                .channels(List.of(new EmlDirectory(directory.resolve("mail"), "desk@provider.example")))
                .open();
        consent = new DemoConsent(pipeline);
        people = new DemoPeople(storage.incidents());
    }

    /** Prepares a folder: the site file, the database with eight weeks of history, an empty mailbox. */
    static DemoRun prepare(Path directory, long seed, int days, DriverCatalog drivers) throws IOException {
        return new DemoRun(directory, seed, days, drivers);
    }

    /** Lets the sensors push to the end of the range. Virtual time moves only after all acknowledgements. */
    SimulationTruth push() throws IOException {
        ExecutorService pushing = Executors.newFixedThreadPool(DemoSite.DOORS.size());
        try (PushReceiver receiver =
                PushReceiver.start(ReceiverSettings.loopback(0), drivers(), time, pipeline::accept)) {
            URI address = URI.create("http://127.0.0.1:" + receiver.address().getPort());
            Simulation simulation = Simulation.builder(traffic, Uplink.http(address, ANSWER))
                    .devices(DemoDevices.devices(traffic))
                    .time(time)
                    .executor(pushing)
                    .build();
            for (DemoClock.Stretch stretch : DemoClock.over(range, DemoDevices.faults())) {
                simulation.run(stretch.range(), stretch.tick(), step -> live(step.now()));
            }
            return simulation.truth(range);
        } finally {
            pushing.shutdown();
        }
    }

    Path directory() {
        return directory;
    }

    TimeRange range() {
        return range;
    }

    /** The time of which there are counts: the history that was loaded, and what the sensors pushed. */
    TimeRange counted() {
        return traffic.range();
    }

    Traffic traffic() {
        return traffic;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    DemoConsent consent() {
        return consent;
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        storage.close();
    }

    private void live(Instant now) {
        try {
            pipeline.advance(now);
            pipeline.send(now);
            people.act(pipeline.incidents(), now);
            consent.act(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> drivers() {
        return DemoSite.DOORS.stream().map(DemoSite.Door::driver).distinct().toList();
    }

    private void load(CountStore counts) throws IOException {
        IntervalGrid minutes = IntervalGrid.of(DemoSite.INTERVAL);
        TimeRange history = TimeRange.of(traffic.range().start(), range.start());
        for (DemoSite.Door door : DemoSite.DOORS) {
            List<Measurement> measured = new ArrayList<>(minutes.count(history));
            for (Instant start = history.start(); start.isBefore(history.end()); start = start.plus(minutes.step())) {
                TimeRange minute = TimeRange.of(start, minutes.step());
                measured.add(Measurement.complete(door.line(), "history", minute, traffic.truth(door.line(), minute)));
            }
            counts.append(measured, ChangeCause.IMPORTED, range.start());
        }
    }
}
