package io.spp.drivers.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The hash functions of RFC 7616, weakest first. Names of users and passwords are taken as UTF-8. */
enum DigestAlgorithm {
    MD5("MD5", "MD5"),
    SHA_256("SHA-256", "SHA-256"),
    SHA_512_256("SHA-512-256", "SHA-512/256");

    private final String token;
    private final String jdkName;

    DigestAlgorithm(String token, String jdkName) {
        this.token = token;
        this.jdkName = jdkName;
    }

    /** By what a challenge names, with or without {@code -sess}. */
    static Optional<DigestAlgorithm> of(String name) {
        String bare = name.toUpperCase(Locale.ROOT).replaceFirst("-SESS$", "");
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.token.equals(bare)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The hash of parts joined by colons, in lower-case hex. */
    String hash(String... parts) {
        try {
            byte[] text = String.join(":", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(jdkName).digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK since 9 has " + jdkName, e);
        }
    }
}
