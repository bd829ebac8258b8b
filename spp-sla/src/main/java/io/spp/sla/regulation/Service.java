package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import java.util.Objects;

/**
 * One row of the tariff table.
 *
 * @param row its number
 * @param code its name for software
 * @param text what is done, and on what condition
 */
public record Service(int row, String code, BilingualText text) {

    public Service {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
