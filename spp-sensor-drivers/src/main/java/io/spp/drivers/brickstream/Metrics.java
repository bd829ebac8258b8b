package io.spp.drivers.brickstream;

import io.spp.drivers.wire.DeviceIdentity;
import java.util.List;
import java.util.Map;

/**
 * A Metrics document as printed: nothing is converted yet, since what tells the offset may stand after the counts.
 *
 * @param properties the texts of the elements of Properties by name
 * @param counts the counts in the document's order
 */
record Metrics(Map<String, String> properties, List<Count> counts) {

    /**
     * One Count with what stands around it; an absent attribute is the empty text.
     *
     * @param report the number of its report in the message, from 1
     * @param number its own number in the message, from 1
     */
    record Count(
            int report,
            int number,
            String minutes,
            String date,
            String object,
            String start,
            String end,
            String unixStart,
            String enters,
            String exits) {

        /** Where an attribute stands; it prints as a refusal names it. */
        Place place(String attribute) {
            return new Place(this, attribute);
        }
    }

    /** Where an attribute of a Count stands. */
    record Place(Count count, String attribute) {

        @Override
        public String toString() {
            return "Report[" + count.report + "] Object " + count.object + " Count[" + count.number + "] " + attribute;
        }
    }

    String property(String name) {
        return properties.getOrDefault(name, "");
    }

    String device() {
        return DeviceIdentity.of(property("MacAddress"), property("SerialNumber"));
    }
}
