package io.spp.drivers.http;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Convinces one device. A nonce that was accepted is used again with the next count. A device that refuses a right answer is asked no
 * second time: accounts are locked after a few failures. One thread at a time.
 */
final class Authentication {

    /** How a device wants to be convinced. */
    enum Scheme {
        /** The password never travels (RFC 7616). */
        DIGEST,
        /** The password travels readable, without being asked for (RFC 7617). */
        BASIC
    }

    /** A device with a clock gone wild may call each nonce stale. */
    private static final int MOST_ANSWERS = 3;

    private final Credentials credentials;
    private final Scheme scheme;
    private final Supplier<String> cnonces;
    private @Nullable Digest digest;
    private int used;

    Authentication(Credentials credentials, Scheme scheme, Supplier<String> cnonces) {
        this.credentials = credentials;
        this.scheme = scheme;
        this.cnonces = cnonces;
    }

    /** The request as it is to be sent first. */
    Request prepare(Request request) {
        if (!credentials.arePresent()) {
            return request;
        }
        if (scheme == Scheme.BASIC) {
            byte[] pair = (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
            return authorized(request, "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return digest == null ? request : answer(request, digest);
    }

    /**
     * What to send after a 401.
     *
     * @param refused the answer, whose request may have been authenticated
     * @param answers how many 401 came for this request, this one included
     * @throws SensorException if it makes no sense to go on
     */
    Request retry(Request request, Response refused, int answers) throws SensorException {
        if (!credentials.arePresent()) {
            throw failure(request, "asks for a user and a password, and none are set");
        }
        if (scheme == Scheme.BASIC) {
            throw failure(request, "refuses user and password");
        }
        Digest before = digest;
        boolean reused = used > 1;
        List<Challenge> challenges = Challenge.parse(refused.headers("WWW-Authenticate"));
        Optional<Digest> next = Digest.among(challenges);
        digest = null;
        if (next.isEmpty()) {
            throw failure(
                    request, "asks for " + names(challenges) + " and not for Digest with MD5 or SHA and qop=auth");
        }
        boolean answered = refused.request().header("Authorization") != null;
        boolean outdated =
                before != null && reused && !before.nonce().equals(next.get().nonce());
        if (answered && !next.get().isStale() && !outdated || answers >= MOST_ANSWERS) {
            throw failure(request, "refuses user and password");
        }
        digest = next.get();
        used = 0;
        return answer(request, next.get());
    }

    private Request answer(Request request, Digest to) {
        used++;
        String query = request.url().encodedQuery();
        String target = request.url().encodedPath() + (query == null ? "" : "?" + query);
        return authorized(request, to.authorization(credentials, request.method(), target, used, cnonces.get()));
    }

    private static Request authorized(Request request, String value) {
        Headers headers = request.headers()
                .newBuilder()
                .removeAll("Authorization")
                .addUnsafeNonAscii("Authorization", value) // a realm is repeated as the device wrote it
                .build();
        return request.newBuilder().headers(headers).build();
    }

    private static String names(List<Challenge> challenges) {
        return challenges.isEmpty()
                ? "nothing that can be read"
                : String.join(", ", challenges.stream().map(Challenge::scheme).toList());
    }

    private static SensorException failure(Request request, String what) {
        return new SensorException(
                FaultKind.AUTHENTICATION,
                request.method() + " " + request.url().encodedPath() + ": the device " + what);
    }
}
