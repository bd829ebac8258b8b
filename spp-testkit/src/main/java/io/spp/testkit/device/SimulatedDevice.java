package io.spp.testkit.device;

import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.time.TimeRange;
import io.spp.testkit.traffic.Traffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A people counter that is not there and pushes what a real one would push. Made by {@link SimulatedXovis}, {@link
 * SimulatedBrickstream} and {@link SimulatedSpp}. One thread at a time may use it.
 */
public final class SimulatedDevice {

    private static final Comparator<Message> BY_TIME =
            Comparator.comparing(message -> message.stamps().end());

    private final String driver;
    private final String path;
    private final DeviceSettings settings;
    private final List<Agent> agents;
    private final long[] sent;
    private final DeviceClock clock;
    private final Map<String, Readings> readings = new LinkedHashMap<>();
    private final Map<String, BitSet> acknowledged = new LinkedHashMap<>();
    private final Outbound outbound;

    /**
     * @param anonymous whether its messages do not name it, so that the path does
     */
    SimulatedDevice(String driver, boolean anonymous, DeviceSettings settings, Traffic traffic, List<Agent> agents) {
        this.driver = driver;
        this.path = "/push/" + driver + (anonymous ? "/" + settings.sensor() : "");
        this.settings = settings;
        this.agents = List.copyOf(agents);
        this.sent = new long[agents.size()];
        this.clock = new DeviceClock(settings.faults());
        this.outbound = new Outbound(settings);
        settings.channels().forEach((channel, line) -> {
            readings.put(line, new Readings(channel, line, settings, clock, traffic));
            acknowledged.put(line, new BitSet());
        });
    }

    /** The id of the driver that reads it, which is also where it pushes: {@code /push/DRIVER}. */
    public String driver() {
        return driver;
    }

    /** Who it is and what it counts. */
    public DeviceSettings settings() {
        return settings;
    }

    /**
     * Pushes everything that is due by now and not sent yet, and waits for each answer. While a fault keeps the device offline it pushes
     * nothing.
     *
     * @param now the true time, not before that of the last call
     */
    public PushOutcome tick(Instant now, Uplink uplink) {
        outbound.add(due(now));
        if (settings.has(Fault.OfflineBackfilled.class, now) || settings.has(Fault.OfflineLost.class, now)) {
            return outbound.keepForLater();
        }
        List<Message> delivered = new ArrayList<>();
        PushOutcome outcome = outbound.send(now, message -> uplink.push(payload(message, now)), delivered);
        delivered.stream()
                .filter(message -> message.agent().counts())
                .forEach(message ->
                        readings.forEach((line, channel) -> bits(line).or(message.intervals(channel))));
        return outcome;
    }

    private List<Message> due(Instant now) {
        Instant shown = clock.shown(now);
        List<Message> due = new ArrayList<>();
        for (int i = 0; i < sent.length; i++) {
            for (Message next = Message.of(agents.get(i), sent[i] + 1, settings.start());
                    !next.stamps().end().isAfter(shown);
                    next = Message.of(agents.get(i), sent[i] + 1, settings.start())) {
                sent[i]++;
                if (next.saysAnything(readings.values())) {
                    due.add(next);
                }
            }
        }
        due.sort(BY_TIME);
        return due;
    }

    /**
     * The messages that become due in a range of true time, built without any push, as often and in the order in which a healthy network
     * would take them. Does not change what {@link #tick} will send.
     *
     * @param range from when to when they are due; {@link Payload#receivedAt()} is the moment at which each is
     */
    public List<Payload> messages(TimeRange range) {
        List<Message> messages = new ArrayList<>();
        for (Agent agent : agents) {
            long number = 1;
            for (Message next = Message.of(agent, number, settings.start());
                    clock.reached(next.stamps().end()).isBefore(range.end());
                    next = Message.of(agent, ++number, settings.start())) {
                if (range.contains(clock.reached(next.stamps().end())) && next.saysAnything(readings.values())) {
                    messages.add(next);
                }
            }
        }
        messages.sort(BY_TIME);
        return messages.stream()
                .map(message -> payload(message, clock.reached(message.stamps().end())))
                .toList();
    }

    /** What the device says of the interval that starts at a stamp of its clock, sent or not; empty where it says nothing. */
    public Optional<Tally> reading(String line, Instant stamp) {
        Readings channel = channel(line);
        int i = channel.index(stamp);
        return channel.present(i) ? Optional.of(Tally.of(channel.in(i), channel.out(i))) : Optional.empty();
    }

    /** Whether that interval was pushed and acknowledged. */
    public boolean acknowledged(String line, Instant stamp) {
        int i = channel(line).index(stamp);
        return i >= 0 && bits(line).get(i);
    }

    /** What its clock shows at a true moment. */
    public Instant shows(Instant truly) {
        return clock.shown(truly);
    }

    @Override
    public String toString() {
        return driver + " " + settings.sensor();
    }

    private Readings channel(String line) {
        Readings channel = readings.get(line);
        if (channel == null) {
            throw new IllegalArgumentException("sensor " + settings.sensor() + " does not count line '" + line + "'");
        }
        return channel;
    }

    private BitSet bits(String line) {
        return acknowledged.getOrDefault(line, new BitSet());
    }

    private Payload payload(Message message, Instant now) {
        byte[] body = message.render(clock.shown(now), readings.values());
        return new Payload(body, message.agent().contentType(), path, Map.of(), "", now);
    }
}
