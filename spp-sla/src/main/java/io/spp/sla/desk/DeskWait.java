package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import io.spp.sla.ownership.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an incident waits for.
 *
 * @param subject the incident
 * @param party who has to act; absent where nobody has to
 * @param what what is waited for, for people
 * @param since since when; absent where nobody has to act
 * @param reminder the day from which the client is to be reminded of its answer; no deadline of the regulation (A15). Absent for none
 */
public record DeskWait(
        DeskCase subject,
        @Nullable Party party,
        BilingualText what,
        @Nullable Instant since,
        @Nullable LocalDate reminder) {

    public DeskWait {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(what, "what");
    }

    /** Who has to act: provider, client or third party; empty for nobody. */
    public Optional<Party> waitingOn() {
        return Optional.ofNullable(party);
    }

    /** Whether the day of the reminder has come. */
    public boolean reminderDue() {
        return reminder != null && !subject.today().isBefore(reminder);
    }
}
