package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import java.util.regex.Pattern;

/** Numbers of persons as devices print them in text. */
public final class DeviceNumber {

    private static final Pattern WHOLE = Pattern.compile("\\.0{1,20}$");

    private static final Pattern SHARE = Pattern.compile("0|0?\\.\\d{1,20}|1(?:\\.0{1,20})?");

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

    /** A share of a whole. */
    public static double share(String place, String text) throws MalformedPayloadException {
        if (!SHARE.matcher(text).matches()) {
            throw Malformed.value(place, text, "want-completeness");
        }
        return Double.parseDouble(text);
    }

    private static long number(String place, String text, String expected) throws MalformedPayloadException {
        try {
            long number = Long.parseLong(WHOLE.matcher(text.strip()).replaceFirst(""));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Malformed.value(place, text, expected);
        }
        throw Malformed.value(place, text, expected);
    }
}
