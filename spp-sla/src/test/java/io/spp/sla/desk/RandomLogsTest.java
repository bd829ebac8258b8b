package io.spp.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.contract.Contract;
import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Policies;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every log, asked of thousands of random ones. */
class RandomLogsTest {

    private static final Regulation RARUS =
            Regulations.shipped().byId("rarus-spp-2").orElseThrow();
    private static final Instant START = Instant.parse("2024-04-20T00:00:00Z");
    private static final List<IncidentEventType> TYPES = List.of(IncidentEventType.values());

    private final SlaEngine engine = SlaEngine.standard();

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static Map<String, Object> finding(Random random) {
        return Map.of(
                "location",
                        one(
                                random,
                                "DC",
                                "SENSOR",
                                "SPP_SERVER",
                                "SPP_SERVER_SOFTWARE",
                                "CLIENT_ENVIRONMENT",
                                "UNKNOWN"),
                "supplier", one(random, "CLIENT", "OTHER", "VC", "EXECUTOR", "UNKNOWN"),
                "installer", one(random, "CLIENT", "OTHER", "VC", "EXECUTOR", "UNKNOWN"),
                "warranty", one(random, "YES", "NO", "UNKNOWN"));
    }

    private static IncidentEvent event(Random random, IncidentEventType type, Instant at) {
        Map<String, Object> details = new HashMap<>(finding(random));
        details.put("party", one(random, "CLIENT", "THIRD_PARTY"));
        details.put("answer", one(random, "ACCEPTED", "FIXED", "MORE_TIME", "NOT_CONFIRMED", "DELEGATED"));
        details.put("purpose", one(random, "DIAGNOSIS", "REPAIR", "MAINTENANCE"));
        details.put("requirement", one(random, "L1", "L5", "C4", "ADMIN", "BACKUP"));
        details.put("for", LocalDate.of(2024, 5, 1 + random.nextInt(30)).toString());
        details.put("symptoms", one(random, "no counts", ""));
        details.putAll(Map.of("place", "room", "actions", "restart", "by", "Petrova", "reason", "keys"));
        if (random.nextBoolean()) {
            details.put("findings", List.of(finding(random), finding(random)));
        }
        return new IncidentEvent("INC", type, at, at, "desk", details);
    }

    private static List<IncidentEvent> log(Random random) {
        List<IncidentEvent> log = new ArrayList<>();
        Instant at = START.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
        log.add(event(random, IncidentEventType.DETECTED, at));
        for (int i = random.nextInt(14); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 200 : 6_000)));
            IncidentEventType type = TYPES.get(random.nextInt(TYPES.size()));
            if (type != IncidentEventType.CORRECTED) {
                log.add(event(random, type, at));
            }
        }
        return log;
    }

    private static Contract contract(Random random) {
        Policies policies = Policies.RECOMMENDED;
        for (Policy policy : Policy.values()) {
            policies = random.nextInt(5) == 0
                    ? policies.with(policy, policy.readings().get(1))
                    : policies;
        }
        Contract.Builder contract = Contract.builder()
                .edition(random.nextBoolean() ? Edition.LOCAL : Edition.CLOUD)
                .tariff(one(random, "PROF", "CORP"))
                .zone(ZoneId.of(one(random, "Europe/Moscow", "Asia/Vladivostok", "Europe/Kaliningrad")))
                .adminAccess(random.nextInt(5) > 0)
                .policies(policies);
        return random.nextBoolean()
                ? contract.workingHours(WorkingHours.parse("09:00-18:00")).build()
                : contract.build();
    }

    @Test
    void areJudgedTheSameInAnyOrderAndWithoutContradiction() {
        for (long seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            List<IncidentEvent> log = log(random);
            Contract contract = contract(random);
            Instant now = START.plus(Duration.ofMinutes(random.nextInt(80 * 24 * 60)));
            Assessment assessment = engine.assess(RARUS, contract, log, now);
            List<IncidentEvent> shuffled = new ArrayList<>(log);
            Collections.shuffle(shuffled, random);
            assertThat(engine.assess(RARUS, contract, shuffled, now)
                            .obligations()
                            .toString())
                    .as("seed " + seed)
                    .isEqualTo(assessment.obligations().toString());
            for (Obligation obligation : assessment.obligations()) {
                consistent(obligation, assessment, now, "seed " + seed + ": " + obligation);
            }
        }
    }

    private static void consistent(Obligation obligation, Assessment assessment, Instant now, String example) {
        assertThat(obligation.explanation().ru()).as(example).isNotBlank();
        assertThat(obligation.clause()).as(example).isNotBlank();
        obligation
                .cause()
                .ifPresent(cause -> assertThat(cause)
                        .as(example)
                        .isBetween(0, assessment.rulings().size() - 1));
        Status status = obligation.status();
        if (status == Status.SUSPENDED
                || (status == Status.NOT_OWED && !obligation.clause().equals("fn1"))) {
            assertThat(obligation.dueDate()).as(example).isEmpty();
        }
        if (status.open() && obligation.dueInstantExclusive().isPresent()) {
            assertThat(obligation.dueInstantExclusive().get()).as(example).isAfter(now);
        }
        if (status == Status.MET
                && obligation.duty().owedFrom() == null
                && obligation.dueInstantExclusive().isPresent()) {
            assertThat(obligation.performedAt().orElseThrow())
                    .as(example)
                    .isBefore(obligation.dueInstantExclusive().get());
        }
        if (!obligation.trace().isEmpty()) {
            long counted = obligation.trace().stream()
                    .filter(day -> day.number() != null)
                    .count();
            long needed = RARUS.rule(obligation.duty().ruleId().orElseThrow()).workingDays();
            assertThat(counted).as(example).isEqualTo(Math.max(1, needed));
        }
    }

    @Test
    void keepWhatWasBreachedAsTimeGoesOn() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<IncidentEvent> log = log(random);
            Contract contract = contract(random);
            Instant before = START.plus(Duration.ofDays(random.nextInt(40)));
            List<String> breached = breached(engine.assess(RARUS, contract, log, before));
            List<String> later =
                    breached(engine.assess(RARUS, contract, log, before.plus(Duration.ofDays(random.nextInt(30)))));
            assertThat(later).as("seed " + seed + " at " + before).containsAll(breached);
        }
    }

    private static List<String> breached(Assessment assessment) {
        return assessment.obligations().stream()
                .filter(obligation -> obligation.status() == Status.BREACHED)
                .map(obligation -> obligation.id() + " of " + obligation.arisenAt())
                .toList();
    }
}
