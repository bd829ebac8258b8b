package io.spp.cli.preflight;

import io.spp.drivers.probe.NetworkProbe;
import io.spp.drivers.probe.ThisMachine;
import io.spp.sla.preflight.Observation;
import io.spp.sla.preflight.Observation.Outcome;
import io.spp.sla.preflight.Probe;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes tests side by side: each waits for three seconds, all together for thirty; of what was not begun by then nothing is known. */
final class ProbeRun {

    private static final Duration EACH = Duration.ofSeconds(3);
    private static final Duration ALL = Duration.ofSeconds(30);
    private static final int AT_ONCE = 16;

    private final Trial trial;
    private final Duration patience;

    ProbeRun(Trial trial, Duration patience) {
        this.trial = trial;
        this.patience = patience;
    }

    static ProbeRun standard() {
        return new ProbeRun(new Trials(NetworkProbe.waiting(EACH), ThisMachine.here()), ALL);
    }

    /** Makes one test. */
    interface Trial {
        Observation of(Probe probe, Instant at) throws IOException;
    }

    List<Observation> observe(List<Probe> probes, Instant at) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "preflight");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Set<Probe> begun = ConcurrentHashMap.newKeySet();
            long end = System.nanoTime() + patience.toNanos();
            List<Callable<Observation>> tests = new ArrayList<>();
            for (Probe probe : probes) {
                tests.add(() -> {
                    if (System.nanoTime() - end >= 0) {
                        throw new InterruptedIOException("no time left to begin");
                    }
                    begun.add(probe);
                    return trial.of(probe, at);
                });
            }
            List<Future<Observation>> answers = threads.invokeAll(tests, patience.toMillis(), TimeUnit.MILLISECONDS);
            List<Observation> seen = new ArrayList<>();
            for (int i = 0; i < probes.size(); i++) {
                if (begun.contains(probes.get(i))) {
                    seen.add(answer(answers.get(i), probes.get(i), at));
                }
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while testing");
        } finally {
            threads.shutdownNow();
        }
    }

    private Observation answer(Future<Observation> test, Probe probe, Instant at)
            throws IOException, InterruptedException {
        try {
            return test.get();
        } catch (CancellationException e) {
            return Trials.seen(probe, at, Outcome.SILENT, patience.toMillis(), "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("testing " + probe.check(), e.getCause());
        }
    }
}
