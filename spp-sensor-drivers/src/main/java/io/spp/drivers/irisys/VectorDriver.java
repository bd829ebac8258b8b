package io.spp.drivers.irisys;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.HttpDevice;
import io.spp.drivers.http.Reply;
import io.spp.drivers.wire.JsonPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The count log of a Vector sensor, page by page from the newest entry back to the first one before the range, whose counters the
 * differences start from. The API key is exchanged for an access token, which opens a connection with a token of its own.
 *
 * @param key the sensor's web API key
 */
record VectorDriver(HttpDevice device, String key, InstantSource time) implements SensorDriver.History {

    private static final String API = "/api/rt/v1";
    private static final String JSON = "application/json";
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 1000;
    private static final int MOST_BYTES = 64 << 20;

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        String access = accessToken(conversation);
        String connection = connectionToken(conversation, access);
        try {
            List<Payload> pages = pages(conversation, access, connection, range);
            Collections.reverse(pages);
            return pages;
        } finally {
            disconnect(conversation, access, connection);
        }
    }

    @Override
    public void close() {
        device.close();
    }

    /** Where it is; never the key. */
    @Override
    public String toString() {
        return "Irisys sensor at " + device;
    }

    private static void disconnect(Conversation conversation, String access, String connection) {
        try {
            conversation.get(API + "/disconnect?token=" + connection, "Authorization", access);
        } catch (IOException e) {
            // What was read counts, or what failed before; the sensor ends a connection that nobody uses by itself.
        }
    }

    /** Those with entries of the range, and the entry before it; newer ones are passed over. */
    private List<Payload> pages(Conversation conversation, String access, String connection, TimeRange range)
            throws IOException {
        List<Payload> pages = new ArrayList<>();
        long bytes = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            String target = API + "/counts/countspagerange?token=" + connection + "&count=" + PAGE + "&nextIndex="
                    + page * PAGE + "&newestFirst=true";
            Reply reply = conversation.get(target, "Authorization", access).expectSuccess();
            Payload payload = reply.payload(time.instant());
            List<JsonPlace> entries = IrisysProvider.entries(JsonPlace.readAny(payload));
            if (entries.isEmpty()) {
                return pages;
            }
            Instant oldest = entries.get(entries.size() - 1).get("Timestamp").instant(Optional.of(ZoneOffset.UTC));
            if (oldest.isBefore(range.end())) {
                pages.add(payload);
                bytes += payload.body().length;
            }
            if (bytes > MOST_BYTES) {
                throw new SensorException(
                        FaultKind.PROTOCOL, "the count log of " + range + " has more than " + MOST_BYTES + " bytes");
            }
            if (entries.size() < PAGE || oldest.isBefore(range.start())) {
                return pages;
            }
        }
        throw new SensorException(FaultKind.PROTOCOL, "the count log has no end");
    }

    private String accessToken(Conversation conversation) throws IOException {
        byte[] quoted =
                ("\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"").getBytes(StandardCharsets.UTF_8);
        Reply reply = conversation
                .post(API + "/TokenProvider/get_token", JSON, quoted)
                .expectSuccess();
        return token(reply, reply.text().strip().replaceAll("^\"|\"$", ""));
    }

    private String connectionToken(Conversation conversation, String access) throws IOException {
        byte[] direct = "{\"Device\":\"direct\",\"Live\":true}".getBytes(StandardCharsets.UTF_8);
        Reply reply = conversation
                .post(API + "/connection/create", JSON, direct, "Authorization", access)
                .expectSuccess();
        return token(
                reply,
                JsonPlace.read(reply.payload(time.instant())).get("Token").text());
    }

    private static String token(Reply reply, String token) throws SensorException {
        if (!token.matches("[\\w.~+/=-]{1,4000}")) {
            throw new SensorException(FaultKind.PROTOCOL, reply.request() + ": the answer is no token");
        }
        return token;
    }
}
