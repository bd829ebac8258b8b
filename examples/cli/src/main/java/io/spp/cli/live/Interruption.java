package io.spp.cli.live;

import io.spp.cli.call.Exit;
import io.spp.cli.call.Words;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the process is asked to end (SIGTERM, Ctrl-C), and holds the end back until what was opened after it is closed. */
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private final Locale locale;

    private Interruption(Locale locale) {
        this.locale = locale;
    }

    static Interruption expected(Locale locale) {
        Interruption interruption = new Interruption(locale);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::ask, "spp-end"));
        return interruption;
    }

    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void ask() {
        if (closed.getCount() == 0) {
            return; // it ended by itself, with an exit code of its own
        }
        asked.countDown();
        try {
            if (closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(Words.in(locale, "ended"));
                Runtime.getRuntime().halt(Exit.DONE);
            }
            System.err.println(Words.in(locale, "ended.late", PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
