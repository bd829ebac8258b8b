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

    /** Lets go of what it holds open. Nothing is lost without it. */
    @Override
    void close() throws IOException;
}
