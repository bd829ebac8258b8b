package io.spp.cli.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.sla.preflight.Observation;
import io.spp.sla.preflight.Observation.Outcome;
import io.spp.sla.preflight.Probe;
import io.spp.sla.preflight.Vantage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProbeRunTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:00:00Z");

    @Test
    void saysNothingOfWhatWasNotBegunInTime() throws IOException {
        ProbeRun run = new ProbeRun(ProbeRunTest::neverEnds, Duration.ofMillis(300));

        List<Observation> seen = run.observe(probes(40), NOW);

        assertThat(seen).hasSizeLessThanOrEqualTo(16).allMatch(each -> each.outcome() == Outcome.SILENT);
    }

    private static Observation neverEnds(Probe probe, Instant at) throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new InterruptedIOException("stopped");
    }

    private static List<Probe> probes(int count) {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            probes.add(new Probe("check-" + i, Vantage.values()[0], Probe.Kind.TCP, "10.0.0." + i, List.of(80), ""));
        }
        return probes;
    }
}
