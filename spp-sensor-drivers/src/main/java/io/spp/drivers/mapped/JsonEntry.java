package io.spp.drivers.mapped;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of a JSON message. A field is a path: {@code total.in} in the record, {@code lines[0].in} with the place in a list, {@code
 * $.sensor.id} from the top of the message. A record that is a bare number has it as {@code value}.
 *
 * @param root the message
 * @param record the record
 */
public record JsonEntry(JsonPlace root, JsonPlace record) implements Entry {

    private static final Pattern STEP = Pattern.compile("([^\\[]*)((?:\\[\\d{1,6}])*)");

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");

    private static final String FROM_TOP = "$.";

    private static final String BARE = "value";

    /** The records of a message: those at a path, each of them if there is a list; the message itself where the path is empty; refused where it is not there. */
    public static List<Entry> all(JsonPlace root, String path) throws MalformedPayloadException {
        String bare = path.startsWith(FROM_TOP) ? path.substring(FROM_TOP.length()) : path;
        Optional<JsonPlace> records = walk(root, bare);
        if (records.isEmpty()) {
            throw Malformed.of("absent", FROM_TOP + bare);
        }
        List<Entry> entries = new ArrayList<>();
        records.get().elements().forEach(record -> entries.add(new JsonEntry(root, record)));
        return entries;
    }

    @Override
    public Optional<String> find(String field) throws MalformedPayloadException {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonPlace> place = record.isScalar()
                ? Optional.of(record).filter(bare -> field.equals(BARE))
                : field.startsWith(FROM_TOP) ? walk(root, field.substring(FROM_TOP.length())) : walk(record, field);
        if (place.isEmpty() || place.get().isNull()) {
            return Optional.empty();
        }
        return Optional.of(place.get().text()).filter(text -> !text.isEmpty());
    }

    @Override
    public String place(String field) {
        return field.startsWith(FROM_TOP) ? field : record.path() + "." + field;
    }

    private static Optional<JsonPlace> walk(JsonPlace from, String path) {
        Optional<JsonPlace> place = Optional.of(from);
        for (String part : path.isEmpty() ? new String[0] : path.split("\\.")) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                return Optional.empty();
            }
            place = step.group(1).isEmpty() ? place : place.flatMap(each -> each.find(step.group(1)));
            for (Matcher index = INDEX.matcher(step.group(2)); index.find(); ) {
                int number = Integer.parseInt(index.group(1));
                place = place.flatMap(each -> each.element(number));
            }
        }
        return place;
    }
}
