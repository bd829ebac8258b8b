package io.spp.server.report;

import io.spp.core.document.Tone;
import io.spp.core.text.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What one party owes.
 *
 * @param id the obligation's id, such as {@code O2}
 * @param clause the clause that says so
 * @param what what is to be done, in a few words
 * @param by who has to do it
 * @param text what is owed by whom and why, with its deadline and how it stands
 * @param due the last day; absent where there is no deadline
 * @param done when it was done; absent where it was not
 * @param status how it stands, in words
 * @param tone how good that is
 */
public record ReportedDuty(
        String id,
        String clause,
        BilingualText what,
        BilingualText by,
        BilingualText text,
        Optional<LocalDate> due,
        Optional<Instant> done,
        BilingualText status,
        Tone tone) {

    public ReportedDuty {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(tone, "tone");
    }
}
