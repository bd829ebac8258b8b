package io.spp.drivers.dahua;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.Credentials;
import io.spp.drivers.http.Reply;
import io.spp.drivers.wire.JsonPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session of RPC2. The first login is refused with a challenge; the second answers it: MD5 over user, random number and MD5 over user, realm
 * and password, both in upper-case digits. A second refusal is final, since accounts lock.
 */
final class RpcSession {

    private static final Set<String> LOST = Set.of("287637505", "268894209");

    private final Conversation conversation;
    private final JsonNode id;
    private int calls = 2;

    private RpcSession(Conversation conversation, JsonNode id) {
        this.conversation = conversation;
        this.id = id;
    }

    static RpcSession login(Conversation conversation, Credentials credentials) throws IOException {
        JsonPlace challenge = ask(conversation, 1, login(credentials, ""));
        JsonPlace params = challenge.get("params").object();
        String secret = md5(credentials.user() + ":" + params.get("realm").text() + ":" + credentials.password());
        String answer = md5(credentials.user() + ":" + params.get("random").text() + ":" + secret);
        JsonNode session = challenge.get("session").node();
        ObjectNode request = login(credentials, answer);
        request.set("session", session);
        JsonPlace accepted = ask(conversation, 2, request);
        if (!accepted.get("result").node().asBoolean()) {
            throw new SensorException(
                    FaultKind.AUTHENTICATION, "POST /RPC2_Login: the device refuses user and password");
        }
        return new RpcSession(conversation, session);
    }

    /** Calls a method of an object, or of the device where there is none. */
    Reply call(String method, @Nullable JsonNode object, ObjectNode params) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("method", method).put("id", ++calls).set("session", id);
        request.set("params", params);
        if (object != null) {
            request.set("object", object);
        }
        return conversation
                .post("/RPC2", "application/json", JsonPlace.write(request))
                .expectSuccess();
    }

    /** What a call was answered with, unless it was refused. */
    static JsonPlace answer(Reply reply) throws IOException {
        JsonPlace answer = JsonPlace.read(reply.payload(Instant.EPOCH));
        Optional<JsonPlace> code = answer.find("error").flatMap(error -> error.find("code"));
        if (code.isPresent() && LOST.contains(code.get().text())) {
            throw new LostException(reply.request() + ": the device has forgotten the session");
        }
        if (code.isPresent() || answer.get("result").text().equals("false")) {
            throw new SensorException(
                    FaultKind.REFUSED,
                    reply.request() + ": the device answers with error "
                            + (code.isPresent() ? code.get().text() : "–"));
        }
        return answer;
    }

    private static ObjectNode login(Credentials credentials, String password) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.put("userName", credentials.user())
                .put("password", password)
                .put("clientType", "Web3.0")
                .put("authorityType", "Default");
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("method", "global.login").set("params", params);
        return request;
    }

    private static JsonPlace ask(Conversation conversation, int number, ObjectNode request) throws IOException {
        request.put("id", number);
        Reply reply = conversation
                .post("/RPC2_Login", "application/json", JsonPlace.write(request))
                .expectSuccess();
        return JsonPlace.read(reply.payload(Instant.EPOCH));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** The device knows the session no more. */
    static final class LostException extends IOException {

        private static final long serialVersionUID = 1L;

        LostException(String message) {
            super(message);
        }
    }
}
