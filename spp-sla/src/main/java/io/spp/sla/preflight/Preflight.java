package io.spp.sla.preflight;

import io.spp.sla.preflight.PreflightRules.Host;
import io.spp.sla.preflight.PreflightRules.Link;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.regulation.Requirement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Judges a client's technical side by clause 4.1: a pure function of what was described and what was observed.
 *
 * <p>A port is judged only from its own vantage. Of several observations of one check the latest counts; of simultaneous ones the one that
 * fails. Thread-safe.
 */
public final class Preflight {

    private static final String SHIPPED = "rarus-spp-2";
    private static final String EDITION_CLOUD = "4.1.1";
    private static final Comparator<Observation> LATEST = Comparator.comparing(Observation::at)
            .thenComparing(seen -> seen.outcome() != Observation.Outcome.ACCEPTED)
            .thenComparing(Observation::outcome);

    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final PreflightRules rules;

    private Preflight(Regulation regulation, PreflightRules rules) {
        this.rules = rules;
        regulation.requirements().forEach(each -> requirements.put(each.id(), each));
    }

    /** By the shipped regulation, {@code rarus-spp-2}. */
    public static Preflight standard() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Preflight.class.getResourceAsStream(SHIPPED + ".json"), SHIPPED),
                StandardCharsets.UTF_8)) {
            return of(Regulations.shipped().byId(SHIPPED).orElseThrow(), reader, SHIPPED + ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * By a host's own regulation.
     *
     * @param regulation gives the requirements with their clauses and words
     * @param figures their ports, addresses and least figures, in the form of the shipped {@code rarus-spp-2.json} beside this class
     * @param name how messages call the figures
     * @throws IOException if reading fails
     * @throws io.spp.core.text.InvalidConfigurationException listing every mistake with its JSON path
     */
    public static Preflight of(Regulation regulation, Reader figures, String name) throws IOException {
        return new Preflight(regulation, PreflightRules.load(figures, name));
    }

    /** The tests that have to be made from a vantage. They contact only what the configuration names. */
    public List<Probe> probes(PreflightConfig config, Vantage vantage) {
        return items(config).stream()
                .filter(item -> item.from() == vantage)
                .flatMap(item -> item.test().stream())
                .toList();
    }

    /** All tests of a configuration by the id of their check. */
    public Map<String, Probe> probes(PreflightConfig config) {
        Map<String, Probe> probes = new LinkedHashMap<>();
        items(config).forEach(item -> item.test().ifPresent(probe -> probes.put(item.id(), probe)));
        return probes;
    }

    /**
     * The judgement.
     *
     * @param seen what was observed, from any vantages, in any order; an observation of something else than the configuration names does not count
     */
    public PreflightReport judge(PreflightConfig config, Collection<Observation> seen) {
        Map<String, Observation> latest = new HashMap<>();
        Map<String, Probe> probes = probes(config);
        for (Observation each : seen) {
            Probe probe = probes.get(each.check());
            if (probe != null
                    && probe.from() == each.vantage()
                    && probe.target().equals(each.target())) {
                latest.merge(each.check(), each, (one, other) -> LATEST.compare(one, other) >= 0 ? one : other);
            }
        }
        List<Check> checks = items(config).stream()
                .map(item -> item.judge(latest.get(item.id())))
                .toList();
        return new PreflightReport(rules.regulation(), config.edition(), checks);
    }

    private List<Item> items(PreflightConfig config) {
        List<Item> items = new ArrayList<>();
        for (Link link : rules.links()) {
            Requirement requirement = requirements.get(link.requirement());
            if (requirement != null) {
                items.addAll(Links.of(config, link, requirement));
            }
        }
        String hosts = clause("HOSTS", config.edition());
        Map<String, Host> known = new LinkedHashMap<>();
        rules.hosts().forEach(host -> known.put(host.name(), host));
        for (Host host : rules.hosts()) {
            items.add(Addresses.of(config, host.name(), host, hosts));
        }
        config.dataCentre().keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> items.add(Addresses.of(config, name, null, hosts)));
        items.addAll(ServerMinimum.of(config, rules, clause("SERVER", config.edition())));
        items.addAll(Handover.ofServer(config, hosts));
        items.add(Handover.access(config, clause("ADMIN", config.edition())));
        items.add(Handover.backup(config, clause("BACKUP", config.edition())));
        return items;
    }

    /** The clause of a requirement; of one that stands in both editions' clauses, the edition's own. */
    private String clause(String id, Edition edition) {
        Requirement requirement = requirements.get(id);
        String all = requirement == null ? "4.1" : requirement.clause();
        for (String each : all.split(", ")) {
            if (each.startsWith(EDITION_CLOUD) == (edition == Edition.CLOUD)) {
                return each;
            }
        }
        return all;
    }
}
