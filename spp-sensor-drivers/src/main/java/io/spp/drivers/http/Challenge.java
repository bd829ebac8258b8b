package io.spp.drivers.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a server wants to be convinced (RFC 9110, 11.6.1). One header may hold several challenges, and devices send several headers.
 *
 * @param scheme in lower case, such as {@code digest}
 * @param parameters by name in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile("([\\w!#$%&'*+.^`|~-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]*))");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

    private static final Pattern SCHEME = Pattern.compile("([\\w!#$%&'*+.^`|~-]+)(?=\\s|,|$)");

    /** Longer headers are nonsense. */
    private static final int LONGEST = 8192;

    Challenge {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** The challenges of all {@code WWW-Authenticate} headers; what cannot be read is passed over. */
    static List<Challenge> parse(List<String> headers) {
        List<Challenge> challenges = new ArrayList<>();
        for (String header : headers) {
            if (header.length() <= LONGEST && !CONTROL.matcher(header).find()) {
                parse(header, challenges);
            }
        }
        return challenges;
    }

    /** A parameter; absent where the server does not name it. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static void parse(String header, List<Challenge> challenges) {
        String scheme = "";
        Map<String, String> parameters = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(header);
        Matcher name = SCHEME.matcher(header);
        for (int at = 0; at < header.length(); ) {
            if (parameter.region(at, header.length()).lookingAt()) {
                parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value(parameter));
                at = parameter.end();
            } else if (name.region(at, header.length()).lookingAt()) {
                add(scheme, parameters, challenges);
                scheme = name.group(1).toLowerCase(Locale.ROOT);
                parameters.clear();
                at = name.end();
            } else {
                at++;
            }
        }
        add(scheme, parameters, challenges);
    }

    private static String value(Matcher parameter) {
        String quoted = parameter.group(2);
        return quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1");
    }

    private static void add(String scheme, Map<String, String> parameters, List<Challenge> challenges) {
        if (!scheme.isEmpty()) {
            challenges.add(new Challenge(scheme, parameters));
        }
    }
}
