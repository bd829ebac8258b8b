package io.spp.drivers.xovis;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Firmware 5, the answer of {@code data/history/logics}: a measurement for each stretch of time, its numbers by counter, and what the
 * counters mean in {@code config}. A stretch without records was not observed; zeros in it say nothing.
 */
final class HistoryReply {

    private HistoryReply() {}

    static void decode(JsonPlace message, Instant receivedAt, DecodeContext context, List<Signal> signals)
            throws MalformedPayloadException {
        if (!message.has("measurements")) {
            return;
        }
        Map<String, Counter> counters = counters(message);
        for (JsonPlace measurement : message.objects("measurements")) {
            if (isObserved(measurement)) {
                for (Map.Entry<String, Tally> logic :
                        tallies(measurement, counters).entrySet()) {
                    signals.add(Persons.interval(
                            "",
                            logic.getKey(),
                            measurement,
                            measurement.get("begin").instant(context.zone()),
                            measurement.get("end").instant(context.zone()),
                            receivedAt,
                            logic.getValue(),
                            1));
                }
            }
        }
    }

    private static boolean isObserved(JsonPlace measurement) throws MalformedPayloadException {
        Optional<JsonPlace> records = measurement.find("records");
        return records.isEmpty() || records.get().count() > 0;
    }

    private static Map<String, Tally> tallies(JsonPlace measurement, Map<String, Counter> counters)
            throws MalformedPayloadException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (JsonPlace number : measurement.objects("counts")) {
            Counter counter = counters.get(number.get("id").text());
            if (counter != null) {
                int persons = number.get("value").count();
                Tally one = counter.forward ? Tally.entered(persons) : Tally.left(persons);
                Tally known = tallies.get(counter.logic);
                if (known != null && (counter.forward ? known.hasIn() : known.hasOut())) {
                    throw Malformed.of("twice", number.path(), counter.forward ? "fw" : "bw");
                }
                tallies.put(counter.logic, known == null ? one : known.plus(one));
            }
        }
        return tallies;
    }

    /** The counters of persons forward and backward; states, seconds and sub-populations are none. */
    private static Map<String, Counter> counters(JsonPlace message) throws MalformedPayloadException {
        Map<String, Counter> counters = new HashMap<>();
        for (JsonPlace count : message.get("config").object().objects("counts")) {
            String name = count.get("name").text();
            Optional<JsonPlace> type = count.find("type");
            boolean sums = type.isEmpty() || type.get().text().equals("accumulation");
            if (sums && (name.equals("fw") || name.equals("bw"))) {
                Counter counter = new Counter(count.get("logic_id").text(), name.equals("fw"));
                counters.put(count.get("id").text(), counter);
            }
        }
        return counters;
    }

    private record Counter(String logic, boolean forward) {}
}
