package io.spp.cli.preflight;

import io.spp.drivers.probe.NetworkProbe;
import io.spp.drivers.probe.Reach;
import io.spp.drivers.probe.ThisMachine;
import io.spp.sla.preflight.Observation;
import io.spp.sla.preflight.Observation.Outcome;
import io.spp.sla.preflight.Probe;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes tests side by side: each waits for three seconds, all together for thirty. */
final class ProbeRun {

    private static final Duration EACH = Duration.ofSeconds(3);
    private static final Duration ALL = Duration.ofSeconds(30);
    private static final int AT_ONCE = 16;

    private final NetworkProbe network = NetworkProbe.waiting(EACH);
    private final ThisMachine machine = ThisMachine.here();

    private ProbeRun() {}

    static ProbeRun standard() {
        return new ProbeRun();
    }

    List<Observation> observe(List<Probe> probes, Instant at) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "preflight");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Callable<Observation>> tests = new ArrayList<>();
            for (Probe probe : probes) {
                tests.add(() -> observe(probe, at));
            }
            List<Future<Observation>> answers = threads.invokeAll(tests, ALL.toMillis(), TimeUnit.MILLISECONDS);
            List<Observation> seen = new ArrayList<>();
            for (int i = 0; i < probes.size(); i++) {
                seen.add(answer(answers.get(i), probes.get(i), at));
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while testing");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Observation answer(Future<Observation> test, Probe probe, Instant at)
            throws IOException, InterruptedException {
        try {
            return test.get();
        } catch (CancellationException e) {
            return seen(probe, at, Outcome.SILENT, ALL.toMillis(), "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("testing " + probe.check(), e.getCause());
        }
    }

    private Observation observe(Probe probe, Instant at) throws IOException {
        return switch (probe.kind()) {
            case TCP -> seen(probe, at, network.tcp(probe.host(), probe.ports()));
            case NTP -> seen(probe, at, network.time(probe.host(), probe.ports().get(0)));
            case HOST -> seen(probe, at, network.host(probe.name(), probe.host(), probe.ports()));
            case MACHINE -> seen(probe, at, Outcome.MEASURED, 0, value(probe.check()));
        };
    }

    private String value(String check) throws IOException {
        return switch (check) {
            case "cpu" -> machine.cpu().orElse("");
            case "ram" -> machine.ramGiB().orElse("");
            case "disk" -> machine.diskGB(Path.of("").toAbsolutePath()).orElse("");
            case "nic" -> machine.nicMbps().orElse("");
            case "os" -> machine.os().orElse("");
            default -> "";
        };
    }

    private static Observation seen(Probe probe, Instant at, Reach reach) {
        return seen(probe, at, Outcome.valueOf(reach.outcome().name()), reach.millis(), reach.seen());
    }

    private static Observation seen(Probe probe, Instant at, Outcome outcome, long millis, String text) {
        return new Observation(probe.check(), probe.from(), at, outcome, probe.target(), millis, text);
    }
}
