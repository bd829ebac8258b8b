package io.spp.sla.desk;

import io.spp.sla.desk.Draft.Agreement;
import io.spp.sla.desk.Draft.Exclusion;
import io.spp.sla.ownership.Party;
import io.spp.sla.regulation.Duty;
import io.spp.sla.regulation.Duty.Ending;
import io.spp.sla.regulation.Fulfilment;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Restriction;
import io.spp.sla.regulation.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the events of one incident happen in order: duties arise, are fulfilled, end. */
final class CaseFlow {

    private static final String MAINTENANCE = "MAINTENANCE";
    private static final Set<Trigger> DISPUTES = EnumSet.of(Trigger.CLIENT_DISAGREED, Trigger.CLIENT_DELEGATED);

    private final CaseTerms terms;
    private final @Nullable Instant detected;
    private final Rulings rulings;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean diagnosed;
    private @Nullable CaseEvent remoteRepairImpossible;
    private @Nullable CaseEvent resolved;

    private CaseFlow(CaseTerms terms, @Nullable Instant detected) {
        this.terms = terms;
        this.detected = detected;
        this.rulings = new Rulings(terms);
    }

    static CaseFlow of(CaseTerms terms, CaseLog log) {
        Optional<CaseEvent> detection = log.detection();
        CaseFlow flow = new CaseFlow(terms, detection.map(CaseEvent::at).orElse(null));
        detection.ifPresent(event -> flow.raise(Trigger.DETECTED, event, null));
        log.events().forEach(flow::happen);
        return flow;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Ruling> rulings() {
        return rulings.all();
    }

    private void happen(CaseEvent event) {
        fulfil(event);
        switch (event.type()) {
            case DIAGNOSED -> diagnosed(event);
            case DECIDED -> follow(event, rulings.decide(event));
            case REMOTE_REPAIR_IMPOSSIBLE -> remoteRepairImpossible(event);
            case NOTIFIED -> notified(event);
            case CLIENT_ANSWERED -> answered(event);
            case VISIT_AGREED -> agreed(event);
            case VISITED -> visited(event);
            case VISIT_REQUESTED -> visitRequested(event);
            case REPORT_REQUESTED -> raise(Trigger.REPORT_REQUESTED, event, null);
            case RESOLVED -> resolved(event);
            case NO_FAULT -> drafts.stream().filter(Draft::open).forEach(draft -> draft.ended = event.at());
            default -> {}
        }
    }

    private void resolved(CaseEvent event) {
        resolved = event;
        end(event.at(), Ending.RESOLVED);
    }

    private void diagnosed(CaseEvent event) {
        if (!diagnosed) {
            diagnosed = true;
            raise(Trigger.DIAGNOSED, event, null);
        }
        follow(event, rulings.find(event, List.of(event.finding())));
    }

    private void visited(CaseEvent event) {
        if (!isMaintenance(event)) {
            end(event.at(), Ending.VISITED);
            rulings.causeOf(Party.EXECUTOR).ifPresent(cause -> raise(Trigger.WORK_DONE, event, cause));
        }
        if (!event.findings().isEmpty()) {
            follow(event, rulings.find(event, event.findings()));
        }
    }

    /** What a decision means for the duties: those of parties no longer at fault end, those of new ones arise. */
    private void follow(CaseEvent event, Rulings.Turn turn) {
        for (Draft draft : drafts) {
            if (draft.open()
                    && draft.cause != null
                    && turn.dropped().contains(draft.cause)
                    && draft.duty.endings().contains(Ending.REDECIDED)) {
                draft.ended = event.at();
            }
        }
        turn.added().forEach((party, cause) -> raise(trigger(party), event, cause));
        CaseEvent impossible = remoteRepairImpossible;
        Integer executor = turn.added().get(Party.EXECUTOR);
        if (executor != null && impossible != null && !rulings.redecided()) {
            fulfil(impossible);
            visitNeeded(event, executor);
        }
    }

    private void remoteRepairImpossible(CaseEvent event) {
        remoteRepairImpossible = event;
        rulings.causeOf(Party.EXECUTOR).ifPresent(cause -> visitNeeded(event, cause));
    }

    private void visitNeeded(CaseEvent event, int cause) {
        boolean becameOwed = false;
        for (Draft draft : drafts) {
            if (isConditionalVisit(draft)) {
                draft.conditional = false;
                becameOwed |= draft.open();
            }
        }
        if (becameOwed) {
            visitPlanned(event, cause);
        }
    }

    /** A visit is planned once it is needed or agreed, whichever comes first. */
    private void visitPlanned(CaseEvent event, int cause) {
        boolean planned =
                drafts.stream().anyMatch(draft -> draft.duty.trigger() == Trigger.VISIT_NEEDED && isOf(draft, cause));
        if (!planned) {
            raise(Trigger.VISIT_NEEDED, event, cause);
        }
    }

    private void notified(CaseEvent event) {
        Optional<Integer> client = rulings.causeOf(Party.CLIENT);
        boolean told = event.text("party").equals(Party.CLIENT.name()) && event.tellsClientAll();
        if (told && client.isPresent() && drafts.stream().noneMatch(draft -> isAnswer(draft, client.get()))) {
            raise(Trigger.CLIENT_TOLD, event, client.get());
        }
    }

    private static boolean isAnswer(Draft draft, int cause) {
        return draft.duty.trigger() == Trigger.CLIENT_TOLD && isOf(draft, cause);
    }

    private static boolean isOf(Draft draft, int cause) {
        return draft.cause != null && draft.cause == cause;
    }

    private void answered(CaseEvent event) {
        Optional<Integer> client = rulings.causeOf(Party.CLIENT);
        if (client.isEmpty()) {
            return;
        }
        switch (event.text("answer")) {
            case "NOT_CONFIRMED" -> disputed(Trigger.CLIENT_DISAGREED, event, client.get());
            case "DELEGATED" -> {
                if (terms.is(Policy.A14_DELEGATION, "VISIT")) {
                    disputed(Trigger.CLIENT_DELEGATED, event, client.get());
                }
            }
            default -> end(event.at(), Ending.CLIENT_AGREED);
        }
    }

    /** A visit where the tariff has one; where it has none, a warranty case goes to the third party (footnote 4). */
    private void disputed(Trigger trigger, CaseEvent event, int cause) {
        boolean underWay = drafts.stream().anyMatch(draft -> draft.open() && DISPUTES.contains(draft.duty.trigger()));
        if (underWay) {
            return;
        }
        raise(trigger, event, cause);
        boolean noVisit = drafts.stream()
                .anyMatch(draft ->
                        draft.arisen.equals(event.at()) && draft.duty.trigger() == trigger && draft.exclusion != null);
        if (noVisit && rulings.warrantyCase()) {
            raise(Trigger.OWNER_THIRD_PARTY, event, cause);
        }
    }

    private void agreed(CaseEvent event) {
        Optional<LocalDate> day = event.date("for");
        String by = event.text("by");
        String reason = event.text("reason");
        if (isMaintenance(event) && drafts.stream().noneMatch(CaseFlow::isOpenMaintenance)) {
            raise(Trigger.MAINTENANCE_REQUESTED, event, null);
        }
        if (!isMaintenance(event) && drafts.stream().anyMatch(draft -> draft.open() && isConditionalVisit(draft))) {
            rulings.causeOf(Party.EXECUTOR).ifPresent(cause -> visitPlanned(event, cause));
        }
        if (day.isEmpty() || by.isEmpty() || reason.isEmpty()) {
            return;
        }
        for (Draft draft : drafts) {
            String purpose = draft.duty.purpose();
            if (draft.open() && purpose != null && isFor(event.text("purpose"), purpose)) {
                draft.agreements.add(new Agreement(event.at(), day.get(), by, reason));
            }
        }
    }

    private static boolean isMaintenance(CaseEvent event) {
        return event.text("purpose").equals(MAINTENANCE);
    }

    private static boolean isConditionalVisit(Draft draft) {
        return draft.ended == null && draft.conditional && draft.duty.owedFrom() == Trigger.VISIT_NEEDED;
    }

    private static boolean isOpenMaintenance(Draft draft) {
        return draft.open() && draft.duty.trigger() == Trigger.MAINTENANCE_REQUESTED;
    }

    /** Diagnosis and repair are one visit (service 10), maintenance is another (service 9). */
    private static boolean isFor(String agreed, String purpose) {
        return agreed.isEmpty() || agreed.equals(MAINTENANCE) == purpose.equals(MAINTENANCE);
    }

    private void visitRequested(CaseEvent event) {
        if (isMaintenance(event) || event.text("purpose").isEmpty()) {
            raise(Trigger.MAINTENANCE_REQUESTED, event, null);
        }
    }

    private void fulfil(CaseEvent event) {
        for (Draft draft : drafts) {
            if (draft.open() && fulfils(event, draft)) {
                draft.fulfilled = event.at();
            }
        }
    }

    private static boolean fulfils(CaseEvent event, Draft draft) {
        for (Fulfilment fulfilment : draft.duty.fulfilledBy()) {
            if (fulfilment.event() == event.type() && isMeant(event, fulfilment)) {
                return isComplete(event, draft);
            }
        }
        return false;
    }

    private static boolean isMeant(CaseEvent event, Fulfilment fulfilment) {
        String distinction = event.distinction();
        return fulfilment.detail() == null
                || distinction.isEmpty()
                || fulfilment.detail().equals(distinction);
    }

    private static boolean isComplete(CaseEvent event, Draft draft) {
        return switch (event.type()) {
            case NOTIFIED -> !event.distinction().equals(Party.CLIENT.name()) || event.tellsClientAll();
            case REPORT_SENT -> period(event).isEmpty() || period(event).equals(draft.period);
            default -> true;
        };
    }

    private void end(Instant at, Ending ending) {
        for (Draft draft : drafts) {
            if (draft.open() && draft.duty.endings().contains(ending)) {
                if (ending == Ending.VISITED) {
                    draft.missed = at;
                } else {
                    draft.ended = at;
                }
            }
        }
    }

    private void raise(Trigger trigger, CaseEvent event, @Nullable Integer cause) {
        for (Duty duty : terms.regulation().arisingFrom(trigger)) {
            Draft draft = new Draft(duty, cause, event.at(), start(duty, event));
            draft.exclusion = exclusion(trigger, duty, event);
            draft.period = period(event);
            drafts.add(draft);
            if (!DISPUTES.contains(trigger)) {
                endIfResolved(draft);
            }
        }
    }

    /** A duty that arises when the fault is gone already has nothing left to repair or to visit, unless the client says otherwise. */
    private void endIfResolved(Draft draft) {
        CaseEvent already = resolved;
        if (already != null && fulfils(already, draft)) {
            draft.fulfilled = already.at();
        } else if (already != null && draft.duty.endings().contains(Ending.RESOLVED)) {
            draft.ended = draft.arisen;
        }
    }

    private Instant start(Duty duty, CaseEvent event) {
        if (detected == null || duty.start() == Duty.Start.TRIGGER) {
            return event.at();
        }
        boolean anew = rulings.redecided();
        if (duty.start() == Duty.Start.DETECTION) {
            return anew && terms.is(Policy.A27_REDECISION, "FINDING") ? rulings.foundAt(event.at()) : detected;
        }
        return !anew && terms.is(Policy.A10_MESSAGE_DAY, "DETECTION") ? detected : event.at();
    }

    private @Nullable Exclusion exclusion(Trigger trigger, Duty duty, CaseEvent event) {
        boolean request = trigger == Trigger.REPORT_REQUESTED || trigger == Trigger.MAINTENANCE_REQUESTED;
        Optional<Exclusion> outside = terms.outsideTerm(detected == null ? event.at() : detected)
                .or(() -> request ? terms.outsideTerm(event.at()) : Optional.empty());
        if (outside.isPresent()) {
            return outside.get();
        }
        if (trigger == Trigger.REPORT_REQUESTED) {
            return terms.shortReport(event.date("from"), event.date("to")).orElse(null);
        }
        Optional<Exclusion> withoutTariff = terms.withoutTariff();
        if (withoutTariff.isPresent()) {
            return withoutTariff.get();
        }
        Restriction restriction = duty.restriction();
        String tariff = terms.contract().tariff().orElse(null);
        return restriction != null && tariff != null && restriction.excludes(tariff, terms.policies())
                ? new Exclusion(restriction.clause(terms.contract().edition()), restriction.text())
                : null;
    }

    private static String period(CaseEvent event) {
        return event.text("from").isEmpty() ? "" : event.text("from") + "/" + event.text("to");
    }

    private static Trigger trigger(Party party) {
        return switch (party) {
            case EXECUTOR -> Trigger.OWNER_EXECUTOR;
            case CLIENT -> Trigger.OWNER_CLIENT;
            case THIRD_PARTY -> Trigger.OWNER_THIRD_PARTY;
            default -> Trigger.OWNER_UNDETERMINED;
        };
    }
}
