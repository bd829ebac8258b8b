package io.spp.core.store;

/**
 * What became of appended intervals; the four add up to the size of the batch.
 *
 * @param added new ones
 * @param corrected ones that replaced another value
 * @param repeated ones that were there already
 * @param kept ones that differed and lost against the value that is there
 */
public record AppendOutcome(int added, int corrected, int repeated, int kept) {

    /** Nothing was appended. */
    public static final AppendOutcome NONE = new AppendOutcome(0, 0, 0, 0);

    /** Both together. */
    public AppendOutcome plus(AppendOutcome other) {
        return new AppendOutcome(
                added + other.added, corrected + other.corrected, repeated + other.repeated, kept + other.kept);
    }
}
