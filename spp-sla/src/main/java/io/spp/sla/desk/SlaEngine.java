package io.spp.sla.desk;

import io.spp.core.calendar.DecreeDays;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.Entitlement;
import io.spp.sla.contract.Term;
import io.spp.sla.deadline.Counting;
import io.spp.sla.deadline.Deadlines;
import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.regulation.Policies;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Assesses incidents: a pure function of event log, contract, regulation, calendar and now. The same log always gives the same result, in
 * whatever order its events were recorded. Thread-safe.
 */
public final class SlaEngine {

    private static final Texts TEXTS = Texts.load("desk", SlaEngine.class::getResourceAsStream);

    private static final Duration STANDARD_RISK = Duration.ofHours(2);

    private final Regulations regulations;
    private final Function<String, Optional<ProductionCalendar>> calendars;
    private final Duration risk;

    private SlaEngine(
            Regulations regulations, Function<String, Optional<ProductionCalendar>> calendars, Duration risk) {
        this.regulations = regulations;
        this.calendars = calendars;
        this.risk = risk;
    }

    /** The shipped regulations and the Russian calendar, named {@code ru}. */
    public static SlaEngine standard() {
        return of(Regulations.shipped(), SlaEngine::shippedCalendar);
    }

    /**
     * An engine with a host's own data.
     *
     * @param calendars finds a calendar by the name that a contract gives; empty if there is none of that name
     */
    public static SlaEngine of(Regulations regulations, Function<String, Optional<ProductionCalendar>> calendars) {
        return new SlaEngine(
                Objects.requireNonNull(regulations, "regulations"),
                Objects.requireNonNull(calendars, "calendars"),
                STANDARD_RISK);
    }

    /** The same engine that calls an obligation at risk with less working time left than this; default: two hours. */
    public SlaEngine atRiskBelow(Duration workingTimeLeft) {
        return new SlaEngine(regulations, calendars, Objects.requireNonNull(workingTimeLeft, "workingTimeLeft"));
    }

    /** The Russian calendar for {@code ru}, one that knows Saturdays and Sundays only for {@code weekends}, none for any other name. */
    public static Optional<ProductionCalendar> shippedCalendar(String name) {
        return switch (name) {
            case "ru" -> Optional.of(ProductionCalendar.russian());
            case "weekends" -> Optional.of(ProductionCalendar.weekendsOnly());
            default -> Optional.empty();
        };
    }

    /** The known regulations. */
    public Regulations regulations() {
        return regulations;
    }

    /** The calendar, zone, readings and hours of a contract under a regulation; empty if its calendar is not known. */
    public Optional<Deadlines> deadlines(Regulation regulation, Contract contract) {
        ZoneId zone = contract.zone().orElse(regulation.zone());
        return calendars
                .apply(contract.calendar().orElse(regulation.calendar()))
                .map(calendar -> {
                    Deadlines deadlines =
                            Deadlines.of(calendar, zone).reading(counting(policies(regulation, contract)));
                    Optional<WorkingHours> hours = contract.workingHours();
                    return hours.isPresent() ? deadlines.working(hours.get()) : deadlines;
                });
    }

    /** The term of a contract, judged by the regulation that the contract names. */
    public Optional<Term> term(Regulation regulation, Contract contract) {
        return deadlines(regulation, contract)
                .flatMap(deadlines -> Term.of(contract, deadlines, policies(regulation, contract)));
    }

    /** Why the term of a contract cannot be told although licence and payment are known; empty if it can. */
    public Optional<SlaError> termError(Regulation regulation, Contract contract) {
        boolean asked = contract.paid().isPresent() && contract.licence().isPresent();
        return asked && deadlines(regulation, contract).isEmpty()
                ? Optional.of(noCalendar(regulation, contract))
                : Optional.empty();
    }

    /**
     * Whether a service may be had for a sensor on a date.
     *
     * @param code the service, {@code DATA_RESTORATION}
     * @throws java.util.NoSuchElementException if the regulation has no such service
     */
    public Entitlement entitled(Regulation regulation, Contract contract, String code, String sensor, LocalDate date) {
        return Entitlement.of(
                regulation,
                contract,
                code,
                sensor,
                date,
                term(regulation, contract).orElse(null));
    }

    /**
     * What is owed in an incident.
     *
     * @param named the regulation that the contract names; the version of it in force at detection governs the incident (A2)
     * @param contract what was agreed
     * @param log all events of the incident in the order of recording; corrections refer to this order
     * @param now the moment; events after it do not count
     * @throws IllegalArgumentException if a detail of an event is none of the scenario format
     */
    public Assessment assess(Regulation named, Contract contract, List<IncidentEvent> log, Instant now) {
        CaseLog events = CaseLog.of(log, now);
        LocalDate date = judgedOn(named, contract, events, now);
        Optional<Regulation> governing = regulations.inForce(named, date);
        Optional<Term> term = term(named, contract);
        return governing
                .map(regulation -> assess(regulation, contract, events, term, date, now))
                .orElseGet(() -> failed(
                        now,
                        term,
                        error("NO_REGULATION_VERSION", named.family(), date, named.id(), named.effective())));
    }

    /**
     * What would be owed in an incident if a regulation governed it, whether or not it was in force at detection.
     *
     * @throws IllegalArgumentException if a detail of an event is none of the scenario format
     */
    public Assessment assessUnder(Regulation regulation, Contract contract, List<IncidentEvent> log, Instant now) {
        CaseLog events = CaseLog.of(log, now);
        LocalDate date = judgedOn(regulation, contract, events, now);
        return assess(regulation, contract, events, term(regulation, contract), date, now);
    }

    /** The version that governs an incident: that of the named regulation's family in force at detection (A2). */
    public Optional<Regulation> governing(Regulation named, Contract contract, List<IncidentEvent> log, Instant now) {
        return regulations.inForce(named, judgedOn(named, contract, CaseLog.of(log, now), now));
    }

    private Assessment assess(
            Regulation regulation,
            Contract contract,
            CaseLog events,
            Optional<Term> term,
            LocalDate date,
            Instant now) {
        Optional<Deadlines> deadlines = deadlines(regulation, contract);
        if (deadlines.isEmpty()) {
            return failed(now, term, noCalendar(regulation, contract));
        }
        List<SlaError> errors = new ArrayList<>();
        if (deadlines.get().counting().endsAtCloseOfBusiness()
                && contract.workingHours().isEmpty()) {
            errors.add(error("NO_WORKING_HOURS"));
        }
        events.undetected()
                .ifPresent(event ->
                        errors.add(error("NO_DETECTION", event.index(), event.type(), Explanations.date(date))));
        CaseTerms terms = new CaseTerms(
                regulation, contract, policies(regulation, contract), deadlines.get(), term.orElse(null), date);
        CaseFlow flow = CaseFlow.of(terms, events);
        Judge judge = new Judge(terms, Suspensions.of(terms, events.events()), risk, now);
        List<Obligation> obligations = new ArrayList<>(flow.drafts().size());
        for (Draft draft : flow.drafts()) {
            obligations.add(judge.judge(draft));
        }
        return new Assessment(now, regulation, term.orElse(null), flow.rulings(), obligations, errors, events.over());
    }

    /** When the incident of a log was first detected, as known at a moment. */
    public Optional<Instant> detectedAt(List<IncidentEvent> log, Instant now) {
        return CaseLog.of(log, now).detection().map(CaseEvent::at);
    }

    private static SlaError noCalendar(Regulation regulation, Contract contract) {
        return error("NO_CALENDAR", contract.calendar().orElse(regulation.calendar()));
    }

    private static Policies policies(Regulation regulation, Contract contract) {
        return regulation.policies().with(contract.policies());
    }

    private static Counting counting(Policies policies) {
        return new Counting(
                policies.is(Policy.A7_EVENT_DAY, "COUNTED"),
                policies.is(Policy.A28_SAME_DAY, "NEXT_WORKING_DAY"),
                policies.is(Policy.A8_END, "CLOSE_OF_BUSINESS"),
                policies.is(Policy.PRESIDENTIAL_DAYS, "OFF") ? DecreeDays.OFF : DecreeDays.WORKING);
    }

    /** The date of detection; of the first event where none tells of detection. */
    private static LocalDate judgedOn(Regulation named, Contract contract, CaseLog events, Instant now) {
        Instant first = events.detection()
                .or(() -> events.events().stream().findFirst())
                .map(CaseEvent::at)
                .orElse(now);
        return LocalDate.ofInstant(first, contract.zone().orElse(named.zone()));
    }

    private static Assessment failed(Instant now, Optional<Term> term, SlaError error) {
        return new Assessment(now, null, term.orElse(null), List.of(), List.of(), List.of(error), false);
    }

    private static SlaError error(String code, Object... arguments) {
        BilingualText text = TEXTS.text("error." + code, arguments);
        return new SlaError(code, text);
    }
}
