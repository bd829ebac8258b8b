package io.spp.drivers.xovis;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Persons forward and backward among the numbers of one record; every other number is no count of persons. */
final class Persons {

    private int in = Tally.UNKNOWN;
    private int out = Tally.UNKNOWN;

    private Persons() {}

    /** The tally among numbers of which {@code label} names the meaning; absent where no number is one of persons. */
    static Optional<Tally> among(List<JsonPlace> numbers, String label) throws MalformedPayloadException {
        Persons persons = new Persons();
        for (JsonPlace number : numbers) {
            Optional<JsonPlace> value = number.find("value");
            if (value.isPresent() && !isDuration(number)) {
                persons.take(number.get(label), value.get());
            }
        }
        return persons.in == Tally.UNKNOWN && persons.out == Tally.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Tally(persons.in, persons.out));
    }

    /** The interval between two times of a record. */
    static Signal.IntervalCount interval(
            String device,
            String channel,
            JsonPlace record,
            Instant from,
            Instant to,
            Instant receivedAt,
            Tally tally,
            double completeness)
            throws MalformedPayloadException {
        if (!from.isBefore(to)) {
            throw Malformed.of("empty-interval", record.path(), to, from);
        }
        return new Signal.IntervalCount(
                device, channel, Optional.of(TimeRange.of(from, to)), receivedAt, tally, completeness);
    }

    private void take(JsonPlace label, JsonPlace value) throws MalformedPayloadException {
        String meaning = label.text();
        if (meaning.equals("fw")) {
            in = once(in, label, value);
        } else if (meaning.equals("bw")) {
            out = once(out, label, value);
        }
    }

    private static int once(int known, JsonPlace label, JsonPlace value) throws MalformedPayloadException {
        if (known != Tally.UNKNOWN) {
            throw Malformed.of("twice", label.path(), label.text());
        }
        return value.count();
    }

    private static boolean isDuration(JsonPlace number) throws MalformedPayloadException {
        Optional<JsonPlace> unit = number.find("unit");
        return unit.isPresent() && unit.get().text().toLowerCase(Locale.ROOT).startsWith("sec");
    }
}
