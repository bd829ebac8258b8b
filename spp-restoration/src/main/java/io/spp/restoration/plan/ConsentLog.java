package io.spp.restoration.plan;

import io.spp.core.store.StateStore;
import java.io.IOException;
import java.util.List;

/** Keeps what clients agreed to. Append-only; an entry that is there already is not written again. */
public interface ConsentLog {

    /** A log that is kept in a store of states and survives with it. */
    static ConsentLog in(StateStore states) {
        return new StoredConsentLog(states);
    }

    /**
     * Writes an entry.
     *
     * @return false if it was there already
     */
    boolean append(ConsentEntry entry) throws IOException;

    /** All entries in the order in which they were written. */
    List<ConsentEntry> entries() throws IOException;
}
