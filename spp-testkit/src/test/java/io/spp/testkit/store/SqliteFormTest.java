package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DOOR;
import static io.spp.testkit.store.Counted.LEFT;
import static io.spp.testkit.store.Counted.RIGHT;
import static io.spp.testkit.store.Counted.TEN;
import static io.spp.testkit.store.Counted.counted;
import static io.spp.testkit.store.Counted.measured;
import static io.spp.testkit.store.Counted.minute;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.jdbc.JdbcStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFormTest {

    private static final List<String> SCRIPTS = List.of(
            "V1__counts.sql",
            "V2__signals_and_devices.sql",
            "V3__incidents_and_outbox.sql",
            "V4__revisions.sql",
            "V5__attachments.sql");

    @TempDir
    Path folder;

    @Test
    void thePublicViewHasOneRowPerIntervalOfALine() throws Exception {
        try (JdbcStorage storage = JdbcStorage.sqlite(file()).migrate()) {
            storage.counts()
                    .append(
                            List.of(
                                    counted(LEFT, 1, 1, 2),
                                    new Measurement(DOOR, RIGHT, minute(1), Tally.entered(4), 0.5),
                                    new Measurement(DOOR, LEFT, minute(2), Tally.entered(3), 1)),
                            ChangeCause.MEASURED,
                            TEN);
        }

        assertThat(query("SELECT line_id, start_utc, end_utc, persons_in, persons_out, completeness"
                        + " FROM spp_v_counts ORDER BY line_id, start_utc"))
                .containsExactly(
                        "door-1|2024-05-02T09:01:00Z|2024-05-02T09:02:00Z|5|2|0.5",
                        "door-1|2024-05-02T09:02:00Z|2024-05-02T09:03:00Z|3|null|1.0");
    }

    @Test
    void theScriptsCanBeRunWithAnyTool() throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String script : SCRIPTS) {
                statement.executeUpdate(script(script));
            }
        }
        try (JdbcStorage storage = JdbcStorage.sqlite(file())) {
            storage.counts().append(List.of(counted(1, 1, 1)), ChangeCause.MEASURED, TEN);

            assertThat(measured(storage.counts())).containsExactly(counted(1, 1, 1));
        }
    }

    @Test
    void migratingTwiceKeepsWhatIsThere() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (JdbcStorage storage = JdbcStorage.sqlite(file()).migrate()) {
                storage.counts().append(List.of(counted(1, 1, 1)), ChangeCause.MEASURED, TEN);
                assertThat(measured(storage.counts())).containsExactly(counted(1, 1, 1));
            }
        }
        assertThat(query("SELECT version FROM spp_schema_history WHERE version IS NOT NULL ORDER BY installed_rank"))
                .endsWith("1", "2", "3", "4", "5");
    }

    @Test
    void aMessageWrittenBeforeThereWereAttachmentsIsStillSent() throws Exception {
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:db/spp/sqlite")
                .table("spp_schema_history")
                .target("4")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO spp_outbox VALUES (1, 'a', 'i-1', 'boss@client.example', 'email', 'ru',"
                            + " 'Датчик молчит', 'text', '<p>text</p>', 0, 'WAITING', 0, 0, NULL, '')");
        }
        try (JdbcStorage storage = JdbcStorage.sqlite(file()).migrate()) {
            Notification waiting = storage.outbox().due(TEN, 10).get(0).notification();
            assertThat(waiting.subject()).isEqualTo("Датчик молчит");
            assertThat(waiting.attachments()).isEmpty();

            storage.outbox().sent("a", TEN);
            assertThat(storage.outbox().entries().get(0).state()).isEqualTo(OutboxEntry.State.SENT);
        }
    }

    @Test
    void tablesOfTheHostAreLeftAlone() throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY)");
        }
        try (JdbcStorage storage = JdbcStorage.sqlite(file()).migrate()) {
            assertThat(storage.counts().lines()).isEmpty();
        }
        assertThat(query("SELECT count(*) FROM orders")).containsExactly("0");
        assertThat(query("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'spp_%'"
                        + " AND name NOT LIKE 'sqlite_%'"))
                .containsExactly("orders");
    }

    @Test
    void runsOverThePoolOfTheHost() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(3);
        try (HikariDataSource pool = new HikariDataSource(config);
                JdbcStorage storage = JdbcStorage.over(pool).migrate()) {
            storage.counts().append(List.of(counted(1, 1, 1)), ChangeCause.MEASURED, TEN);

            assertThat(measured(storage.counts())).containsExactly(counted(1, 1, 1));
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private Path file() {
        return folder.resolve("counts.db");
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    private static String script(String name) throws IOException {
        try (InputStream script = JdbcStorage.class.getResourceAsStream("/db/spp/sqlite/" + name)) {
            assertThat(script).as(name).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getObject(i)));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }
}
