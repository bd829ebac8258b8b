package io.spp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.count.CountsCsv;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.Storage;
import io.spp.core.store.StoredCount;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import io.spp.drivers.journal.Envelope;
import io.spp.monitoring.notify.EmlDirectory;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.Fault;
import io.spp.testkit.device.SimulatedBrickstream;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same facts, same result: a month fed in order, and the same month with every message twice and late by chance. */
class DisorderTest {

    private static final long SEED = Long.getLong("spp.seed", 7L);
    private static final LocalDate HISTORY = LocalDate.of(2025, 9, 1);
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 29);
    private static final LocalDate END = LocalDate.of(2025, 10, 30);
    private static final TimeRange MONTH = TimeRange.of(start(FIRST), start(END));
    private static final Duration LATENESS = Duration.ofHours(2);
    private static final Duration PACKAGE = Duration.ofMinutes(30);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final List<String> DOORS = List.of("door-1", "door-2");

    private static final Traffic TRAFFIC = TrafficModel.builder(SEED)
            .zone(Galereya.ZONE)
            .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
            .days(HISTORY, END)
            .line("door-1", 2600)
            .line("door-2", 1600)
            .build();

    @TempDir
    Path directory;

    /**
     * What a month left behind.
     *
     * @param counts the counts file
     * @param incidents everything in the log but the moments of recording
     * @param mails the bytes of each letter by its file's name
     */
    private record Remains(String counts, List<String> incidents, Map<String, String> mails) {}

    @Test
    void aMonthTwiceAndShuffledWithinTheLatenessGivesTheSameCountsIncidentsAndMails() throws IOException {
        List<Payload> messages = new ArrayList<>();
        devices().forEach(device -> messages.addAll(device.messages(MONTH)));

        Remains ordered = live("ordered", messages);
        Remains shuffled = live("shuffled", disordered(messages, new Random(SEED)));

        assertThat(ordered.incidents)
                .anyMatch(each -> each.startsWith("DETECTED MISSING.door-1"))
                .anyMatch(each -> each.startsWith("DETECTED FROZEN.door-2"))
                .anyMatch(each -> each.startsWith("DETECTED CLOSED_COUNTS.door-1"));
        assertThat(ordered.mails).hasSizeGreaterThanOrEqualTo(6);
        assertThat(shuffled.counts).as("counts, seed %d", SEED).isEqualTo(ordered.counts);
        assertThat(shuffled.incidents).as("incidents, seed %d", SEED).isEqualTo(ordered.incidents);
        assertThat(shuffled.mails).as("mails, seed %d", SEED).isEqualTo(ordered.mails);
    }

    /** Every message twice, each time late by less than the allowed lateness after the end of its first interval. */
    private static List<Payload> disordered(List<Payload> messages, Random chance) {
        List<Payload> late = new ArrayList<>();
        for (Payload message : messages) {
            for (int i = 0; i < 2; i++) {
                Duration most = LATENESS.minus(PACKAGE).minus(STEP);
                Instant arrival = message.receivedAt().plusSeconds(chance.nextInt((int) most.toSeconds()));
                late.add(new Payload(
                        message.body(), message.contentType(), message.path(), message.headers(), "", arrival));
            }
        }
        return late;
    }

    private Remains live(String name, List<Payload> messages) throws IOException {
        List<Payload> arrivals = new ArrayList<>(messages);
        arrivals.sort(Comparator.comparing(Payload::receivedAt));
        Path folder = directory.resolve(name);
        Storage storage = MemoryStorage.create();
        load(storage.counts());
        try (Pipeline pipeline = Pipeline.builder(fleet(), storage, folder)
                .speakFrom(MONTH.start())
                .channels(List.of(new EmlDirectory(folder.resolve("mail"), "desk@provider.example")))
                .open()) {
            int next = 0;
            for (Instant now = MONTH.start();
                    !now.isAfter(MONTH.end().plus(Duration.ofHours(6)));
                    now = now.plus(STEP)) {
                List<Envelope> due = new ArrayList<>();
                while (next < arrivals.size()
                        && !arrivals.get(next).receivedAt().isAfter(now)) {
                    Payload payload = arrivals.get(next++);
                    due.add(Envelope.push(payload.path().substring("/push/".length()), payload));
                }
                pipeline.ingest().collector().collect(due);
                pipeline.advance(now);
                pipeline.send(now);
            }
            return new Remains(counts(storage.counts()), incidents(pipeline), mails(folder.resolve("mail")));
        }
    }

    private static String counts(CountStore store) throws IOException {
        List<Measurement> counted = new ArrayList<>();
        for (String door : DOORS) {
            store.measured(door, MONTH).stream().map(StoredCount::measurement).forEach(counted::add);
        }
        StringWriter csv = new StringWriter();
        CountsCsv.write(csv, counted);
        return csv.toString();
    }

    private static List<String> incidents(Pipeline pipeline) throws IOException {
        List<String> events = new ArrayList<>();
        for (Incident incident : pipeline.incidents()) {
            for (IncidentEvent event : incident.events()) {
                events.add(event.type() + " " + event.incident() + " " + event.at() + " " + event.actor() + " "
                        + event.details());
            }
        }
        return events;
    }

    private static Map<String, String> mails(Path folder) throws IOException {
        Map<String, String> mails = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                mails.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return mails;
    }

    private static Fleet fleet() {
        return Galereya.client()
                .site("mall", Galereya.ZONE, site -> {
                    site.name("Галерея")
                            .system("spp-1")
                            .opening(OpeningHours.daily("10:00-22:00"))
                            .lateness(LATENESS);
                    DOORS.forEach(site::line);
                    for (SimulatedDevice device : devices()) {
                        DeviceSettings settings = device.settings();
                        site.sensor(
                                settings.sensor(),
                                device.driver(),
                                settings.identity(),
                                sensor -> settings.channels().forEach(sensor::channel));
                    }
                })
                .build();
    }

    private static List<SimulatedDevice> devices() {
        Fault lost = new Fault.OfflineLost(range("2025-10-07T09:05:00Z", "2025-10-08T12:40:00Z"));
        Fault frozen = new Fault.Frozen(range("2025-10-14T08:35:00Z", "2025-10-14T13:30:00Z"), Tally.of(12, 11));
        Fault shadows = new Fault.CountsWhileClosed(range("2025-10-21T22:10:00Z", "2025-10-22T00:00:00Z"), 4);
        return List.of(
                SimulatedXovis.of(settings(1, "1001", lost, shadows), TRAFFIC, SimulatedXovis.Form.LOGICS),
                SimulatedBrickstream.of(settings(2, "0", frozen), TRAFFIC));
    }

    private static DeviceSettings settings(int number, String channel, Fault... faults) {
        DeviceSettings.Builder settings = DeviceSettings.builder(
                        "s-" + number, "80:1F:12:00:00:0" + number, MONTH.start())
                .zone(Galereya.ZONE)
                .channel(channel, "door-" + number)
                .perPackage(Math.toIntExact(PACKAGE.toMinutes()));
        List.of(faults).forEach(settings::fault);
        return settings.build();
    }

    private static void load(CountStore counts) throws IOException {
        for (String door : DOORS) {
            List<Measurement> measured = new ArrayList<>();
            for (Instant minute = start(HISTORY); minute.isBefore(MONTH.start()); minute = minute.plusSeconds(60)) {
                TimeRange range = TimeRange.of(minute, Duration.ofMinutes(1));
                measured.add(Measurement.complete(door, "history", range, TRAFFIC.truth(door, range)));
            }
            counts.append(measured, ChangeCause.IMPORTED, MONTH.start());
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Galereya.ZONE).toInstant();
    }

    private static TimeRange range(String from, String to) {
        return TimeRange.of(Instant.parse(from), Instant.parse(to));
    }
}
