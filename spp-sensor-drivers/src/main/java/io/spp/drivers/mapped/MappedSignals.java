package io.spp.drivers.mapped;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.Crossings;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns records into signals. A record without a number says nothing; if none of several records has one, the settings do not fit and the
 * message is refused. Where no setting says which field names the device, it is identified by the address it pushes to.
 */
public final class MappedSignals {

    private static final String NOBODY = "";

    private final Fields fields;
    private final MappedTimes times;
    private final DecodeContext context;
    private final Instant receivedAt;
    private final List<Signal> signals = new ArrayList<>();
    private final Map<String, Crossings> crossings = new LinkedHashMap<>();
    private final Map<String, Periods> periods = new HashMap<>();

    private MappedSignals(Fields fields, DecodeContext context, Instant receivedAt) {
        this.fields = fields;
        this.times = new MappedTimes(fields.timeFormat(), context.zone());
        this.context = context;
        this.receivedAt = receivedAt;
    }

    /** The signals of the records of one message. */
    public static List<Signal> of(List<? extends Entry> entries, DecodeContext context, Instant receivedAt)
            throws MalformedPayloadException {
        MappedSignals mapped = new MappedSignals(fields(context), context, receivedAt);
        for (Entry entry : entries) {
            mapped.take(entry);
        }
        mapped.crossings.values().forEach(each -> mapped.signals.addAll(each.signals()));
        if (mapped.signals.isEmpty() && !entries.isEmpty()) {
            throw mapped.nothing(entries.get(0));
        }
        return List.copyOf(mapped.signals);
    }

    /** The device that the first record names that names one; empty if none does. */
    public static String device(List<? extends Entry> entries, DriverSettings settings)
            throws MalformedPayloadException {
        String field = Fields.given(settings, "device").orElse("");
        for (Entry entry : entries) {
            String device = device(entry, field);
            if (!device.isEmpty()) {
                return device;
            }
        }
        return NOBODY;
    }

    private static String device(Entry entry, String field) throws MalformedPayloadException {
        return field.isEmpty()
                ? NOBODY
                : DeviceIdentity.ofSerial(entry.find(field).orElse(NOBODY));
    }

    private String device(Entry entry) throws MalformedPayloadException {
        return device(entry, fields.name("device"));
    }

    /** The settings, or why nothing can be read with them. */
    private static Fields fields(DecodeContext context) throws MalformedPayloadException {
        try {
            return Fields.of(context.settings());
        } catch (InvalidConfigurationException e) {
            throw Malformed.because(e, "mapped-settings", e.problems());
        }
    }

    private void take(Entry entry) throws MalformedPayloadException {
        switch (fields.form()) {
            case INTERVAL -> interval(entry);
            case COUNTER -> counter(entry);
            case CROSSING -> crossing(entry);
        }
    }

    private void interval(Entry entry) throws MalformedPayloadException {
        int in = persons(entry, "in");
        int out = persons(entry, "out");
        if (in != Tally.UNKNOWN || out != Tally.UNKNOWN) {
            String channel = channel(entry);
            signals.add(new Signal.IntervalCount(
                    device(entry),
                    channel,
                    range(entry, channel),
                    receivedAt,
                    new Tally(in, out),
                    completeness(entry)));
        }
    }

    private Optional<TimeRange> range(Entry entry, String channel) throws MalformedPayloadException {
        String startField = fields.name("start");
        Optional<String> start = times.find(entry, startField);
        Optional<String> end = times.find(entry, fields.name("end"));
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        if (start.isEmpty()) {
            throw Malformed.of("absent", entry.place(startField));
        }
        Periods ofChannel = periods.computeIfAbsent(device(entry) + " " + channel, any -> new Periods(context.zone()));
        String place = entry.place(startField);
        if (end.isPresent()) {
            return Optional.of(ofChannel.next(place, start.get(), end.get()));
        }
        if (fields.length().isEmpty()) {
            throw Malformed.of("absent", entry.place(fields.name("end")));
        }
        return Optional.of(ofChannel.next(place, start.get(), fields.length().get()));
    }

    private void counter(Entry entry) throws MalformedPayloadException {
        OptionalLong value = counter(entry, "value");
        OptionalLong in = counter(entry, "in");
        OptionalLong out = counter(entry, "out");
        if (value.isPresent() || in.isPresent() || out.isPresent()) {
            signals.add(new Signal.CounterReading(
                    device(entry), channel(entry), at(entry), value, in, out, OptionalLong.empty()));
        }
    }

    private void crossing(Entry entry) throws MalformedPayloadException {
        int in = persons(entry, "in");
        int out = persons(entry, "out");
        Optional<String> direction = entry.find(fields.name("direction"));
        int persons = persons(entry, "value");
        if (direction.isPresent() || persons != Tally.UNKNOWN) {
            crossings(entry)
                    .add(
                            channel(entry),
                            at(entry),
                            direction(entry, direction),
                            persons == Tally.UNKNOWN ? 1 : persons);
        } else if (in != Tally.UNKNOWN || out != Tally.UNKNOWN) {
            crossings(entry).add(channel(entry), at(entry), Direction.IN, Math.max(in, 0));
            crossings(entry).add(channel(entry), at(entry), Direction.OUT, Math.max(out, 0));
        }
    }

    private Crossings crossings(Entry entry) throws MalformedPayloadException {
        return crossings.computeIfAbsent(device(entry), Crossings::new);
    }

    private Direction direction(Entry entry, Optional<String> text) throws MalformedPayloadException {
        if (text.isEmpty()) {
            return Direction.UNKNOWN;
        }
        if (text.get().equalsIgnoreCase(fields.name("directionIn"))) {
            return Direction.IN;
        }
        if (text.get().equalsIgnoreCase(fields.name("directionOut"))) {
            return Direction.OUT;
        }
        throw Malformed.value(entry.place(fields.name("direction")), text.get(), "want-mapped-direction");
    }

    private Instant at(Entry entry) throws MalformedPayloadException {
        return times.instant(entry, fields.name("at")).orElse(receivedAt);
    }

    private String channel(Entry entry) throws MalformedPayloadException {
        return entry.find(fields.name("channel")).orElse("0");
    }

    private int persons(Entry entry, String meaning) throws MalformedPayloadException {
        String field = fields.name(meaning);
        Optional<String> text = entry.find(field);
        return text.isEmpty() ? Tally.UNKNOWN : DeviceNumber.count(entry.place(field), text.get());
    }

    private OptionalLong counter(Entry entry, String meaning) throws MalformedPayloadException {
        String field = fields.name(meaning);
        Optional<String> text = entry.find(field);
        return text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(DeviceNumber.counter(entry.place(field), text.get()));
    }

    private double completeness(Entry entry) throws MalformedPayloadException {
        String field = fields.name("completeness");
        Optional<String> text = entry.find(field);
        return text.isEmpty() ? 1 : DeviceNumber.share(entry.place(field), text.get());
    }

    private MalformedPayloadException nothing(Entry first) {
        return Malformed.of("mapped-nothing", first.place(fields.name("in")), fields.name("out"), fields.name("value"));
    }
}
