package io.spp.core.store;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the change feed. New intervals that follow each other are one entry; a change of the past is one entry per interval.
 *
 * @param cursor the place in the feed; grows, survives restarts
 * @param line the line's id
 * @param range what changed
 * @param cause why
 * @param recordedAt when it was written
 * @param before the line's tally before, for a change of a measured interval; rounded for a restored one
 * @param after the line's tally after
 * @param reference the flag, plan or mapping behind the change; empty for plain measurements
 */
public record Change(
        long cursor,
        String line,
        TimeRange range,
        ChangeCause cause,
        Instant recordedAt,
        Optional<Tally> before,
        Optional<Tally> after,
        String reference) {}
