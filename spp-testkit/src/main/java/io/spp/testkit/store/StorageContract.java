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
}
