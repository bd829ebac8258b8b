package io.spp.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One call of the command in this process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Call(int code, String out, String err) {

    static Call spp(Object... arguments) {
        return in("en", arguments);
    }

    static Call in(String locale, Object... arguments) {
        return run(Stream.concat(Arrays.stream(arguments), Stream.of("--locale", locale))
                .map(String::valueOf)
                .toArray(String[]::new));
    }

    /** A call as it is typed: words with a space between. */
    static Call typed(String line) {
        return run(line.isEmpty() ? new String[0] : line.strip().split(" +"));
    }

    private static Call run(String[] texts) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Locale before = Locale.getDefault();
        try {
            int code = Spp.run(texts, new PrintWriter(out, true), new PrintWriter(err, true));
            return new Call(code, out.toString(), err.toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Call.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
