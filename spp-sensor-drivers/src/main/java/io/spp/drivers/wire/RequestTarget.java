package io.spp.drivers.wire;

import java.util.regex.Pattern;

/** The path of a request with its query. */
public final class RequestTarget {

    private static final Pattern SECRET = Pattern.compile(
            "((?:^|[?&])[^=&?]*(?:token|key|pass|pwd|auth|secret|sig)[^=&]*=)[^&]*", Pattern.CASE_INSENSITIVE);

    private RequestTarget() {}

    /** The same with asterisks in the place of each value whose name sounds like a secret. */
    public static String withoutSecrets(String target) {
        int query = target.indexOf('?');
        return query < 0
                ? target
                : target.substring(0, query)
                        + SECRET.matcher(target.substring(query)).replaceAll("$1***");
    }
}
