package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A technical requirement that the client has to meet (4.1).
 *
 * @param id its name, {@code L5}
 * @param only the edition it holds for; absent for both
 * @param clause where it stands
 * @param text what is required
 */
public record Requirement(String id, @Nullable Edition only, String clause, BilingualText text) {

    public Requirement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(text, "text");
    }

    /** The edition it holds for; empty for both. */
    public Optional<Edition> edition() {
        return Optional.ofNullable(only);
    }

    /** Whether it holds for an edition. */
    public boolean appliesTo(Edition edition) {
        return only == null || only == edition;
    }
}
