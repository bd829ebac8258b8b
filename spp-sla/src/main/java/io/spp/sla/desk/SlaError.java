package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import java.util.Objects;

/**
 * Why a result cannot be given.
 *
 * @param code {@code NO_REGULATION_VERSION}, {@code NO_CALENDAR}, {@code NO_WORKING_HOURS}
 * @param text what is missing, for people
 */
public record SlaError(String code, BilingualText text) {

    public SlaError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
