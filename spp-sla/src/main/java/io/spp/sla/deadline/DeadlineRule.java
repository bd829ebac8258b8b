package io.spp.sla.deadline;

import io.spp.core.text.BilingualText;
import java.util.Objects;

/**
 * How long a duty may take.
 *
 * @param id its name, {@code R1}
 * @param workingDays how many working days after the event; 0 = the day of the event itself
 * @param text the rule for people
 */
public record DeadlineRule(String id, int workingDays, BilingualText text) {

    public DeadlineRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        if (workingDays < 0) {
            throw new IllegalArgumentException(id + ": working days must not be negative: " + workingDays);
        }
    }

    /** Whether the duty is due on the day of the event. */
    public boolean sameDay() {
        return workingDays == 0;
    }
}
