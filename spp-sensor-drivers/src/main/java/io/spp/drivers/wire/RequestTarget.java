package io.spp.drivers.wire;

import java.util.Locale;
import java.util.stream.Stream;

/** The path of a request with its query. */
public final class RequestTarget {

    private static final String[] SECRETS = {"token", "key", "pass", "pwd", "auth", "secret", "sig"};

    private RequestTarget() {}

    /** The same with asterisks in the place of each value whose name sounds like a secret. */
    public static String withoutSecrets(String target) {
        StringBuilder safe = new StringBuilder(target.length());
        for (String part : target.split("(?=[?&])")) {
            safe.append(safe.isEmpty() && !part.startsWith("?") ? part : withoutSecret(part));
        }
        return safe.toString();
    }

    private static String withoutSecret(String parameter) {
        int value = parameter.indexOf('=') + 1;
        String name = parameter.substring(0, value).toLowerCase(Locale.ROOT);
        return Stream.of(SECRETS).anyMatch(name::contains) ? parameter.substring(0, value) + "***" : parameter;
    }
}
