package io.spp.drivers.journal;

/**
 * Limits of a journal.
 *
 * @param segmentBytes a segment that is longer is closed and a new one begun; each day begins a new one too
 * @param reservedBytes with less free space on the disk the journal refuses, so that the database can still work off what is there
 */
public record JournalSettings(long segmentBytes, long reservedBytes) {

    /** Segments of 64 MiB, 64 MiB of the disk kept free. */
    public static final JournalSettings DEFAULT = new JournalSettings(64L << 20, 64L << 20);

    public JournalSettings {
        if (segmentBytes < 1024 || reservedBytes < 0) {
            throw new IllegalArgumentException("segmentBytes must be at least 1024, reservedBytes not negative: "
                    + segmentBytes + ", " + reservedBytes);
        }
    }
}
