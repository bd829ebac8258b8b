package io.spp.restoration.plan;

import java.time.Instant;
import java.util.List;

/** One entry of the log of consents: what was agreed, done under it, and taken back. Nothing is ever deleted. */
public sealed interface ConsentEntry {

    /** When it happened. */
    Instant at();

    /**
     * The client agreed.
     *
     * @param consent to what
     */
    record Given(Consent consent) implements ConsentEntry {

        @Override
        public Instant at() {
            return consent.at();
        }
    }

    /**
     * Restored values were put in place.
     *
     * @param plan the plan's id
     * @param consent the id of the consent that covers them
     * @param gaps the ids of the gaps
     * @param totals what each gap amounts to; empty in entries of versions that did not keep it
     * @param at when
     */
    record Applied(String plan, String consent, List<String> gaps, List<AppliedGap> totals, Instant at)
            implements ConsentEntry {

        public Applied {
            gaps = List.copyOf(gaps);
            totals = List.copyOf(totals);
        }
    }

    /**
     * The client took a consent back; every plan applied under it is revoked.
     *
     * @param consent the consent's id
     * @param by who took it back
     * @param evidence where it can be seen
     * @param at when
     */
    record Withdrawn(String consent, String by, String evidence, Instant at) implements ConsentEntry {}
}
