package io.spp.monitoring;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.fleet.Contact;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.notify.Notifier;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A mall with stores, monitor and notifier under virtual time; what its doors count arrives late by chance, or at once. */
public final class Mall {

    public static final Duration LATENESS = Duration.ofHours(2);
    public static final Duration QUARTER = Duration.ofMinutes(15);

    public final Fleet fleet;
    public final Storage storage = MemoryStorage.create();
    private final Supplier<List<io.spp.monitoring.rule.MonitoredLine>> lines;
    private Monitor monitor;
    private Notifier notifier;

    public Mall(String... doors) {
        fleet = Fleet.builder("client")
                .contact(Contact.byEmail(Contact.Role.AUTHORISED, "boss@client.example"))
                .contact(Contact.byEmail(Contact.Role.EXECUTOR, "desk@provider.example")
                        .in(Locale.ENGLISH))
                .site("mall", Door.ZONE, site -> {
                    site.name("Галерея")
                            .opening(OpeningHours.daily("10:00-22:00"))
                            .lateness(LATENESS);
                    for (String door : doors) {
                        site.line(door, line -> line.name("Вход " + door).interval(QUARTER));
                        site.sensor(
                                "s-" + door,
                                "xovis",
                                "80:1F:12:00:00:0" + door.charAt(door.length() - 1),
                                sensor -> sensor.channel("0", door));
                    }
                })
                .build();
        MonitoredLines catalog = new MonitoredLines(ProductionCalendar.weekendsOnly());
        lines = () -> catalog.of(fleet, Door.FIRST);
        restart();
    }

    /** A new process over the same stores. */
    public void restart() {
        monitor = Monitor.builder(storage.counts(), storage.incidents(), storage.states(), lines)
                .build();
        notifier = new Notifier(storage.incidents(), storage.outbox(), storage.states(), () -> fleet);
    }

    public void step(Instant now) throws IOException {
        monitor.advance(now);
        notifier.advance(now);
    }

    public void append(List<Measurement> batch, ChangeCause cause, Instant now) throws IOException {
        storage.counts().append(batch, cause, now);
    }

    /** Everything that doors counted, hour by hour, each interval at most so late, some twice. */
    public void live(List<Measurement> all, Duration mostDelay, long seed, Runnable everyDay) throws IOException {
        Random chance = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (Measurement each : all) {
            arrivals.add(new Arrival(each, each.range().end().plus(delay(mostDelay, chance))));
            if (!mostDelay.isZero() && chance.nextInt(10) == 0) {
                arrivals.add(new Arrival(each, each.range().end().plus(delay(mostDelay, chance))));
            }
        }
        arrivals.sort((a, b) -> a.at().compareTo(b.at()));
        Instant end = arrivals.get(arrivals.size() - 1).at().plus(Duration.ofHours(5));
        int next = 0;
        for (Instant now = Door.FIRST; now.isBefore(end); now = now.plus(Duration.ofHours(1))) {
            List<Measurement> batch = new ArrayList<>();
            while (next < arrivals.size() && !arrivals.get(next).at().isAfter(now)) {
                batch.add(arrivals.get(next++).measurement());
            }
            append(batch, ChangeCause.MEASURED, now);
            step(now);
            if (now.getEpochSecond() % 86_400 == 0) {
                everyDay.run();
            }
        }
    }

    private static Duration delay(Duration most, Random chance) {
        return most.isZero() ? most : Duration.ofSeconds(chance.nextInt((int) most.toSeconds()));
    }

    public List<Incident> incidents() throws IOException {
        List<Incident> incidents = new ArrayList<>();
        for (String id : storage.incidents().incidents()) {
            incidents.add(Incident.of(storage.incidents().events(id)));
        }
        return incidents;
    }

    /** What is said of the incidents that last. */
    public Map<String, BilingualText> explanations() {
        return monitor.explanations();
    }

    /** The log without the moments of recording. */
    public List<String> log() throws IOException {
        List<String> log = new ArrayList<>();
        for (Incident incident : incidents()) {
            for (IncidentEvent event : incident.events()) {
                log.add(event.incident() + " " + event.type() + " " + event.at() + " " + event.details());
            }
        }
        return log;
    }

    private record Arrival(Measurement measurement, Instant at) {}
}
