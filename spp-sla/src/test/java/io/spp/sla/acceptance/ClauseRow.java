package io.spp.sla.acceptance;

import java.util.List;

/**
 * A clause of the regulation, what it says, and where it lives.
 *
 * @param clause its number
 * @param en what it says, in a few words
 * @param ru the same in Russian
 * @param code the types that encode it
 * @param tests the tests that hold it, as {@code Type#method}
 */
record ClauseRow(String clause, String en, String ru, List<String> code, List<String> tests) {

    /** Every clause of section 0 of the decision tables, from {@code clauses.txt}. */
    static List<ClauseRow> all() {
        return AcceptanceCases.resource("clauses.txt")
                .lines()
                .map(line -> line.split(" \\| "))
                .map(cells -> new ClauseRow(
                        cells[0], cells[1], cells[2], List.of(cells[3].split(", ")), List.of(cells[4].split(", "))))
                .toList();
    }

    /** Whether a citation such as {@code 4.2.1, 3.3/3} or {@code 4.1.2 А} names this clause. */
    boolean isCitedBy(String citation) {
        for (String each : citation.split("[,;] | / ")) {
            String number = each.strip().replaceAll("[/ ].*", "");
            if (number.equals(clause)) {
                return true;
            }
        }
        return false;
    }
}
