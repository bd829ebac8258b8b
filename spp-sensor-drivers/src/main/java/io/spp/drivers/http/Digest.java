package io.spp.drivers.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One Digest challenge that can be answered: {@code qop=auth} or none, with or without {@code -sess} (RFC 7616; without qop RFC 2069). */
final class Digest {

    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7e]*");

    private final Challenge challenge;
    private final DigestAlgorithm algorithm;

    private Digest(Challenge challenge, DigestAlgorithm algorithm) {
        this.challenge = challenge;
        this.algorithm = algorithm;
    }

    /** The strongest among the challenges; of equally strong ones the first. */
    static Optional<Digest> among(List<Challenge> challenges) {
        List<Digest> usable = new ArrayList<>();
        for (Challenge challenge : challenges) {
            if (challenge.scheme().equals("digest")
                    && challenge.parameter("nonce").isPresent()
                    && hasUsableQop(challenge)) {
                DigestAlgorithm.of(challenge.parameter("algorithm").orElse("MD5"))
                        .ifPresent(algorithm -> usable.add(new Digest(challenge, algorithm)));
            }
        }
        return usable.stream()
                .sorted(Comparator.comparing((Digest digest) -> digest.algorithm)
                        .reversed())
                .findFirst();
    }

    String nonce() {
        return challenge.parameter("nonce").orElseThrow();
    }

    /** Whether the server says that only the nonce was too old, the password being right. */
    boolean isStale() {
        return challenge.parameter("stale").filter("true"::equalsIgnoreCase).isPresent();
    }

    /**
     * The value of the {@code Authorization} header.
     *
     * @param target path and query as they are sent
     * @param count how often the nonce was used, this time included
     * @param cnonce unpredictable
     */
    String authorization(Credentials credentials, String method, String target, int count, String cnonce) {
        String realm = challenge.parameter("realm").orElse("");
        String user = credentials.user();
        String nc = String.format(Locale.ROOT, "%08x", count);
        String secret = algorithm.hash(user, realm, credentials.password());
        if (isSession()) {
            secret = algorithm.hash(secret, nonce(), cnonce);
        }
        String request = algorithm.hash(method, target);
        boolean qop = challenge.parameter("qop").isPresent();
        String response = qop
                ? algorithm.hash(secret, nonce(), nc, cnonce, "auth", request)
                : algorithm.hash(secret, nonce(), request);

        List<String> parts = new ArrayList<>();
        parts.add(username(user, realm));
        parts.add(quoted("realm", realm));
        parts.add(quoted("nonce", nonce()));
        parts.add(quoted("uri", target));
        challenge.parameter("algorithm").ifPresent(name -> parts.add("algorithm=" + name));
        if (qop) {
            parts.add("qop=auth");
            parts.add("nc=" + nc);
        }
        if (qop || isSession()) {
            parts.add(quoted("cnonce", cnonce));
        }
        parts.add(quoted("response", response));
        challenge.parameter("opaque").ifPresent(opaque -> parts.add(quoted("opaque", opaque)));
        if (hidesUser()) {
            parts.add("userhash=true");
        }
        return "Digest " + String.join(", ", parts);
    }

    private String username(String user, String realm) {
        if (hidesUser()) {
            return quoted("username", algorithm.hash(user, realm));
        }
        return ASCII.matcher(user).matches()
                ? quoted("username", user)
                : "username*=UTF-8''"
                        + URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean hidesUser() {
        return challenge.parameter("userhash").filter("true"::equalsIgnoreCase).isPresent();
    }

    private boolean isSession() {
        return challenge
                .parameter("algorithm")
                .filter(name -> name.toUpperCase(Locale.ROOT).endsWith("-SESS"))
                .isPresent();
    }

    private static boolean hasUsableQop(Challenge challenge) {
        return challenge
                .parameter("qop")
                .map(qop ->
                        List.of(qop.toLowerCase(Locale.ROOT).split("[\\s,]+")).contains("auth"))
                .orElse(true);
    }

    private static String quoted(String name, String value) {
        return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
