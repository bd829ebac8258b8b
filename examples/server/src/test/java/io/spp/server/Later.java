package io.spp.server;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same message at another time: all its epoch milliseconds and ISO dates moved by whole days. */
final class Later {

    private static final Pattern MILLIS = Pattern.compile("\\b1[67]\\d{11}\\b");
    private static final Pattern DATE = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d");

    private Later() {}

    static String by(Duration duration, String message) {
        String moved = replaced(MILLIS, message, text -> Long.toString(Long.parseLong(text) + duration.toMillis()));
        return replaced(
                DATE,
                moved,
                text -> LocalDate.parse(text).plusDays(duration.toDays()).toString());
    }

    private static String replaced(Pattern pattern, String message, Function<String, String> change) {
        return pattern.matcher(message).replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
    }
}
