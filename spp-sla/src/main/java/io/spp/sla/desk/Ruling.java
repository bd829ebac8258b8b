package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import io.spp.sla.ownership.Basis;
import io.spp.sla.ownership.Party;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who was held at fault, by one cause of one decision.
 *
 * @param at when it was decided
 * @param event the index of the deciding event in the log
 * @param cause the number of the cause within that decision, from 0
 * @param party whom it holds at fault
 * @param basis how firmly the text carries it; absent where the text has no answer
 * @param row the row of the ownership table; absent where a person overruled it
 * @param clause the clauses it stands on; absent where there is none
 * @param reasons why, for people
 */
public record Ruling(
        Instant at,
        int event,
        int cause,
        Party party,
        @Nullable Basis basis,
        @Nullable String row,
        @Nullable String clause,
        List<BilingualText> reasons) {

    public Ruling {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(party, "party");
        reasons = List.copyOf(reasons);
    }

    /** The row of the ownership table, unless a person overruled it. */
    public Optional<String> tableRow() {
        return Optional.ofNullable(row);
    }
}
