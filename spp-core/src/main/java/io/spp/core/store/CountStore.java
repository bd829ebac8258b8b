package io.spp.core.store;

import io.spp.core.count.Measurement;
import io.spp.core.quality.Flag;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what lines counted, in layers: measured intervals, marks on them, and calculated intervals above them.
 *
 * <p>Every write is one transaction: after an {@link IOException} nothing of it is there, after the return all of it is and survives a
 * crash. Writing the same thing twice changes nothing. Nothing is overwritten without trace: the store answers as of any past moment, and
 * {@link #changes} tells what changed, from what, to what, and why. Safe for use by several threads. Intervals start and end on whole
 * seconds; moments of recording are kept to the millisecond.
 */
public interface CountStore {

    /**
     * Writes measured intervals. One that is there already with the same value is ignored; one with another value replaces it only where
     * {@link Measurement#supersedes} says so or the cause is {@link ChangeCause#CONFIGURATION} or {@link ChangeCause#RECALIBRATED}. An
     * interval that takes the place of a restored one books the realised error. Of two values of one source with the same start and
     * different ends the longer one counts. An interval under a mark displaces nothing.
     *
     * @param batch intervals of any lines in any order
     * @param cause why they are written; under {@link ChangeCause#MEASURED} the replacement of an incomplete interval is recorded as
     *     {@link ChangeCause#RUNNING}, that of a complete one as {@link ChangeCause#CORRECTED_BY_DEVICE}, and one in place of a restored
     *     interval as {@link ChangeCause#LATE_DATA}; what is new under {@link ChangeCause#RUNNING} is recorded as measured
     * @param recordedAt now
     * @return what became of them
     * @throws IllegalArgumentException if an interval does not start and end on a whole second
     */
    AppendOutcome append(Collection<Measurement> batch, ChangeCause cause, Instant recordedAt) throws IOException;

    /** Removes measured intervals of one source from the view of figures, because a mapping was corrected; history keeps them. */
    void withdraw(String line, String source, TimeRange range, String reference, Instant recordedAt) throws IOException;

    /** The measured intervals of a line that start in the range, by start, then by source. */
    List<StoredCount> measured(String line, TimeRange range) throws IOException;

    /** The same as they stood at a past moment. */
    List<StoredCount> measuredAsOf(String line, TimeRange range, Instant moment) throws IOException;

    /** Puts calculated intervals in place; all of one plan at once. Applying the same plan again changes nothing. */
    void restore(Collection<RestoredCount> values, Instant recordedAt) throws IOException;

    /** Takes a plan's calculated intervals out; the state is exactly the one before, but for real data that came meanwhile. */
    void revoke(String plan, Instant recordedAt) throws IOException;

    /** The calculated intervals in use that start in the range, by start. Real data that arrived late has displaced its own. */
    List<RestoredCount> restored(String line, TimeRange range) throws IOException;

    /** The calculated intervals in use at a past moment. */
    List<RestoredCount> restoredAsOf(String line, TimeRange range, Instant moment) throws IOException;

    /** What the plan's displaced intervals were worth. */
    List<RealisedError> realisedErrors(String plan) throws IOException;

    /** Sets a mark; the same id again changes nothing, or lengthens the range. A lifted one is set again by a later moment only. */
    void flag(Flag flag) throws IOException;

    /** Lifts a mark. */
    void unflag(String flagId, String by, Instant at) throws IOException;

    /** The marks in force that touch the range, by start. */
    List<Flag> flags(String line, TimeRange range) throws IOException;

    /** The marks that were in force at a past moment and touch the range, by start. */
    List<Flag> flagsAsOf(String line, TimeRange range, Instant moment) throws IOException;

    /**
     * What changed after a place in the feed.
     *
     * @param cursor the last entry seen; 0 for the beginning
     * @param limit at most this many, at least 1
     */
    List<Change> changes(long cursor, int limit) throws IOException;

    /**
     * What changed the past of a line: every entry of the feed that touches the range but first arrivals (MEASURED, IMPORTED), in order.
     */
    List<Change> revisions(String line, TimeRange range) throws IOException;

    /** The lines that have measured intervals. */
    Set<String> lines() throws IOException;

    /** From the first to the last measured interval of a line. */
    Optional<TimeRange> extent(String line) throws IOException;
}
