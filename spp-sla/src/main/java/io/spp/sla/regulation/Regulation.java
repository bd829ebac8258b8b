package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.sla.deadline.DeadlineRule;
import io.spp.sla.ownership.OwnershipTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One version of a support regulation.
 *
 * @param id its name, {@code rarus-spp-2}
 * @param family the name that all its versions share
 * @param version its number
 * @param effective the first date on which it is in force
 * @param title what it is, for people
 * @param zone the zone in which days are counted where a contract names none (A6)
 * @param calendar the name of the calendar where a contract names none
 * @param services the rows of the tariff table
 * @param tariffs the tariffs
 * @param rules the rules for deadlines
 * @param duties the kinds of obligation
 * @param ownership who is at fault
 * @param requirements what the client has to provide
 * @param conditions eligibility, unity, term and report period
 * @param policies the readings that this regulation starts from
 */
public record Regulation(
        String id,
        String family,
        int version,
        LocalDate effective,
        BilingualText title,
        ZoneId zone,
        String calendar,
        List<Service> services,
        List<TariffPlan> tariffs,
        List<DeadlineRule> rules,
        List<Duty> duties,
        OwnershipTable ownership,
        List<Requirement> requirements,
        Map<String, Clause> conditions,
        Policies policies) {

    public Regulation {
        services = List.copyOf(services);
        tariffs = List.copyOf(tariffs);
        rules = List.copyOf(rules);
        duties = List.copyOf(duties);
        requirements = List.copyOf(requirements);
        conditions = Map.copyOf(conditions);
    }

    /**
     * Reads a regulation file.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidConfigurationException listing every mistake with its place
     */
    public static Regulation load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return load(reader, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Like {@link #load(Path)}.
     *
     * @param name how messages call the source
     * @throws IOException if reading fails
     * @throws InvalidConfigurationException listing every mistake with its place
     */
    public static Regulation load(Reader reader, String name) throws IOException {
        return RegulationReader.read(reader, name);
    }

    /** The tariff of this name in an edition. */
    public Optional<TariffPlan> plan(Edition edition, String tariff) {
        return tariffs.stream()
                .filter(plan -> plan.edition() == edition && plan.tariff().equals(tariff))
                .findFirst();
    }

    /** The rule of this name. */
    public Optional<DeadlineRule> findRule(String rule) {
        for (DeadlineRule each : rules) {
            if (each.id().equals(rule)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The rule of this name.
     *
     * @throws NoSuchElementException if there is none, naming those that are
     */
    public DeadlineRule rule(String rule) {
        return findRule(rule)
                .orElseThrow(() -> new NoSuchElementException("no rule " + rule + " in " + id + ", there are "
                        + rules.stream().map(DeadlineRule::id).toList()));
    }

    /** The kinds of obligation that arise from a trigger, in their order. */
    public List<Duty> arisingFrom(Trigger trigger) {
        List<Duty> arising = new ArrayList<>(4);
        for (Duty duty : duties) {
            if (duty.trigger() == trigger) {
                arising.add(duty);
            }
        }
        return arising;
    }

    /** A condition by the name of its check, if this regulation has it. */
    public Optional<Clause> condition(String check) {
        return Optional.ofNullable(conditions.get(check));
    }
}
