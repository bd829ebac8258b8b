package io.spp.sla.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Texts;
import io.spp.sla.deadline.DeadlineRule;
import io.spp.sla.ownership.Basis;
import io.spp.sla.ownership.Location;
import io.spp.sla.ownership.OwnershipRow;
import io.spp.sla.ownership.OwnershipTable;
import io.spp.sla.ownership.Party;
import io.spp.sla.ownership.Supply;
import io.spp.sla.ownership.Warranty;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a regulation file and reports every mistake. */
final class RegulationReader {

    private static final Texts TEXTS = Texts.load("regulation", RegulationReader.class::getResourceAsStream);

    private final JsonProblems problems;

    private RegulationReader(JsonProblems problems) {
        this.problems = problems;
    }

    static Regulation read(Reader source, String name) throws IOException {
        JsonProblems problems = new JsonProblems(name);
        Optional<JsonNode> tree = StrictJson.parse(source, problems);
        Optional<JsonObject> root = tree.flatMap(node -> JsonObject.at("$", node, problems));
        Optional<Regulation> regulation = root.map(object -> new RegulationReader(problems).regulation(object));
        problems.throwIfAny();
        return regulation.orElseThrow(() -> new InvalidConfigurationException(problems.all()));
    }

    private @Nullable Regulation regulation(JsonObject root) {
        String id = required(root, "id");
        String family = required(root, "family");
        root.require("version");
        int version = root.integer("version", 1, 10_000).orElse(1);
        LocalDate effective = parsed(root, "effective", LocalDate::parse, "want-date", LocalDate.MIN);
        BilingualText title = root.object("title").map(this::text).orElse(BilingualText.same(id));
        ZoneId zone = parsed(root, "zone", ZoneId::of, "want-zone", ZoneId.of("UTC"));
        String calendar = required(root, "calendar");
        List<Service> services = each(root, "services", this::service);
        List<TariffPlan> tariffs = each(root, "tariffs", this::tariff);
        List<DeadlineRule> rules = each(root, "rules", this::rule);
        List<Requirement> requirements = each(root, "requirements", this::requirement);
        List<Duty> duties = each(root, "duties", object -> duty(object, rules, requirements));
        List<OwnershipRow> rows = each(root, "ownership", this::ownership);
        Map<String, Clause> conditions = new LinkedHashMap<>();
        each(root, "conditions", this::condition).forEach(clause -> conditions.put(clause.check(), clause));
        Policies policies = root.object("policies").map(this::policies).orElse(Policies.RECOMMENDED);
        root.end();
        checkUnique(root, "rules", rules.stream().map(DeadlineRule::id).toList());
        checkUnique(
                root,
                "services",
                services.stream().map(each -> String.valueOf(each.row())).toList());
        checkUnique(
                root, "requirements", requirements.stream().map(Requirement::id).toList());
        checkUnique(
                root,
                "tariffs",
                tariffs.stream()
                        .map(each -> each.edition() + " " + each.tariff())
                        .toList());
        checkServices(root, services, tariffs);
        for (String flaw : OwnershipTable.flaws(rows).stream().limit(5).toList()) {
            problems.add(root.path("ownership"), flaw, TEXTS.text("ownership"));
        }
        return problems.all().isEmpty()
                ? new Regulation(
                        id,
                        family,
                        version,
                        effective,
                        title,
                        zone,
                        calendar,
                        services,
                        tariffs,
                        rules,
                        duties,
                        OwnershipTable.of(rows),
                        requirements,
                        conditions,
                        policies)
                : null;
    }

    private Service service(JsonObject object) {
        object.require("row");
        return new Service(object.integer("row", 1, 1_000).orElse(1), required(object, "code"), text(object));
    }

    private TariffPlan tariff(JsonObject object) {
        Set<Integer> services = new LinkedHashSet<>();
        for (JsonNode row : list(object, "services")) {
            services.add(row.asInt());
        }
        return new TariffPlan(
                choice(object, "edition", Edition.class, Edition.LOCAL),
                required(object, "tariff"),
                parsed(object, "unit", Period::parse, "want-period", Period.ZERO),
                required(object, "clause"),
                new LinkedHashSet<>(object.texts("licences")),
                services,
                text(object));
    }

    private DeadlineRule rule(JsonObject object) {
        object.require("workingDays");
        int days = object.integer("workingDays", 0, 10_000).orElse(0);
        return new DeadlineRule(required(object, "id"), days, text(object));
    }

    private Requirement requirement(JsonObject object) {
        Edition only = object.choice("edition", Edition.class).orElse(null);
        return new Requirement(required(object, "id"), only, required(object, "clause"), text(object));
    }

    private Duty duty(JsonObject object, List<DeadlineRule> rules, List<Requirement> requirements) {
        Set<String> knownRules =
                new LinkedHashSet<>(rules.stream().map(DeadlineRule::id).toList());
        Set<String> knownNeeds =
                new LinkedHashSet<>(requirements.stream().map(Requirement::id).toList());
        return new Duty(
                required(object, "id"),
                choice(object, "trigger", Trigger.class, Trigger.DETECTED),
                object.choice("owedFrom", Trigger.class).orElse(null),
                choice(object, "actor", Party.class, Party.EXECUTOR),
                required(object, "action"),
                object.text("purpose").orElse(null),
                object.choice("basis", Basis.class).orElse(Basis.EXPLICIT),
                clauses(object),
                known(object, "rule", object.text("rule").stream().toList(), knownRules).stream()
                        .findFirst()
                        .orElse(null),
                object.choice("start", Duty.Start.class).orElse(Duty.Start.TRIGGER),
                values(object, "fulfilledBy", Fulfilment::parse),
                values(object, "endings", Duty.Ending::valueOf),
                known(object, "needs", object.texts("needs"), knownNeeds),
                object.object("restriction").map(this::restriction).orElse(null),
                text(object));
    }

    private Restriction restriction(JsonObject object) {
        Policy policy = object.choice("policy", Policy.class).orElse(null);
        String reading = object.text("reading").orElse(null);
        if (policy != null && (reading == null || !policy.readings().contains(reading))) {
            problems.add(
                    object.path("reading"), String.valueOf(reading), TEXTS.text("reading", policy, policy.readings()));
        }
        Restriction restriction = new Restriction(
                new LinkedHashSet<>(object.texts("tariffs")), clauses(object), policy, reading, text(object));
        object.end();
        return restriction;
    }

    private OwnershipRow ownership(JsonObject object) {
        return new OwnershipRow(
                required(object, "id"),
                values(object, "location", Location::valueOf),
                values(object, "anyOf", Supply::valueOf),
                values(object, "with", Supply::valueOf),
                values(object, "noneOf", Supply::valueOf),
                values(object, "warranty", Warranty::valueOf),
                choice(object, "party", Party.class, Party.UNDETERMINED),
                object.choice("basis", Basis.class).orElse(null),
                object.text("clause").orElse(null),
                text(object));
    }

    private Clause condition(JsonObject object) {
        return new Clause(required(object, "check"), required(object, "clause"), text(object));
    }

    private Policies policies(JsonObject object) {
        Policies policies = Policies.RECOMMENDED;
        for (Policy policy : Policy.values()) {
            Optional<String> reading = object.text(policy.name());
            if (reading.isPresent() && policy.readings().contains(reading.get())) {
                policies = policies.with(policy, reading.get());
            } else if (reading.isPresent()) {
                problems.add(
                        object.path(policy.name()), reading.get(), TEXTS.text("reading", policy, policy.readings()));
            }
        }
        object.end();
        return policies;
    }

    /** A clause for all editions as text, or one for each edition as an object. */
    private Map<Edition, String> clauses(JsonObject object) {
        object.require("clause");
        Map<Edition, String> clauses = new EnumMap<>(Edition.class);
        if (object.isObject("clause")) {
            JsonObject byEdition = object.object("clause").orElseThrow();
            for (Edition edition : Edition.values()) {
                clauses.put(edition, required(byEdition, edition.name()));
            }
            byEdition.end();
        } else {
            String clause = object.text("clause").orElse("");
            for (Edition edition : Edition.values()) {
                clauses.put(edition, clause);
            }
        }
        return clauses;
    }

    private BilingualText text(JsonObject object) {
        return new BilingualText(required(object, "ru"), required(object, "en"));
    }

    private static String required(JsonObject object, String key) {
        return object.requiredText(key).orElse("");
    }

    private static <E extends Enum<E>> E choice(JsonObject object, String key, Class<E> type, E otherwise) {
        object.require(key);
        return object.choice(key, type).orElse(otherwise);
    }

    private <T> T parsed(JsonObject object, String key, Function<String, T> parser, String remedy, T otherwise) {
        object.require(key);
        return object.parsed(key, parser, value -> problems.add(object.path(key), value, TEXTS.text(remedy)))
                .orElse(otherwise);
    }

    private static <T> List<T> each(JsonObject root, String key, Function<JsonObject, T> reader) {
        List<T> items = new ArrayList<>();
        for (JsonObject object : root.objects(key)) {
            items.add(reader.apply(object));
            object.end();
        }
        return items;
    }

    private <T> Set<T> values(JsonObject object, String key, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        for (String text : object.texts(key)) {
            try {
                values.add(parser.apply(text));
            } catch (IllegalArgumentException e) {
                problems.add(object.path(key), text, TEXTS.text("unknown"));
            }
        }
        return values;
    }

    private Set<String> known(JsonObject object, String key, List<String> found, Set<String> known) {
        for (String each : found) {
            if (!known.contains(each)) {
                problems.add(object.path(key), each, TEXTS.text("reference", known));
            }
        }
        return new LinkedHashSet<>(found);
    }

    private List<JsonNode> list(JsonObject object, String key) {
        List<JsonNode> values = new ArrayList<>();
        object.value(key).ifPresent(array -> array.forEach(values::add));
        return values;
    }

    private void checkUnique(JsonObject root, String key, List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> problems.add(root.path(key), name, TEXTS.text("twice")));
    }

    private void checkServices(JsonObject root, List<Service> services, List<TariffPlan> tariffs) {
        List<Integer> rows = services.stream().map(Service::row).toList();
        for (TariffPlan plan : tariffs) {
            plan.services().stream()
                    .filter(row -> !rows.contains(row))
                    .forEach(row -> problems.add(
                            root.path("tariffs"), plan.tariff() + " " + row, TEXTS.text("reference", rows)));
        }
    }
}
