package io.spp.sla.ownership;

import java.util.ArrayList;
import java.util.List;

/** The ownership table of a regulation: exactly one row answers for every possible finding. It proposes; a person decides (4.2.4). */
public final class OwnershipTable {

    private final List<OwnershipRow> rows;

    private OwnershipTable(List<OwnershipRow> rows) {
        this.rows = rows;
    }

    /**
     * A table of these rows.
     *
     * @throws IllegalArgumentException if {@link #flaws} finds any
     */
    public static OwnershipTable of(List<OwnershipRow> rows) {
        List<String> flaws = flaws(rows);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("ownership table: " + flaws.get(0));
        }
        return new OwnershipTable(List.copyOf(rows));
    }

    /** Every possible finding for which no row or more than one row answers, enumerated; empty for a sound table. */
    public static List<String> flaws(List<OwnershipRow> rows) {
        List<String> flaws = new ArrayList<>();
        for (Finding finding : everyFinding()) {
            List<String> matching = rows.stream()
                    .filter(row -> row.matches(finding))
                    .map(OwnershipRow::id)
                    .toList();
            if (matching.size() != 1) {
                flaws.add(finding + (matching.isEmpty() ? ": no row" : ": rows " + matching));
            }
        }
        return flaws;
    }

    /** All 450 findings that can be. */
    public static List<Finding> everyFinding() {
        List<Finding> findings = new ArrayList<>();
        for (Location location : Location.values()) {
            for (Supply supplier : Supply.values()) {
                for (Supply installer : Supply.values()) {
                    for (Warranty warranty : Warranty.values()) {
                        findings.add(new Finding(location, supplier, installer, warranty));
                    }
                }
            }
        }
        return findings;
    }

    /** The row that answers for a finding. */
    public OwnershipRow row(Finding finding) {
        for (OwnershipRow row : rows) {
            if (row.matches(finding)) {
                return row;
            }
        }
        throw new IllegalStateException("no row for " + finding);
    }

    /** All rows in their order. */
    public List<OwnershipRow> rows() {
        return rows;
    }
}
