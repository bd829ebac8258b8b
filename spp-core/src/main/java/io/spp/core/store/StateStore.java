package io.spp.core.store;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps small texts under keys: how far a reader of the journal or of the change feed has come, and what the monitor knows about a line.
 * What {@link #save} has written survives a crash, and is never there before what the same stores acknowledged earlier.
 */
public interface StateStore {

    /** The text saved last under a key; empty if there is none. */
    Optional<String> load(String key) throws IOException;

    /** Writes texts in one transaction, in the place of what was there under the same keys. */
    void save(Map<String, String> states) throws IOException;

    /** A position saved with {@link #advance}; 0 if there is none. */
    default long position(String reader) throws IOException {
        return Long.parseLong(load("position:" + reader).orElse("0"));
    }

    /** Saves how far a reader has come. */
    default void advance(String reader, long position) throws IOException {
        save(Map.of("position:" + reader, Long.toString(position)));
    }
}
