package io.spp.drivers.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/** The identity of a device as {@code decode} prints it: an upper-case MAC with colons wherever one is printed, else the serial. */
public final class DeviceIdentity {

    private static final Pattern MAC = Pattern.compile("(?:[0-9A-Fa-f]{2}[:.-]?){5}[0-9A-Fa-f]{2}");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final String NOBODY = "000000000000";

    private DeviceIdentity() {}

    /** The MAC if it is one, else the serial. */
    public static String of(String mac, String serial) {
        String bare = bare(mac);
        return isMac(mac, bare) ? colons(bare) : ofSerial(serial);
    }

    /** A serial; one that has the form of a MAC is printed as such. A serial of twelve decimal digits stays what it is. */
    public static String ofSerial(String serial) {
        String trimmed = serial.strip();
        String bare = bare(trimmed);
        boolean mac = isMac(trimmed, bare) && !DIGITS.matcher(trimmed).matches();
        return mac ? colons(bare) : trimmed;
    }

    private static boolean isMac(String text, String bare) {
        return MAC.matcher(text.strip()).matches() && !bare.equals(NOBODY);
    }

    private static String bare(String text) {
        return text.strip().replaceAll("[:.-]", "").toUpperCase(Locale.ROOT);
    }

    private static String colons(String bare) {
        return bare.replaceAll("(..)(?!$)", "$1:");
    }
}
