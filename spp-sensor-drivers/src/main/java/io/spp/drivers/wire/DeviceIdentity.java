package io.spp.drivers.wire;

import org.jspecify.annotations.Nullable;

/** The identity of a device as {@code decode} prints it: an upper-case MAC with colons wherever one is printed, else the serial. */
public final class DeviceIdentity {

    private static final int DIGITS = 12;

    private static final String NOBODY = "00:00:00:00:00:00";

    private DeviceIdentity() {}

    /** The MAC if it is one, else the serial. */
    public static String of(String mac, String serial) {
        String colons = colons(mac.strip());
        return colons != null ? colons : ofSerial(serial);
    }

    /** A serial; one that has the form of a MAC is printed as such. A serial of twelve decimal digits stays what it is. */
    public static String ofSerial(String serial) {
        String trimmed = serial.strip();
        String colons = isDecimal(trimmed) ? null : colons(trimmed);
        return colons != null ? colons : trimmed;
    }

    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Twelve hexadecimal digits, between two pairs of which one of {@code :.-} may stand; null where it is no MAC or that of nobody. */
    private static @Nullable String colons(String text) {
        StringBuilder colons = new StringBuilder(NOBODY.length());
        int digits = 0;
        boolean separated = true;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (isHex(next) && digits < DIGITS) {
                if (digits > 0 && digits % 2 == 0) {
                    colons.append(':');
                }
                colons.append((char) (next >= 'a' ? next - 'a' + 'A' : next));
                digits++;
                separated = false;
            } else if ((next == ':' || next == '.' || next == '-')
                    && digits % 2 == 0
                    && digits < DIGITS
                    && !separated) {
                separated = true;
            } else {
                return null;
            }
        }
        String mac = colons.toString();
        return digits == DIGITS && !mac.equals(NOBODY) ? mac : null;
    }

    private static boolean isHex(char next) {
        return next >= '0' && next <= '9' || next >= 'A' && next <= 'F' || next >= 'a' && next <= 'f';
    }
}
