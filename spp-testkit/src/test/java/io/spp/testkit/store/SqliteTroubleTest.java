package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DAY;
import static io.spp.testkit.store.Counted.DOOR;
import static io.spp.testkit.store.Counted.TEN;
import static io.spp.testkit.store.Counted.counted;
import static io.spp.testkit.store.Counted.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Measurement;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.jdbc.JdbcStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class SqliteTroubleTest {

    @TempDir
    Path folder;

    @Test
    void aLockedDatabaseIsReportedAndNothingIsWritten() throws Exception {
        SQLiteConfig impatient = new SQLiteConfig();
        impatient.setBusyTimeout(20);
        try (JdbcStorage storage = JdbcStorage.over(source(impatient)).migrate();
                Connection other = DriverManager.getConnection(url());
                Statement lock = other.createStatement()) {
            storage.counts().append(List.of(counted(1, 1, 1)), ChangeCause.MEASURED, TEN);
            lock.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> storage.counts().append(List.of(counted(2, 2, 2)), ChangeCause.MEASURED, TEN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("writing counts failed: the database is locked by another program");
            assertThat(measured(storage.counts())).containsExactly(counted(1, 1, 1));

            lock.execute("ROLLBACK");
            storage.counts().append(List.of(counted(2, 2, 2)), ChangeCause.MEASURED, TEN);
            assertThat(measured(storage.counts())).hasSize(2);
        }
    }

    @Test
    void aFullDiskIsReportedAndWhatWasAcknowledgedStays() throws Exception {
        List<Measurement> small = List.of(counted(0, 1, 1));
        List<Measurement> large = IntStream.range(1, 5000)
                .mapToObj(minute -> counted(minute, 1, 1))
                .toList();
        try (JdbcStorage storage = JdbcStorage.sqlite(file()).migrate()) {
            storage.counts().append(small, ChangeCause.MEASURED, TEN);
        }
        SQLiteConfig quota = new SQLiteConfig();
        quota.setMaxPageCount((int) (Files.size(file()) / 4096) + 5);
        try (JdbcStorage storage = JdbcStorage.over(source(quota))) {
            assertThatThrownBy(() -> storage.counts().append(large, ChangeCause.MEASURED, TEN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the disk or the quota of the database is full");
            assertThat(measured(storage.counts())).isEqualTo(small);
            assertThat(storage.counts().changes(0, 10)).hasSize(1);
        }
        try (JdbcStorage storage = JdbcStorage.sqlite(file())) {
            assertThat(storage.counts().append(large, ChangeCause.MEASURED, TEN).added())
                    .isEqualTo(4999);
        }
    }

    @Test
    void aDatabaseWithoutTablesSaysHowToMakeThem() throws Exception {
        try (JdbcStorage storage = JdbcStorage.sqlite(file())) {
            assertThatThrownBy(() -> storage.counts().measured(DOOR, DAY))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("call migrate() once, or run the scripts of db/spp/sqlite");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(file(), "this is a shopping list and no database at all\n".repeat(40));

        assertThatThrownBy(() -> JdbcStorage.sqlite(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("opening the database failed");
    }

    @Test
    void aClosedStorageRefusesWork() throws Exception {
        JdbcStorage storage = JdbcStorage.sqlite(file()).migrate();
        storage.close();
        storage.close();

        assertThatThrownBy(() -> storage.counts().lines())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed");
    }

    private Path file() {
        return folder.resolve("counts.db");
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url());
        return source;
    }
}
