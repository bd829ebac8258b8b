package io.spp.testkit.store;

import io.spp.core.store.Storage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Opens an empty storage before each rule and closes it afterwards. */
abstract class StoreContract {

    private @Nullable Storage storage;

    /** A storage with tables and without rows. */
    protected abstract Storage emptyStorage() throws Exception;

    @BeforeEach
    void openStorage() throws Exception {
        storage = emptyStorage();
    }

    @AfterEach
    void closeStorage() throws Exception {
        storage().close();
    }

    Storage storage() {
        return Objects.requireNonNull(storage, "no storage was opened");
    }
}
