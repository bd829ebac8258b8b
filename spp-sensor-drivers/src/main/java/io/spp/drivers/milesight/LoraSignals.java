package io.spp.drivers.milesight;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.Direction;
import io.spp.core.driver.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a LoRaWAN message says. A period says how many and not from when to when; a total is the state of a counter at the time that the
 * message prints, else at its arrival. Children, regions, flows and dwell times are no counts.
 */
final class LoraSignals {

    private static final int LINES = 4;

    private final LoraMessage message;
    private final Instant receivedAt;
    private final Map<StatusField, String> status = new EnumMap<>(StatusField.class);
    private final List<Signal> counts = new ArrayList<>();
    private final Map<String, long[]> totals = new TreeMap<>();

    LoraSignals(LoraMessage message, Instant receivedAt) {
        this.message = message;
        this.receivedAt = receivedAt;
    }

    /** The serial where a message prints it: when the device has joined the network. */
    static String device(LoraMessage message) {
        return message.values().stream()
                .filter(value -> value.lead() == 0xff16 || value.lead() == 0xff08)
                .map(LoraSignals::hex)
                .findFirst()
                .orElse("");
    }

    List<Signal> signals() {
        String device = device(message);
        Instant at = printedTime();
        message.values().forEach(value -> take(value, device, at));
        totals.forEach((channel, total) -> counts.add(reading(device, channel, at, total[0], total[1])));
        if (!status.isEmpty()) {
            counts.add(0, new Signal.Status(device, at, status));
        }
        return counts.isEmpty() ? List.of(new Signal.Alive(device, at)) : counts;
    }

    private Instant printedTime() {
        return message.values().stream()
                .filter(value -> value.lead() == 0x0aef || value.lead() == 0x0f85)
                .map(value -> Instant.ofEpochSecond(value.intAt(0)))
                .findFirst()
                .orElse(receivedAt);
    }

    private void take(LoraMessage.Value value, String device, Instant at) {
        switch (value.lead()) {
            case 0xff16, 0xff08 -> status.put(StatusField.SERIAL, hex(value));
            case 0xff1f, 0xff0a -> status.put(StatusField.FIRMWARE, version(value));
            case 0x03d2, 0x06d2, 0x09d2, 0x0cd2 -> total((value.lead() >> 8) / 3, 0, value);
            case 0x04d2, 0x07d2, 0x0ad2, 0x0dd2 -> total((value.lead() >> 8) / 3, 1, value);
            case 0x05cc, 0x08cc, 0x0bcc, 0x0ecc, 0x85cc -> period(device, line(value), value, 0);
            case 0x04cc, 0x84cc, 0x0dcc -> totals.put(line(value), new long[] {value.shortAt(0), value.shortAt(2)});
            case 0x10f7 -> {
                crossing(device, at, Direction.IN, value.shortAt(0));
                crossing(device, at, Direction.OUT, value.shortAt(2));
            }
            case LoraModel.HISTORY -> history(device, value);
            default -> {}
        }
    }

    /** What was counted while the device had no connection; its totals are tied to the time that is printed. */
    private void history(String device, LoraMessage.Value value) {
        Instant at = Instant.ofEpochSecond(value.intAt(0));
        int kind = value.byteAt(4);
        boolean periodAndTotal = message.model() == LoraModel.VS350;
        if (periodAndTotal || kind == 0x02) {
            period(device, "0", value, 5);
        }
        if (periodAndTotal && kind == 1) {
            counts.add(reading(device, "0", at, value.shortAt(9), value.shortAt(11)));
        } else if (!periodAndTotal && kind == 0x10) {
            counts.add(reading(device, "0", at, value.shortAt(5), value.shortAt(7)));
        }
    }

    private void total(int line, int direction, LoraMessage.Value value) {
        totals.computeIfAbsent(Integer.toString(line), any -> new long[] {-1, -1})[direction] = value.intAt(0);
    }

    private void period(String device, String channel, LoraMessage.Value value, int offset) {
        Tally tally = Tally.of(value.shortAt(offset), value.shortAt(offset + 2));
        counts.add(new Signal.IntervalCount(device, channel, Optional.empty(), receivedAt, tally, 1));
    }

    private void crossing(String device, Instant at, Direction direction, int persons) {
        if (persons > 0) {
            counts.add(new Signal.Crossing(device, "0", at, direction, persons, OptionalInt.of(direction.ordinal())));
        }
    }

    /** VS133 and VS135 have up to four lines; the others have one and give it no number. */
    private String line(LoraMessage.Value value) {
        int line = (value.lead() >> 8) / 3;
        return message.model() == LoraModel.VS13X && line <= LINES ? Integer.toString(line) : "0";
    }

    private static Signal reading(String device, String channel, Instant at, long in, long out) {
        return new Signal.CounterReading(
                device, channel, at, OptionalLong.empty(), known(in), known(out), OptionalLong.empty());
    }

    private static OptionalLong known(long total) {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    private static String hex(LoraMessage.Value value) {
        byte[] bytes = new byte[value.bytes().limit()];
        value.bytes().get(0, bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static String version(LoraMessage.Value value) {
        StringBuilder version = new StringBuilder();
        for (int i = 0; i < value.bytes().limit(); i++) {
            version.append(i == 0 ? "" : ".").append(value.byteAt(i));
        }
        return version.toString();
    }
}
