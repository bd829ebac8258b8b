package io.spp.drivers.http;

import java.util.Objects;

/**
 * Who we are to a device. Prints the user, never the password.
 *
 * @param user the user; empty where the device asks for none
 * @param password the password
 */
public record Credentials(String user, String password) {

    /** Nobody: requests carry no authentication. */
    public static final Credentials NONE = new Credentials("", "");

    public Credentials {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** Whether there is somebody. */
    public boolean arePresent() {
        return !user.isEmpty();
    }

    @Override
    public String toString() {
        return arePresent() ? "user " + user : "nobody";
    }
}
