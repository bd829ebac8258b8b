package io.spp.testkit.store;

import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;

class MemoryStorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return MemoryStorage.create();
    }
}
