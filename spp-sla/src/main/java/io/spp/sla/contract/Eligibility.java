package io.spp.sla.contract;

import io.spp.sla.regulation.Clause;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Regulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may be a client (1.2, 2.1); all conditions hold together (A3).
 *
 * @param failures every condition that is not met
 */
public record Eligibility(List<Remark> failures) {

    public Eligibility {
        failures = List.copyOf(failures);
    }

    /**
     * Judges what is known of a contract; empty if nothing is.
     *
     * @param date the date at which the licence has to be active; absent if there is none, then only its kind is judged
     */
    public static Optional<Eligibility> of(Regulation regulation, Contract contract, @Nullable LocalDate date) {
        if (contract.client().isEmpty()
                && contract.licence().isEmpty()
                && contract.connected().isEmpty()) {
            return Optional.empty();
        }
        List<Remark> failures = new ArrayList<>();
        contract.client()
                .filter(kind -> kind == ClientKind.NATURAL_PERSON)
                .ifPresent(kind -> fail(regulation, "CLIENT_KIND", failures));
        contract.licence().ifPresent(licence -> {
            boolean rented = licence.knownKind().map(LicenceKind::rented).orElse(contract.edition() == Edition.CLOUD);
            if (Boolean.FALSE.equals(licence.holdsRights()) && !rented) {
                fail(regulation, "RIGHTS", failures);
            }
            boolean admits = licence.knownKind().map(LicenceKind::admits).orElse(true);
            boolean active = date == null || licence.activeOn(date).orElse(true);
            if (!admits || !active) {
                fail(regulation, "LICENCE", failures);
            }
        });
        contract.connected()
                .filter(connected -> !connected)
                .ifPresent(connected -> fail(regulation, "CONNECTED", failures));
        return Optional.of(new Eligibility(failures));
    }

    /** Whether all conditions are met. */
    public boolean eligible() {
        return failures.isEmpty();
    }

    private static void fail(Regulation regulation, String check, List<Remark> failures) {
        Optional<Clause> condition = regulation.condition(check);
        condition.ifPresent(clause -> failures.add(new Remark(clause.clause(), Remark.Severity.REJECT, clause.text())));
    }
}
