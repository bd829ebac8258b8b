package io.spp.cli.call;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on standard error what is being done, once that takes longer than a second, and again every ten. */
public final class Patience implements AutoCloseable {

    private static final int AGAIN_SECONDS = 10;

    private final PrintWriter err;
    private final ScheduledExecutorService clock;
    private String step = "";
    private int seconds;

    @SuppressWarnings("FutureReturnValueIgnored") // closing it ends it
    private Patience(PrintWriter err) {
        this.err = err;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "spp-patience");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS);
    }

    public static Patience on(PrintWriter err) {
        return new Patience(err);
    }

    /** Begins a step. */
    public synchronized void step(String what) {
        step = what;
        seconds = 0;
    }

    private synchronized void second() {
        seconds++;
        if (!step.isEmpty() && seconds % AGAIN_SECONDS == 1) {
            err.println("… " + step + (seconds > 1 ? ", " + seconds + " s" : ""));
            err.flush();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
