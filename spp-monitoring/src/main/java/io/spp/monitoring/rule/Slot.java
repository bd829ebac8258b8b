package io.spp.monitoring.rule;

import java.time.Instant;

/** One interval of a line's grid as rules see it, with what is usual at this time. */
public interface Slot {

    /** Its first second, since the epoch. */
    long start();

    /** The first second after it. */
    long end();

    /** Its length in seconds. */
    int seconds();

    /** When it could be known at the earliest: its end and the allowed lateness. */
    Instant knownAt();

    /** Whether all of the line's sources reported it. */
    boolean measured();

    /** Persons who entered, or {@link io.spp.core.count.Tally#UNKNOWN}. */
    int in();

    /** Persons who left, or {@link io.spp.core.count.Tally#UNKNOWN}. */
    int out();

    /** Persons in either direction, as far as counted. */
    int crossings();

    /** The share of it that was observed, 0 to 1; 0 if it is absent. */
    double completeness();

    /** Whether the site is open for at least a part of it. */
    boolean open();

    /** Whether clocks were changed just before, so that a device with a local clock cannot report it. */
    boolean clockChange();

    /** Whether the line is known well enough for judgements by what is usual: after 28 days by default. */
    boolean learnt();

    /** Persons who usually cross at this time, in both directions, lowered on quiet days; NaN if this time was never seen. */
    double expected();

    /** How much wider than by pure chance counts spread: variance by mean, at least 1. */
    double dispersion();

    /** The chance that something arrives at this time of day, 0 to 1. */
    double presence();
}
