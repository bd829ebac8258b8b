package io.spp.sla.desk;

import io.spp.core.incident.IncidentEventType;
import io.spp.core.text.BilingualText;
import io.spp.sla.ownership.Basis;
import io.spp.sla.ownership.Finding;
import io.spp.sla.ownership.Location;
import io.spp.sla.ownership.OwnershipRow;
import io.spp.sla.ownership.Party;
import io.spp.sla.ownership.Supply;
import io.spp.sla.ownership.Warranty;
import io.spp.sla.regulation.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All decisions who is at fault, and which parties are at fault now, each since the ruling that first gave it. */
final class Rulings {

    private final CaseTerms terms;
    private final List<Ruling> all = new ArrayList<>();
    private final Map<Party, Integer> active = new EnumMap<>(Party.class);
    private boolean redecided;
    private boolean warrantyCase;
    private @Nullable Instant foundAt;

    Rulings(CaseTerms terms) {
        this.terms = terms;
    }

    /** What one decision changed: causes that no longer stand, and parties that are new with their ruling. */
    record Turn(Set<Integer> dropped, Map<Party, Integer> added) {}

    List<Ruling> all() {
        return all;
    }

    /** The ruling that first held this party at fault, if it is at fault now. */
    Optional<Integer> causeOf(Party party) {
        return Optional.ofNullable(active.get(party));
    }

    /** Whether the causes were found anew, after a visit or after another party had been held at fault. */
    boolean redecided() {
        return redecided;
    }

    /** When the causes that stand now were found. */
    Instant foundAt(Instant otherwise) {
        return foundAt == null ? otherwise : foundAt;
    }

    /** Whether the last findings show a case of the third party's warranty. */
    boolean warrantyCase() {
        return warrantyCase;
    }

    /** The table judges what a diagnosis or a visit found. */
    Turn find(CaseEvent event, List<Finding> findings) {
        redecided = event.type() == IncidentEventType.VISITED || hasParty();
        foundAt = event.at();
        warrantyCase = findings.stream()
                .anyMatch(finding -> finding.warranty() == Warranty.YES
                        && (finding.supplier() == Supply.VC || finding.installer() == Supply.VC));
        int first = all.size();
        for (Finding finding : findings) {
            all.add(judge(event, all.size() - first, finding));
        }
        return turn(first);
    }

    /** A person confirms or overrules the table. */
    Turn decide(CaseEvent event) {
        Party party = event.choice("party", Party.class, Party.UNDETERMINED);
        Integer confirmed = active.get(party);
        BilingualText decided = terms.text(
                confirmed == null ? "overruled" : "confirmed",
                orUnknown(event.text("decider")),
                orUnknown(event.text("basis")));
        if (confirmed != null) {
            Ruling ruling = all.get(confirmed);
            List<BilingualText> reasons = new ArrayList<>(ruling.reasons());
            reasons.add(decided);
            all.add(new Ruling(
                    event.at(), event.index(), 0, party, ruling.basis(), ruling.row(), ruling.clause(), reasons));
            return new Turn(Set.of(), Map.of());
        }
        if (hasParty()) {
            redecided = true;
            foundAt = event.at();
        }
        String clause = terms.clauseOf("DECISION");
        all.add(new Ruling(event.at(), event.index(), 0, party, Basis.EXPLICIT, null, clause, List.of(decided)));
        return turn(all.size() - 1);
    }

    private Turn turn(int first) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        Map<Party, Integer> added = new EnumMap<>(Party.class);
        for (int i = first; i < all.size(); i++) {
            Party party = all.get(i).party();
            if (parties.add(party) && !active.containsKey(party)) {
                added.put(party, i);
            }
        }
        Set<Integer> dropped = new HashSet<>();
        active.forEach((party, cause) -> {
            if (!parties.contains(party)) {
                dropped.add(cause);
            }
        });
        active.keySet().retainAll(parties);
        active.putAll(added);
        return new Turn(dropped, added);
    }

    private Ruling judge(CaseEvent event, int cause, Finding finding) {
        boolean bySupply = finding.location() == Location.SPP_SERVER_SOFTWARE
                && terms.is(Policy.A11_SERVER_SOFTWARE, "BY_SERVER_SUPPLY");
        OwnershipRow row =
                terms.regulation().ownership().row(bySupply ? finding.movedTo(Location.SPP_SERVER) : finding);
        boolean open = finding.location() == Location.CLIENT_ENVIRONMENT
                && terms.is(Policy.A13_CLIENT_ENVIRONMENT, "UNDETERMINED");
        List<BilingualText> reasons = new ArrayList<>();
        reasons.add(row.reason());
        if (bySupply || open) {
            Policy policy = bySupply ? Policy.A11_SERVER_SOFTWARE : Policy.A13_CLIENT_ENVIRONMENT;
            reasons.add(terms.text("policy", policy, terms.policies().reading(policy)));
        }
        return new Ruling(
                event.at(),
                event.index(),
                cause,
                open ? Party.UNDETERMINED : row.party(),
                row.basis(),
                row.id(),
                row.clause(),
                reasons);
    }

    private boolean hasParty() {
        return active.keySet().stream().anyMatch(party -> party != Party.UNDETERMINED);
    }

    private static Object orUnknown(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
