package io.spp.testkit.driver;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Hears what is written to the standard streams, where tests log to, and passes it on when closed. */
final class Overheard implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private Overheard() {}

    static Overheard listen() {
        Overheard overheard = new Overheard();
        PrintStream ear = new PrintStream(overheard.heard, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        return overheard;
    }

    String text() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        err.append(text());
    }
}
