package io.spp.core.store.memory;

import io.spp.core.store.CountStore;
import io.spp.core.store.DeviceLog;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.Outbox;
import io.spp.core.store.SignalLog;
import io.spp.core.store.StateStore;
import io.spp.core.store.Storage;
import io.spp.core.store.ledger.LedgerCountStore;

/** All stores in memory; behaves like a database that is forgotten with the object. */
public final class MemoryStorage implements Storage {

    private final CountStore counts = new LedgerCountStore(new MemoryCountTransactions());
    private final SignalLog signals = new MemorySignalLog();
    private final DeviceLog devices = new MemoryDeviceLog();
    private final IncidentLog incidents = new MemoryIncidentLog();
    private final Outbox outbox = new MemoryOutbox();
    private final StateStore states = new MemoryStateStore();

    private MemoryStorage() {}

    /** Empty stores. */
    public static MemoryStorage create() {
        return new MemoryStorage();
    }

    @Override
    public CountStore counts() {
        return counts;
    }

    @Override
    public SignalLog signals() {
        return signals;
    }

    @Override
    public DeviceLog devices() {
        return devices;
    }

    @Override
    public IncidentLog incidents() {
        return incidents;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public StateStore states() {
        return states;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
