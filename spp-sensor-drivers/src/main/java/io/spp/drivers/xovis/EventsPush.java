package io.spp.drivers.xovis;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.Crossings;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Firmware 3 and 4, {@code values}: one event per crossing. A crossing comes as {@code LineCrossing} and as {@code LineCount}; where a
 * message has both, its {@code LineCount} events are taken. In two messages the two give the same signal, which counts once.
 */
final class EventsPush {

    private EventsPush() {}

    static void decode(JsonPlace message, String device, DecodeContext context, List<Signal> signals)
            throws MalformedPayloadException {
        List<JsonPlace> counts = new ArrayList<>();
        List<JsonPlace> crossings = new ArrayList<>();
        for (JsonPlace event : message.objects("values")) {
            String type = event.get("type").text();
            if (isPerson(event) && type.equals("LineCount")) {
                counts.add(event);
            } else if (isPerson(event) && type.equals("LineCrossing")) {
                crossings.add(event);
            }
        }
        Map<String, Crossings> byDevice = new LinkedHashMap<>();
        for (JsonPlace event : counts.isEmpty() ? crossings : counts) {
            String serial = Identity.serial(event, "serial");
            byDevice.computeIfAbsent(serial.isEmpty() ? device : serial, Crossings::new)
                    .add(channel(event), event.get("timestamp").instant(context.zone()), direction(event));
        }
        byDevice.values().forEach(each -> signals.addAll(each.signals()));
    }

    private static boolean isPerson(JsonPlace event) throws MalformedPayloadException {
        Optional<JsonPlace> type = event.find("objectType");
        return type.isEmpty() || type.get().text().equalsIgnoreCase("PERSON");
    }

    private static String channel(JsonPlace event) throws MalformedPayloadException {
        Optional<JsonPlace> id = event.find("countItem").flatMap(item -> item.find("id"));
        return id.isPresent() ? id.get().text() : "0";
    }

    private static Direction direction(JsonPlace event) throws MalformedPayloadException {
        Optional<JsonPlace> place = event.find("direction");
        if (place.isEmpty()) {
            return Direction.UNKNOWN;
        }
        String direction = place.get().text().toLowerCase(Locale.ROOT);
        if (direction.equals("forward") || direction.equals("fw")) {
            return Direction.IN;
        }
        if (direction.equals("backward") || direction.equals("bw")) {
            return Direction.OUT;
        }
        throw Malformed.value(place.get().path(), place.get().text(), "want-direction");
    }
}
