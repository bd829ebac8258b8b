package io.spp.core.store;

import java.io.IOException;

/** All stores of one installation, kept in one place. Safe for use by several threads. */
public interface Storage extends AutoCloseable {

    /** What lines counted. */
    CountStore counts();

    /** What devices said they counted. */
    SignalLog signals();

    /** What became known about sensors. */
    DeviceLog devices();

    /** What happened to incidents. */
    IncidentLog incidents();

    /** Messages to be sent. */
    Outbox outbox();

    /** Positions of readers and states of engines. */
    StateStore states();

    /**
     * The same stores for a writer that can repeat what it wrote from a journal of its own. What it has written survives a killed process; after
     * a power cut the latest of it may be gone, but never something older than what is still there, positions included. It becomes as safe as
     * everything else with the next write through the stores themselves.
     */
    default Storage replayable() {
        return this;
    }

    /** Lets go of what it holds open. Nothing is lost without it. */
    @Override
    void close() throws IOException;
}
