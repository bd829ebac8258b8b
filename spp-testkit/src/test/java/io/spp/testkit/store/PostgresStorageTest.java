package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.LEFT;
import static io.spp.testkit.store.Counted.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.store.ChangeCause;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresStorageTest extends StorageContract {

    private static @Nullable EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        JdbcStorage.over(source()).migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected Storage emptyStorage() throws IOException, SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + String.join(", ", tables(statement)));
        }
        return JdbcStorage.over(source());
    }

    @Test
    void thePublicViewHasOneRowPerIntervalOfALine() throws Exception {
        try (Storage storage = emptyStorage();
                Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            storage.counts().append(List.of(counted(LEFT, 1, 1, 2)), ChangeCause.MEASURED, Instant.EPOCH);

            try (ResultSet row = statement.executeQuery(
                    "SELECT line_id, start_utc, end_utc, persons_in, persons_out, completeness FROM spp_v_counts")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(Counted.DOOR);
                assertThat(Instant.parse(row.getString(2)))
                        .isEqualTo(Counted.minute(1).start());
                assertThat(Instant.parse(row.getString(3)))
                        .isEqualTo(Counted.minute(1).end());
                assertThat(row.getLong(4)).isEqualTo(1);
                assertThat(row.getLong(5)).isEqualTo(2);
                assertThat(row.getDouble(6)).isEqualTo(1);
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void saysThatTheTablesAreMissing() throws Exception {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE bare");
        }
        try (Storage storage = JdbcStorage.over(server().getDatabase("postgres", "bare"))) {
            assertThatThrownBy(() -> storage.counts().lines())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the tables are missing; call migrate() once");
        }
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() throws Exception {
        EmbeddedPostgres gone = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        Storage storage = JdbcStorage.over(gone.getPostgresDatabase()).migrate();
        gone.close();

        assertThatThrownBy(() -> storage.counts().lines())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the database cannot be reached");
        storage.close();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT tablename FROM pg_tables WHERE tablename LIKE 'spp\\_%' AND tablename NOT IN ('spp_turn', 'spp_schema_history')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static EmbeddedPostgres server() {
        return Objects.requireNonNull(server, "not started");
    }

    private static DataSource source() {
        return server().getPostgresDatabase();
    }
}
