package io.spp.drivers.axis;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which numbers of a 2D counter's export are persons, and how long its buckets are.
 *
 * @param in the place of persons in, or -1
 * @param out the place of persons out, or -1
 * @param bucket the length of a bucket
 */
record TrueViewColumns(int in, int out, Duration bucket) {

    private static final int LONGEST_SECONDS = 366 * 86_400;

    static TrueViewColumns of(JsonPlace counter) throws MalformedPayloadException {
        List<String> names = new ArrayList<>();
        Optional<JsonPlace> types = counter.find("types");
        if (types.isPresent()) {
            types.get().object().names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        boolean unnamed = names.isEmpty();
        return new TrueViewColumns(
                unnamed ? 0 : place(names, "in"), unnamed ? 1 : place(names, "out"), bucket(counter.get("delta")));
    }

    int in(List<JsonPlace> numbers) throws MalformedPayloadException {
        return persons(numbers, in);
    }

    int out(List<JsonPlace> numbers) throws MalformedPayloadException {
        return persons(numbers, out);
    }

    private static int place(List<String> names, String direction) {
        return Math.max(names.indexOf(direction), names.indexOf("total " + direction));
    }

    private static Duration bucket(JsonPlace delta) throws MalformedPayloadException {
        int seconds = delta.count();
        if (seconds == 0 || seconds > LONGEST_SECONDS) {
            throw Malformed.value(delta.path(), delta.text(), "want-seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    private static int persons(List<JsonPlace> numbers, int place) throws MalformedPayloadException {
        return place < 0 || place >= numbers.size() || numbers.get(place).isNull()
                ? Tally.UNKNOWN
                : numbers.get(place).count();
    }
}
