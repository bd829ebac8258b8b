package io.spp.drivers.irisys;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One entry of a count log: the registers as they stood at one moment, in UTC. The estate manager names some members otherwise. */
final class CountLog {

    private static final Optional<ZoneId> UTC = Optional.of(ZoneOffset.UTC);

    private CountLog() {}

    static boolean isOne(JsonPlace place) {
        return place.has("Counts") || place.has("RegisterCountLogs");
    }

    static List<Signal> signals(JsonPlace entry, String device) throws MalformedPayloadException {
        Instant at = entry.get("Timestamp").instant(UTC);
        Optional<JsonPlace> number = entry.find("LogEntryId");
        OptionalLong sequence =
                number.isPresent() ? OptionalLong.of(number.get().counter()) : OptionalLong.empty();
        List<JsonPlace> registers = new ArrayList<>(entry.objects("Counts"));
        registers.addAll(entry.objects("RegisterCountLogs"));
        List<Signal> signals = new ArrayList<>(registers.size());
        for (JsonPlace register : registers) {
            Optional<JsonPlace> value = register.find("Value");
            if (value.isPresent()) {
                signals.add(new Signal.CounterReading(
                        device,
                        channel(register),
                        at,
                        OptionalLong.of(value.get().counter()),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        sequence));
            }
        }
        return signals;
    }

    private static String channel(JsonPlace register) throws MalformedPayloadException {
        Optional<JsonPlace> id = register.find("RegisterId").or(() -> register.find("Index"));
        if (id.isEmpty()) {
            throw Malformed.of("absent", register.path() + ".RegisterId");
        }
        return id.get().text();
    }
}
