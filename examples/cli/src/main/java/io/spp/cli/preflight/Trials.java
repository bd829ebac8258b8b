package io.spp.cli.preflight;

import io.spp.drivers.probe.NetworkProbe;
import io.spp.drivers.probe.Reach;
import io.spp.drivers.probe.ThisMachine;
import io.spp.sla.preflight.Observation;
import io.spp.sla.preflight.Observation.Outcome;
import io.spp.sla.preflight.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** The tests that this machine can make. */
record Trials(NetworkProbe network, ThisMachine machine) implements ProbeRun.Trial {

    @Override
    public Observation of(Probe probe, Instant at) throws IOException {
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

    static Observation seen(Probe probe, Instant at, Outcome outcome, long millis, String text) {
        return new Observation(probe.check(), probe.from(), at, outcome, probe.target(), millis, text);
    }
}
