package io.spp.sla.contract;

import io.spp.core.text.BilingualText;
import java.util.Objects;

/**
 * Something that a check of the contract found.
 *
 * @param clause the clause it stands on
 * @param severity how much it weighs
 * @param text what is wrong, for people
 */
public record Remark(String clause, Severity severity, BilingualText text) {

    public Remark {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
    }

    /** How much a remark weighs. */
    public enum Severity {
        /** It cannot stand so. */
        REJECT,
        /** It is allowed, but somebody should know. */
        WARNING
    }
}
