package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;

/** Numbers of persons as devices print them in text. */
public final class DeviceNumber {

    private DeviceNumber() {}

    /** Persons of an interval. */
    public static int count(String place, String text) throws MalformedPayloadException {
        long number = number(place, text, "want-count");
        if (number > Integer.MAX_VALUE) {
            throw Malformed.value(place, text, "want-count");
        }
        return (int) number;
    }

    /** The state of a counter. */
    public static long counter(String place, String text) throws MalformedPayloadException {
        return number(place, text, "want-counter");
    }

    private static long number(String place, String text, String expected) throws MalformedPayloadException {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Malformed.value(place, text, expected);
        }
        throw Malformed.value(place, text, expected);
    }
}
