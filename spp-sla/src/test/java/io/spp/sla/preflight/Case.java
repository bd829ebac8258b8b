package io.spp.sla.preflight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A described installation, and what was seen of it. */
final class Case {

    static final Instant AT = Instant.parse("2024-03-01T09:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCAL = """
            {"edition": "LOCAL",
             "sppServer": {"host": "10.0.5.20", "cpu": "Intel Core i5-8500", "ramGiB": 8, "diskGB": 120, "nicMbps": 1000,
               "os": "Windows Server 2019", "bits": 64, "dedicated": true, "internet": true, "adminAccess": true},
             "sensors": [{"id": "s-1", "host": "10.0.7.17"}, {"id": "s-2", "host": "10.0.7.18"}], "ntp": "pool.ntp.org",
             "dataCentre": {"con.rarus-spp.ru": "94.79.43.13", "ftp.rarus-spp.ru": "94.79.43.15",
               "agent.rarus-spp.ru": "94.79.29.39", "service.rarus-spp.ru": "94.79.29.110"},
             "mounted": "2022-01-10", "purchased": "2024-02-20", "backup": {"from": "2022-01-10", "to": "2024-02-20"}}
            """;

    private final ObjectNode config;
    private final List<Observation> seen = new ArrayList<>();

    private Case(String json) {
        this.config = (ObjectNode) tree(json);
    }

    static Case local() {
        return new Case(LOCAL);
    }

    static Case cloud() {
        Case cloud = local().with("/edition", "\"CLOUD\"");
        cloud.config.remove("sppServer");
        return cloud;
    }

    static Case of(String json) {
        return new Case(json);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The same with another value at a JSON pointer. */
    Case with(String pointer, String json) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) config.at(pointer.substring(0, last))).set(pointer.substring(last + 1), tree(json));
        return this;
    }

    Case without(String pointer) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) config.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        return this;
    }

    /** Every test of a vantage ended so. */
    Case seenFrom(Vantage vantage, Observation.Outcome outcome) {
        for (Probe probe : Preflight.standard().probes(read(), vantage)) {
            saw(probe, outcome, AT);
        }
        return this;
    }

    Case seenFromEverywhere(Observation.Outcome outcome) {
        for (Vantage vantage : Vantage.values()) {
            seenFrom(vantage, outcome);
        }
        return this;
    }

    Case saw(String check, Observation.Outcome outcome, Instant at) {
        return saw(Preflight.standard().probes(read()).get(check), outcome, at);
    }

    private Case saw(Probe probe, Observation.Outcome outcome, Instant at) {
        String seenThere = probe.kind() == Probe.Kind.HOST ? probe.host() : "";
        seen.add(new Observation(probe.check(), probe.from(), at, outcome, probe.target(), 4, seenThere));
        return this;
    }

    List<Observation> observations() {
        return seen;
    }

    PreflightConfig read() {
        try {
            return PreflightConfig.load(new StringReader(config.toString()), "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    PreflightReport judge() {
        return Preflight.standard().judge(read(), seen);
    }

    CheckResult result(String check) {
        return check(check).result();
    }

    Check check(String id) {
        return judge().checks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + id + " in " + judge()));
    }
}
