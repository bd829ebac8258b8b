package io.spp.testkit.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets in who knows the password. */
interface Gate {

    /** Empty if the request may pass, else what it is answered. */
    Optional<DeviceAnswer> stop(DeviceRequest request);

    /** Forgets whom it knows, as a device does that restarts. */
    void forget();

    /** A gate that stands open. */
    record Open() implements Gate {

        @Override
        public Optional<DeviceAnswer> stop(DeviceRequest request) {
            return Optional.empty();
        }

        @Override
        public void forget() {}
    }

    /** RFC 7617. */
    record Basic(String user, String password) implements Gate {

        @Override
        public Optional<DeviceAnswer> stop(DeviceRequest request) {
            String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            return request.header("authorization").equals("Basic " + pair)
                    ? Optional.empty()
                    : Optional.of(DeviceAnswer.status(401).with("WWW-Authenticate", "Basic realm=\"device\""));
        }

        @Override
        public void forget() {}
    }

    /** RFC 7616 with {@code qop=auth}: each nonce serves some requests with rising counts, then it is stale. */
    final class Digest implements Gate {

        private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]*))");

        private final String user;
        private final String password;
        private final String algorithm;
        private final int usesOfNonce;
        private final Map<String, Integer> nonces = new HashMap<>();
        private int issued;

        Digest(String user, String password, String algorithm, int usesOfNonce) {
            this.user = user;
            this.password = password;
            this.algorithm = algorithm;
            this.usesOfNonce = usesOfNonce;
        }

        @Override
        public synchronized Optional<DeviceAnswer> stop(DeviceRequest request) {
            Map<String, String> given = parameters(request.header("authorization"));
            String nonce = given.getOrDefault("nonce", "");
            if (!response(given, request).equals(given.getOrDefault("response", "-"))
                    || !request.target().equals(given.get("uri"))) {
                return Optional.of(challenge(false));
            }
            int count = Integer.parseInt(given.getOrDefault("nc", "0"), 16);
            Integer last = nonces.get(nonce);
            if (last == null || last >= usesOfNonce || count <= last) {
                return Optional.of(challenge(true));
            }
            nonces.put(nonce, count);
            return Optional.empty();
        }

        @Override
        public synchronized void forget() {
            nonces.clear();
        }

        private DeviceAnswer challenge(boolean stale) {
            String nonce = "nonce-" + ++issued;
            nonces.put(nonce, 0);
            return DeviceAnswer.status(401)
                    .with(
                            "WWW-Authenticate",
                            "Digest realm=\"device\", qop=\"auth\", algorithm=" + algorithm + ", nonce=\"" + nonce
                                    + "\", opaque=\"0\"" + (stale ? ", stale=true" : ""));
        }

        private String response(Map<String, String> given, DeviceRequest request) {
            String secret = hash(user + ":device:" + password);
            if (algorithm.endsWith("-sess")) {
                secret = hash(secret + ":" + given.get("nonce") + ":" + given.get("cnonce"));
            }
            return hash(String.join(
                    ":",
                    secret,
                    given.get("nonce"),
                    given.get("nc"),
                    given.get("cnonce"),
                    "auth",
                    hash(request.method() + ":" + request.target())));
        }

        private String hash(String text) {
            try {
                MessageDigest digest =
                        MessageDigest.getInstance(algorithm.replace("-sess", "").toUpperCase(Locale.ROOT));
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalArgumentException("no such algorithm: " + algorithm, e);
            }
        }

        private static Map<String, String> parameters(String header) {
            Map<String, String> parameters = new HashMap<>();
            Matcher matcher = PARAMETER.matcher(header);
            while (matcher.find()) {
                parameters.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
            return parameters;
        }
    }
}
