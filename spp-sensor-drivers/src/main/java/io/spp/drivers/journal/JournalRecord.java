package io.spp.drivers.journal;

/**
 * One record as it is read back.
 *
 * @param next the position after it: reading goes on from there
 * @param bytes what was appended
 */
@SuppressWarnings("ArrayRecordComponent") // read once and handed on
public record JournalRecord(long next, byte[] bytes) {}
