package io.spp.core.fleet;

import java.util.Objects;
import java.util.Optional;

/**
 * How e-mail is sent for this client.
 *
 * @param host the SMTP server
 * @param port 1 to 65535; 587 where the file says nothing
 * @param tls how the connection is protected; STARTTLS where the file says nothing
 * @param user absent where the server asks for none
 * @param password given exactly where there is a user
 * @param from the sender's address
 */
public record MailSettings(
        String host, int port, Tls tls, Optional<String> user, Optional<Secret> password, String from) {

    /** How the connection to the mail server is protected. */
    public enum Tls {
        /** Starts in clear and must turn to TLS before anything is said. */
        STARTTLS,
        /** TLS from the first byte, usually on port 465. */
        TLS,
        /** In clear: for a relay on the same host. */
        NONE
    }

    /** The port for submission of mail (RFC 6409). */
    public static final int DEFAULT_PORT = 587;

    public MailSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(from, "from");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port);
        }
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("user and password are given together");
        }
    }
}
