package io.spp.drivers.mqtt;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.mapped.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record with the levels of the topic it came on beside it: {@code topic[0]} is the first. */
record TopicEntry(Entry record, List<String> levels) implements Entry {

    private static final Pattern LEVEL = Pattern.compile("topic\\[(\\d{1,3})]");

    @Override
    public Optional<String> find(String field) throws MalformedPayloadException {
        Matcher level = LEVEL.matcher(field);
        if (!level.matches()) {
            return record.find(field);
        }
        int number = Integer.parseInt(level.group(1));
        return number < levels.size()
                ? Optional.of(levels.get(number)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    @Override
    public String place(String field) {
        return field.startsWith("topic[") ? field : record.place(field);
    }
}
