package io.spp.testkit.store;

import io.spp.core.store.Storage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * Every rule of every store. Extend it, hand out an empty storage, and the rules run:
 *
 * <pre>{@code
 * class OurStorageTest extends StorageContract {
 *     @Override
 *     protected Storage emptyStorage() throws IOException {
 *         return JdbcStorage.over(dataSource()).migrate();
 *     }
 * }
 * }</pre>
 */
public abstract class StorageContract {

    /** For those who extend it. */
    protected StorageContract() {}

    /** A storage with tables and without rows; each rule asks for its own and closes it. */
    protected abstract Storage emptyStorage() throws Exception;

    /** Measured intervals. */
    @Nested
    @DisplayName("counts")
    class Counts extends CountStoreContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** Calculated intervals. */
    @Nested
    @DisplayName("restored layer")
    class RestoredLayer extends RestoredLayerContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** Marks. */
    @Nested
    @DisplayName("flags")
    class Flags extends FlagContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** Signals. */
    @Nested
    @DisplayName("signals")
    class Signals extends SignalLogContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** Device reports. */
    @Nested
    @DisplayName("devices")
    class Devices extends DeviceLogContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** Incident events. */
    @Nested
    @DisplayName("incidents")
    class Incidents extends IncidentLogContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** Messages. */
    @Nested
    @DisplayName("outbox")
    class Messages extends OutboxContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** States and positions. */
    @Nested
    @DisplayName("states")
    class States extends StateStoreContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }

    /** Several threads. */
    @Nested
    @DisplayName("threads")
    class Threads extends ConcurrencyContract {

        @Override
        protected Storage emptyStorage() throws Exception {
            return StorageContract.this.emptyStorage();
        }
    }
}
