package io.spp.drivers.xovis;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Firmware 3 and 4, {@code content}: measurements of intervals per element. */
final class ElementsPush {

    private ElementsPush() {}

    static void decode(
            JsonPlace message, String device, Instant receivedAt, DecodeContext context, List<Signal> signals)
            throws MalformedPayloadException {
        Optional<JsonPlace> content = message.find("content");
        if (content.isEmpty()) {
            return;
        }
        refuseTrouble(message);
        Optional<ZoneId> zone = zone(message).or(context::zone);
        for (JsonPlace element : content.get().object().objects("element")) {
            for (JsonPlace measurement : element.objects("measurement")) {
                Optional<Tally> tally = Persons.among(measurement.objects("value"), "label");
                if (tally.isPresent()) {
                    signals.add(Persons.interval(
                            device,
                            element.get("element-id").text(),
                            measurement,
                            measurement.get("from").instant(zone),
                            measurement.get("to").instant(zone),
                            receivedAt,
                            tally.get(),
                            1));
                }
            }
        }
    }

    private static void refuseTrouble(JsonPlace message) throws MalformedPayloadException {
        Optional<JsonPlace> code = message.find("status").flatMap(status -> status.find("code"));
        if (code.isPresent() && !code.get().text().equalsIgnoreCase("OK")) {
            throw Malformed.of("xovis-status", code.get().text());
        }
    }

    private static Optional<ZoneId> zone(JsonPlace message) throws MalformedPayloadException {
        Optional<JsonPlace> zone = message.find("sensor-time").flatMap(time -> time.find("timezone"));
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(zone.get().text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
