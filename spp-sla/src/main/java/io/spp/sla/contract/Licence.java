package io.spp.sla.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client's licence; what is not known is absent.
 *
 * @param kind what kind it is
 * @param holdsRights whether the client lawfully holds a copy and the rights of use
 * @param first its first validity
 * @param renewals later validities, in any order
 */
public record Licence(
        @Nullable LicenceKind kind,
        @Nullable Boolean holdsRights,
        @Nullable Validity first,
        List<Validity> renewals) {

    public Licence {
        renewals = List.copyOf(renewals);
    }

    /**
     * One time of validity.
     *
     * @param activated the first day; absent if not known
     * @param expires the last day; absent if not known
     */
    public record Validity(
            @Nullable LocalDate activated, @Nullable LocalDate expires) {

        public Validity {
            if (activated != null && expires != null && expires.isBefore(activated)) {
                throw new IllegalArgumentException(
                        "licence expires " + expires + " before it is activated " + activated);
            }
        }

        boolean covers(LocalDate date) {
            return (activated == null || !date.isBefore(activated)) && (expires == null || !date.isAfter(expires));
        }
    }

    /** The kind, if known. */
    public Optional<LicenceKind> knownKind() {
        return Optional.ofNullable(kind);
    }

    /** Whether it is valid on a date; empty if no dates are known. */
    public Optional<Boolean> activeOn(LocalDate date) {
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(first.covers(date) || renewals.stream().anyMatch(renewal -> renewal.covers(date)));
    }

    /** Validities that follow each other without a day between them count as one (A19). */
    List<Validity> chains() {
        List<Validity> sorted = new ArrayList<>(renewals);
        sorted.sort(Comparator.comparing(validity -> validity.activated == null ? LocalDate.MIN : validity.activated));
        List<Validity> chains = new ArrayList<>();
        if (first != null) {
            chains.add(first);
        }
        for (Validity next : sorted) {
            int last = chains.size() - 1;
            if (last >= 0 && follows(chains.get(last), next)) {
                chains.set(
                        last, new Validity(chains.get(last).activated, later(chains.get(last).expires, next.expires)));
            } else {
                chains.add(next);
            }
        }
        return chains;
    }

    private static boolean follows(Validity earlier, Validity next) {
        return earlier.expires == null
                || next.activated == null
                || !next.activated.isAfter(earlier.expires.plusDays(1));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? null : a.isAfter(b) ? a : b;
    }
}
