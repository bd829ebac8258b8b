package io.spp.sla.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.IncidentLog;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records what people do, in the incident log. What is wrong is refused with an {@link InvalidConfigurationException} that lists every mistake, and
 * nothing is written; recording the same thing twice changes nothing. Reads no clock: {@code now} is when it is recorded.
 */
public final class CaseBook {

    /** The regulation that events are read by unless another is given. */
    public static final String STANDARD_REGULATION = "rarus-spp-2";

    private static final Texts TEXTS = Texts.load("casebook", CaseBook.class::getResourceAsStream);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "number";
    private static final Pattern OUR_NUMBER = Pattern.compile("INC-([1-9]\\d{0,8})");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final IncidentLog log;
    private final ScenarioJson reader;
    private final Regulation regulation;
    private final SensorOrigins origins;

    private CaseBook(IncidentLog log, ScenarioJson reader, Regulation regulation, SensorOrigins origins) {
        this.log = log;
        this.reader = reader;
        this.regulation = regulation;
        this.origins = origins;
    }

    /** Over a log, with the shipped regulations. */
    public static CaseBook over(IncidentLog log) {
        SlaEngine engine = SlaEngine.standard();
        return over(log, engine, engine.regulations().byId(STANDARD_REGULATION).orElseThrow());
    }

    /** Over a log, with a host's own regulation: it says which requirements events may name. */
    public static CaseBook over(IncidentLog log, SlaEngine engine, Regulation regulation) {
        return new CaseBook(
                Objects.requireNonNull(log, "log"),
                ScenarioJson.of(engine),
                Objects.requireNonNull(regulation, "regulation"),
                SensorOrigins.UNKNOWN);
    }

    /** The same, which adds to a finding at a sensor who supplied and installed it (footnotes 3 and 5) where the event does not say. */
    public CaseBook knowing(Fleet fleet) {
        return new CaseBook(log, reader, regulation, SensorOrigins.of(fleet));
    }

    /** All incidents and requests in the order of their first event. */
    public List<Incident> cases() throws IOException {
        List<Incident> cases = new ArrayList<>();
        for (String id : log.incidents()) {
            cases.add(Incident.of(log.events(id)));
        }
        return cases;
    }

    /**
     * An incident or request by its id or its number in the register, {@code INC-7}.
     *
     * @throws InvalidConfigurationException if there is none
     */
    public Incident find(String idOrNumber) throws IOException {
        List<IncidentEvent> events = log.events(idOrNumber);
        if (!events.isEmpty()) {
            return Incident.of(events);
        }
        List<String> ids = log.incidents();
        for (String id : byNumber(ids, idOrNumber)) {
            List<IncidentEvent> each = log.events(id);
            if (each.stream().anyMatch(event -> event.detail(NUMBER).equals(idOrNumber))) {
                return Incident.of(each);
            }
        }
        throw wrong("incident", idOrNumber, "unknown", ids.size());
    }

    /** A number that we gave says where the incident stands in the log; one of somebody else may be anywhere. */
    private static List<String> byNumber(List<String> ids, String number) {
        Matcher ours = OUR_NUMBER.matcher(number);
        if (!ours.matches() || Integer.parseInt(ours.group(1)) > ids.size()) {
            return ids;
        }
        String likely = ids.get(Integer.parseInt(ours.group(1)) - 1);
        return Stream.concat(Stream.of(likely), ids.stream().filter(id -> !id.equals(likely)))
                .toList();
    }

    /** Its number in the register; its id while it has none. */
    public static String numberOf(Incident incident) {
        return incident.events().stream()
                .map(event -> event.detail(NUMBER))
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(incident.id());
    }

    /** Opens an incident that a person noticed and registers it (4.2.2). */
    public Incident open(ReportedFault fault, String actor, Instant now) throws IOException {
        requirePast("at", fault.at(), now);
        Instant since = fault.since().orElse(fault.at());
        if (fault.what().isBlank()) {
            throw wrong("what", fault.what(), "what");
        }
        if (since.isAfter(fault.at())) {
            throw wrong("since", since.toString(), "since", fault.at());
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(Incident.RULE, ReportedFault.RULE);
        details.put(Incident.SITE, fault.site());
        putUnlessEmpty(details, Incident.LINE, fault.line());
        putUnlessEmpty(details, Incident.SENSOR, fault.sensor());
        fault.since().ifPresent(begin -> details.put(Incident.SINCE, begin.toString()));
        details.put("channel", fault.channel().name());
        details.put(
                Incident.EXPLANATION,
                Map.of("ru", fault.what().strip(), "en", fault.what().strip()));
        String id = Incident.idOf(ReportedFault.RULE, fault.subject(), since);
        IncidentEvent detected = new IncidentEvent(id, IncidentEventType.DETECTED, fault.at(), now, actor, details);
        List<IncidentEvent> there = log.events(id);
        if (!there.isEmpty() && !there.get(0).sameAs(detected)) {
            throw wrong("incident", id, "there", numberOf(Incident.of(there)));
        }
        log.append(List.of(detected));
        register(List.of(detected), now);
        return find(id);
    }

    /**
     * Records an event in the form of the scenario format, {@code {"type": "DIAGNOSED", "at": …, "location": "SENSOR"}}.
     *
     * @param idOrNumber the incident or request
     * @param event the event
     * @param actor who reports it
     * @return what is new; empty if it was recorded before
     * @throws InvalidConfigurationException if the incident is unknown or the event wrong, listing every mistake
     */
    public List<IncidentEvent> record(String idOrNumber, JsonNode event, String actor, Instant now) throws IOException {
        Incident incident = find(idOrNumber);
        IncidentEvent read = reader.event(
                origins.complete(incident, event), regulation, incident.events(), incident.id(), actor, now);
        if (incident.events().stream().anyMatch(each -> each.sameAs(read))) {
            return List.of();
        }
        if (read.type() == IncidentEventType.DETECTED) {
            throw wrong("$.type", "DETECTED", "detected");
        }
        if (read.at().isBefore(incident.detectedAt())) {
            throw wrong("$.at", read.at().toString(), "before", incident.detectedAt());
        }
        requirePast("$.at", read.at(), now);
        requireWholeMessage(read);
        requireDecider(read);
        return log.append(List.of(read));
    }

    /** Records an event that is given as values; otherwise as {@link #record(String, JsonNode, String, Instant)}. */
    public List<IncidentEvent> record(
            String idOrNumber, IncidentEventType type, Instant at, String actor, Map<String, ?> details, Instant now)
            throws IOException {
        ObjectNode event = JSON.createObjectNode().put("type", type.name()).put("at", at.toString());
        details.forEach((key, value) -> event.set(key, JSON.valueToTree(value)));
        return record(idOrNumber, event, actor, now);
    }

    /** Registers detected incidents with the next numbers (4.2.2), by one look at the log; what is registered already stays as it is. */
    public void register(List<IncidentEvent> detected, Instant now) throws IOException {
        if (detected.isEmpty()) {
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        for (String id : log.incidents()) {
            places.put(id, places.size() + 1);
        }
        log.append(detected.stream()
                .map(each -> registered(each, places.get(each.incident()), now))
                .toList());
    }

    /**
     * The client asks for an incident report (4.2.5).
     *
     * @param site a site of the client, by whose contract the request is judged
     * @throws InvalidConfigurationException if the period is shorter than a month
     */
    public Incident requestReport(String site, ReportPeriod period, Instant at, String actor, Instant now)
            throws IOException {
        if (!period.ok()) {
            throw new InvalidConfigurationException(
                    List.of(new Problem("period", period.from() + "/" + period.to(), period.text())));
        }
        requirePast("at", at, now);
        String id = "REPORT." + site + "." + period.from() + "." + period.to();
        return request(
                id,
                IncidentEventType.REPORT_REQUESTED,
                at,
                actor,
                Map.of(
                        Incident.SITE,
                        site,
                        "from",
                        period.from().toString(),
                        "to",
                        period.to().toString()),
                now);
    }

    /** The client asks for a maintenance visit (4.2.9). */
    public Incident requestVisit(String site, Instant at, String actor, Instant now) throws IOException {
        requirePast("at", at, now);
        String id = Incident.idOf("VISIT", site, at);
        return request(
                id,
                IncidentEventType.VISIT_REQUESTED,
                at,
                actor,
                Map.of(Incident.SITE, site, "purpose", Maintenance.PURPOSE),
                now);
    }

    /** Plans a maintenance visit (4.2.9): from now on it is owed by the agreed day (O20). */
    public Maintenance plan(MaintenancePlan plan, Instant at, String actor, Instant now) throws IOException {
        requirePast("at", at, now);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(Incident.SITE, plan.site());
        details.put("purpose", Maintenance.PURPOSE);
        details.put(Maintenance.INITIATOR, plan.initiator().name());
        details.put(Maintenance.CHECKLIST, plan.checklist());
        String id = "MAINTENANCE." + plan.site() + "." + plan.day();
        List<IncidentEvent> events = new ArrayList<>();
        if (plan.initiator() == Initiator.CLIENT) {
            events.add(new IncidentEvent(id, IncidentEventType.VISIT_REQUESTED, at, now, actor, details));
        }
        Map<String, Object> agreed = new LinkedHashMap<>(details);
        agreed.put("for", plan.day().toString());
        agreed.put("by", actor);
        agreed.put("reason", plan.reason());
        events.add(new IncidentEvent(id, IncidentEventType.VISIT_AGREED, at, now, actor, agreed));
        List<IncidentEvent> there = log.events(id);
        if (!there.isEmpty() && !there.get(0).sameAs(events.get(0))) {
            throw wrong("maintenance", id, "there", id);
        }
        log.append(events);
        return maintenance(id);
    }

    /** The maintenance visit of an id. */
    public Maintenance maintenance(String id) throws IOException {
        return Maintenance.in(log.events(id)).orElseThrow(() -> wrong("maintenance", id, "no-maintenance"));
    }

    /**
     * Records a visit for maintenance and marks items of the checklist as done. Several visits may share the work.
     *
     * @param items the items by their words or their numbers from 1
     * @throws InvalidConfigurationException if the checklist has no such item
     */
    public Maintenance performed(String id, List<String> items, Instant at, String actor, Instant now)
            throws IOException {
        Maintenance maintenance = maintenance(id);
        requirePast("at", at, now);
        List<String> texts =
                maintenance.checklist().stream().map(Maintenance.Item::text).toList();
        List<Problem> problems = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (String item : items) {
            String text = item.matches("[1-9]\\d{0,3}") && Integer.parseInt(item) <= texts.size()
                    ? texts.get(Integer.parseInt(item) - 1)
                    : item.strip();
            done.add(text);
            if (!texts.contains(text)) {
                problems.add(new Problem("done", item, TEXTS.text("no-item", String.join("; ", texts))));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        Map<String, Object> details = Map.of("purpose", Maintenance.PURPOSE, "findings", List.of(), "done", done);
        log.append(List.of(new IncidentEvent(id, IncidentEventType.VISITED, at, now, actor, details)));
        return maintenance(id);
    }

    /** Every maintenance visit planned for a day within a range, by day. */
    public List<Maintenance> maintenances(LocalDate from, LocalDate to) throws IOException {
        List<Maintenance> found = new ArrayList<>();
        for (String id : log.incidents()) {
            Maintenance.in(log.events(id))
                    .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Maintenance::day).thenComparing(Maintenance::id));
        return found;
    }

    private Incident request(
            String id, IncidentEventType type, Instant at, String actor, Map<String, Object> details, Instant now)
            throws IOException {
        if (log.events(id).isEmpty()) {
            log.append(List.of(new IncidentEvent(id, type, at, now, actor, details)));
        }
        return find(id);
    }

    private static IncidentEvent registered(IncidentEvent detected, @Nullable Integer place, Instant now) {
        int number = Objects.requireNonNull(place, "an incident that is not in the log");
        return new IncidentEvent(
                detected.incident(),
                IncidentEventType.REGISTERED,
                detected.at(),
                now,
                detected.actor(),
                Map.of(NUMBER, "INC-" + number));
    }

    /** A message to the client without its three parts is none (4.2.4.2). */
    private static void requireWholeMessage(IncidentEvent event) {
        if (event.type() != IncidentEventType.NOTIFIED || !event.detail("party").equals("CLIENT")) {
            return;
        }
        require(event, "symptoms", "place", "actions");
    }

    /** Fault is decided by a person for a reason, and both are kept. */
    private static void requireDecider(IncidentEvent event) {
        if (event.type() == IncidentEventType.DECIDED) {
            require(event, "decider", "basis");
        }
    }

    private static void require(IncidentEvent event, String... parts) {
        List<Problem> problems = new ArrayList<>();
        for (String part : parts) {
            if (event.detail(part).isBlank()) {
                problems.add(new Problem("$." + part, event.detail(part), TEXTS.text("part." + part)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    private static void requirePast(String place, Instant at, Instant now) {
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw wrong(place, at.toString(), "future", now);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> details, String key, String value) {
        if (!value.isEmpty()) {
            details.put(key, value);
        }
    }

    private static InvalidConfigurationException wrong(String place, String value, String key, Object... arguments) {
        return new InvalidConfigurationException(List.of(new Problem(place, value, TEXTS.text(key, arguments))));
    }
}
