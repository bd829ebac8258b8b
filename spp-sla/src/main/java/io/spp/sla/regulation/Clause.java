package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import java.util.Objects;

/**
 * A condition of the regulation that software checks, with its words.
 *
 * @param check the name of the check
 * @param clause where it stands
 * @param text the condition, for people
 */
public record Clause(String check, String clause, BilingualText text) {

    public Clause {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(text, "text");
    }
}
