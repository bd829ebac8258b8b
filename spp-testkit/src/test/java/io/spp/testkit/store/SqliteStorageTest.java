package io.spp.testkit.store;

import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest extends StorageContract {

    @TempDir
    Path folder;

    private int files;

    @Override
    protected Storage emptyStorage() throws IOException {
        return JdbcStorage.sqlite(folder.resolve(files++ + ".db")).migrate();
    }
}
