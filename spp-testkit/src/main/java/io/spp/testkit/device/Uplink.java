package io.spp.testkit.device;

import io.spp.core.driver.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Where simulated devices push to. Called by several threads at once. */
@FunctionalInterface
public interface Uplink {

    /**
     * Delivers a message and waits for the answer.
     *
     * @param payload the message; its path is {@code /push/DRIVER} or {@code /push/DRIVER/SENSOR}
     * @return the HTTP status; 2xx acknowledges
     * @throws IOException if nothing answered
     */
    int push(Payload payload) throws IOException;

    /**
     * Real HTTP with connections kept alive.
     *
     * @param receiver scheme, host and port, such as {@code http://127.0.0.1:8080}
     * @param timeout the longest wait for a connection and for an answer
     */
    static Uplink http(URI receiver, Duration timeout) {
        return new HttpUplink(receiver, Math.toIntExact(timeout.toMillis()));
    }
}

/** Pushes with the JDK's plain connection, which keeps up to five sockets to a host open. */
record HttpUplink(URI receiver, int timeoutMillis) implements Uplink {

    @Override
    public int push(Payload payload) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) receiver.resolve(payload.path()).toURL().openConnection();
        connection.setConnectTimeout(timeoutMillis);
        connection.setReadTimeout(timeoutMillis);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", payload.contentType());
        try (OutputStream body = connection.getOutputStream()) {
            body.write(payload.body());
        }
        int status = connection.getResponseCode();
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (answer != null) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }
}
