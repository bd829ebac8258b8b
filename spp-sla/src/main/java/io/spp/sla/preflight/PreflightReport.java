package io.spp.sla.preflight;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.regulation.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The judgement of clause 4.1.
 *
 * @param regulation the regulation it was judged by
 * @param edition the edition
 * @param checks every check, in the order of the clause
 */
public record PreflightReport(String regulation, Edition edition, List<Check> checks) {

    private static final String REQUIREMENT = "requirement";
    private static final Set<CheckResult> OPEN = EnumSet.of(CheckResult.UNKNOWN, CheckResult.NOT_TESTABLE_FROM_HERE);

    public PreflightReport {
        Objects.requireNonNull(regulation, "regulation");
        Objects.requireNonNull(edition, "edition");
        checks = List.copyOf(checks);
    }

    /** How the whole stands. */
    public PreflightStatus status() {
        if (count(EnumSet.of(CheckResult.FAIL)) > 0) {
            return PreflightStatus.FAIL;
        }
        if (count(OPEN) > 0) {
            return PreflightStatus.INCOMPLETE;
        }
        return count(EnumSet.of(CheckResult.WARN)) > 0 ? PreflightStatus.WARN : PreflightStatus.PASS;
    }

    /** How many checks ended in one of these ways. */
    public long count(Set<CheckResult> results) {
        return checks.stream().filter(check -> results.contains(check.result())).count();
    }

    /** The requirements of which at least one check failed. */
    public Set<String> unmet() {
        Set<String> unmet = new TreeSet<>();
        byRequirement().forEach((requirement, results) -> {
            if (results.contains(CheckResult.FAIL)) {
                unmet.add(requirement);
            }
        });
        return unmet;
    }

    /** The requirements that apply and of which every check that applies passed, with or without a warning. */
    public Set<String> met() {
        Set<String> met = new TreeSet<>();
        byRequirement().forEach((requirement, results) -> {
            boolean anything = results.contains(CheckResult.PASS) || results.contains(CheckResult.WARN);
            if (anything && !results.contains(CheckResult.FAIL) && OPEN.stream().noneMatch(results::contains)) {
                met.add(requirement);
            }
        });
        return met;
    }

    /**
     * What this judgement means for an incident: duties that need an unmet requirement are suspended from the first failed preflight until it
     * passes (A26). Nothing is said again that the incident's log says already.
     *
     * @param incident the incident's id
     * @param log what happened to it so far
     * @param actor who made the preflight
     * @param at when the observations were made
     * @param recordedAt now
     */
    public List<IncidentEvent> events(
            String incident, List<IncidentEvent> log, String actor, Instant at, Instant recordedAt) {
        Set<String> unmetBefore = new TreeSet<>();
        for (IncidentEvent event : log) {
            if (event.type() == IncidentEventType.REQUIREMENT_UNMET) {
                unmetBefore.add(event.detail(REQUIREMENT));
            } else if (event.type() == IncidentEventType.REQUIREMENT_MET) {
                unmetBefore.remove(event.detail(REQUIREMENT));
            }
        }
        List<IncidentEvent> events = new ArrayList<>();
        for (String requirement : unmet()) {
            if (!unmetBefore.contains(requirement)) {
                events.add(event(incident, IncidentEventType.REQUIREMENT_UNMET, requirement, actor, at, recordedAt));
            }
        }
        for (String requirement : met()) {
            if (unmetBefore.contains(requirement)) {
                events.add(event(incident, IncidentEventType.REQUIREMENT_MET, requirement, actor, at, recordedAt));
            }
        }
        return events;
    }

    private Map<String, Set<CheckResult>> byRequirement() {
        Map<String, Set<CheckResult>> results = new LinkedHashMap<>();
        for (Check check : checks) {
            results.computeIfAbsent(check.requirement(), each -> EnumSet.noneOf(CheckResult.class))
                    .add(check.result());
        }
        return results;
    }

    private static IncidentEvent event(
            String incident, IncidentEventType type, String requirement, String actor, Instant at, Instant recordedAt) {
        return new IncidentEvent(incident, type, at, recordedAt, actor, Map.of(REQUIREMENT, requirement));
    }
}
