package io.spp.sla.preflight;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.preflight.Item.Finding;
import io.spp.sla.preflight.Observation.Outcome;
import io.spp.sla.preflight.PreflightRules.Host;
import io.spp.sla.regulation.Edition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data centre's addresses that have to be reachable (4.1.1 Б, 4.1.2 Б): described as the regulation names them, resolved, reached. */
final class Addresses {

    private static final Texts TEXTS = Texts.load("preflight", Addresses.class::getResourceAsStream);
    private static final List<Integer> USUAL_PORTS = List.of(80, 443);

    private final Vantage from;

    private Addresses(Edition edition) {
        this.from = edition == Edition.LOCAL ? Vantage.SPP_SERVER : Vantage.SENSOR_LAN;
    }

    /** One item for a host that the regulation names, the configuration names, or both. */
    static Item of(PreflightConfig config, String name, @Nullable Host known, String clause) {
        return new Addresses(config.edition()).item(config, name, known, clause);
    }

    private Item item(PreflightConfig config, String name, @Nullable Host known, String clause) {
        String address = config.dataCentre().get(name);
        String id = "host-" + name;
        BilingualText title = TEXTS.text("host", name);
        if (address == null) {
            String expected = known == null ? "" : known.address();
            return new Item(
                    id,
                    "HOSTS",
                    clause,
                    from,
                    title,
                    null,
                    seen -> new Finding(
                            CheckResult.NOT_TESTABLE_FROM_HERE,
                            TEXTS.text("host.not-described"),
                            TEXTS.text("host.describe", name, expected)));
        }
        List<Integer> ports = known == null ? USUAL_PORTS : known.ports();
        Probe probe = new Probe(id, from, Probe.Kind.HOST, address, ports, name);
        return new Item(id, "HOSTS", clause, from, title, probe, seen -> finding(name, address, known, seen));
    }

    private Finding finding(String name, String address, @Nullable Host known, Optional<Observation> seen) {
        Host other = known == null || known.address().equals(address) ? null : known;
        if (seen.isEmpty()) {
            return other != null
                    ? wrongAddress(other, address, TEXTS.text("untested"))
                    : new Finding(
                            CheckResult.NOT_TESTABLE_FROM_HERE,
                            TEXTS.text("untested"),
                            TEXTS.text("test-from", TEXTS.text("from." + from), from));
        }
        Observation observation = seen.get();
        BilingualText evidence = TEXTS.text("tcp." + observation.outcome(), address, observation.millis(), "");
        BilingualText open = TEXTS.text("host.open", TEXTS.text("vantage." + from), name, address);
        if (observation.outcome() == Outcome.REFUSED) {
            return new Finding(CheckResult.WARN, evidence, open);
        }
        if (observation.outcome() != Outcome.ACCEPTED) {
            return new Finding(CheckResult.FAIL, evidence, open);
        }
        if (other != null) {
            return wrongAddress(other, address, evidence);
        }
        List<String> resolved = Arrays.asList(observation.seen().split(", ?"));
        return resolved.contains(address)
                ? Finding.of(CheckResult.PASS, evidence)
                : new Finding(
                        CheckResult.WARN,
                        observation.seen().isEmpty()
                                ? TEXTS.text("host.unresolved", evidence, name)
                                : TEXTS.text("host.resolved", evidence, name, observation.seen()),
                        TEXTS.text("host.dns", name, address));
    }

    private static Finding wrongAddress(Host known, String address, BilingualText evidence) {
        return new Finding(
                CheckResult.WARN,
                TEXTS.text("host.other", evidence, address, known.address()),
                TEXTS.text("host.describe", known.name(), known.address()));
    }
}
