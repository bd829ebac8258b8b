package io.spp.cli.call;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** Says on standard error what is being done, once that takes longer than a second, and again every ten. */
public final class Patience implements AutoCloseable {

    private static final int AGAIN_SECONDS = 10;

    private final PrintWriter err;
    private final Locale locale;
    private final ScheduledExecutorService clock;
    private String step = "";
    private int seconds;

    @SuppressWarnings("FutureReturnValueIgnored") // closing it ends it
    private Patience(PrintWriter err, Locale locale) {
        this.err = err;
        this.locale = locale;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "spp-patience");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS);
    }

    /** Watches over a command; closing it ends that. */
    public static Patience with(CommandLine command) {
        return new Patience(command.getErr(), Language.locale(command.getResourceBundle()));
    }

    /** Begins a step, named by a key of {@link Words}. */
    public synchronized void step(String key, Object... arguments) {
        step = Words.in(locale, key, arguments);
        seconds = 0;
    }

    private synchronized void second() {
        seconds++;
        if (!step.isEmpty() && seconds % AGAIN_SECONDS == 1) {
            err.println("… " + (seconds > 1 ? Words.in(locale, "progress", step, seconds) : step));
            err.flush();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
