package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A rule at work on one line. Its only inputs are the intervals it is shown, so the same intervals always give the same findings. Used by one
 * thread at a time.
 */
public interface LineRule {

    /**
     * Looks at the next interval; each is shown once, in order, whether something arrived or not.
     *
     * @param slot the interval; valid during the call only
     * @param findings takes what was found, what changed about it, and its end
     */
    void observe(Slot slot, Findings findings);

    /**
     * Looks at a whole hour, after its intervals; each is shown once, in order. The lines of a site go through the hours together. A rule that judges
     * by intervals alone leaves this out.
     *
     * @param hour the hour, by the clock in UTC; valid during the call only
     * @param findings takes what was found, what changed about it, and its end
     */
    default void hour(Hour hour, Findings findings) {}

    /**
     * Tells what lasts once more, with the numbers of now, because somebody wants to read it. Changes nothing. A rule that leaves this out is read
     * as it was last reported.
     */
    default void restate(Findings findings) {}

    /** All it remembers, at most some hundred bytes; a rule that continues with it goes on as if never interrupted. */
    JsonNode state();
}
