package io.spp.sla.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spp.core.text.BilingualText;
import io.spp.sla.regulation.Regulations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnershipTableTest {

    private final OwnershipTable table =
            Regulations.shipped().byId("rarus-spp-2").orElseThrow().ownership();

    @Test
    void answersEveryPossibleFindingByExactlyOneRow() {
        assertThat(OwnershipTable.everyFinding()).hasSize(450).doesNotHaveDuplicates();
        assertThat(OwnershipTable.flaws(table.rows())).isEmpty();
    }

    @Test
    void agreesWithTheTableReadFromTopToBottom() {
        for (Finding finding : OwnershipTable.everyFinding()) {
            String[] expected = firstMatching(finding).split(" ");
            OwnershipRow row = table.row(finding);
            assertThat(row.id()).as(finding.toString()).isEqualTo(expected[0]);
            assertThat(row.party()).as(finding.toString()).isEqualTo(Party.valueOf(expected[1]));
        }
    }

    /** The rows F1 to F9 as sentences, first match wins. */
    private static String firstMatching(Finding finding) {
        Set<Supply> both = Set.copyOf(List.of(finding.supplier(), finding.installer()));
        boolean hired = both.contains(Supply.CLIENT) || both.contains(Supply.OTHER);
        return switch (finding.location()) {
            case UNKNOWN -> "F1 UNDETERMINED";
            case DC -> "F2 EXECUTOR";
            case SPP_SERVER_SOFTWARE -> "F8 EXECUTOR";
            case CLIENT_ENVIRONMENT -> "F9 CLIENT";
            case SENSOR, SPP_SERVER -> {
                if (both.contains(Supply.VC)) {
                    yield switch (finding.warranty()) {
                        case YES -> "F3 THIRD_PARTY";
                        case UNKNOWN -> "F4 UNDETERMINED";
                        case NO -> "F5 CLIENT";
                    };
                }
                if (hired && !both.contains(Supply.UNKNOWN)) {
                    yield "F6 CLIENT";
                }
                if (hired) {
                    yield finding.warranty() == Warranty.NO ? "F6u CLIENT" : "F6u UNDETERMINED";
                }
                yield both.equals(Set.of(Supply.EXECUTOR)) ? "F7 UNDETERMINED" : "F7u UNDETERMINED";
            }
        };
    }

    @Test
    void saysWhereTheTextHasNoAnswer() {
        OwnershipRow gap = table.row(new Finding(Location.SENSOR, Supply.EXECUTOR, Supply.EXECUTOR, Warranty.NO));
        assertThat(gap.basis()).isNull();
        assertThat(gap.clauses()).isEmpty();
        assertThat(table.row(Finding.at(Location.CLIENT_ENVIRONMENT)).basis()).isEqualTo(Basis.INFERRED);
    }

    @Test
    void isRefusedWithGapsOrOverlaps() {
        OwnershipRow all = new OwnershipRow(
                "X",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Party.CLIENT,
                Basis.EXPLICIT,
                "1",
                BilingualText.same("x"));
        assertThat(OwnershipTable.of(List.of(all)).row(Finding.at(Location.DC)).id())
                .isEqualTo("X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnershipTable.of(List.of(all, all)))
                .withMessageContaining("[X, X]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnershipTable.of(List.of()))
                .withMessageContaining("no row");
    }
}
