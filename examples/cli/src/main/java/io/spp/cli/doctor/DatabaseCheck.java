package io.spp.cli.doctor;

import io.spp.cli.doctor.Check.Result;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.server.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;

/** Looks at a database: of an SQLite file at its mode and its tables, and takes the write lock for a moment; of a server at its tables. */
final class DatabaseCheck {

    private DatabaseCheck() {}

    static Check of(DatabaseUrl database, Texts texts) {
        return database.file().map(file -> file(file, texts)).orElseGet(() -> server(database, texts));
    }

    private static Check server(DatabaseUrl database, Texts texts) {
        try (Connection connection = database.connect(System.getenv());
                Statement statement = connection.createStatement()) {
            String product = connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
            if (text(statement, "SELECT to_regclass('spp_schema_history')") == null) {
                return check(
                        Result.WARNING,
                        texts.text("database.server", database, product, "—"),
                        texts.text("database.pending"));
            }
            String version = text(
                    statement,
                    "SELECT version FROM spp_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1");
            return check(
                    Result.OK,
                    texts.text("database.server", database, product, String.valueOf(version)),
                    BilingualText.same(""));
        } catch (SQLException e) {
            return check(
                    Result.WRONG,
                    texts.text("database.broken", database, String.valueOf(e.getMessage())),
                    texts.text("database.unreachable"));
        }
    }

    private static Check file(Path file, Texts texts) {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.exists(file)) {
            boolean possible = folder != null && Files.isWritable(folder);
            return check(
                    possible ? Result.OK : Result.WRONG,
                    texts.text(possible ? "database.new" : "database.nowhere", file),
                    possible ? BilingualText.same("") : texts.text("database.folder"));
        }
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String mode = text(statement, "PRAGMA journal_mode");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            MigrationInfoService tables = Flyway.configure(DatabaseCheck.class.getClassLoader())
                    .dataSource(url, null, null)
                    .locations("classpath:db/spp/sqlite")
                    .table("spp_schema_history")
                    .load()
                    .info();
            return judge(file, String.valueOf(mode), tables, texts);
        } catch (SQLException | FlywayException e) {
            return check(
                    Result.WRONG,
                    texts.text("database.broken", file, String.valueOf(e.getMessage())),
                    texts.text("database.advice"));
        }
    }

    private static Check judge(Path file, String mode, MigrationInfoService tables, Texts texts) {
        MigrationInfo current = tables.current();
        String version = current == null ? "—" : String.valueOf(current.getVersion());
        BilingualText found = texts.text("database", file, mode, version, tables.pending().length);
        if (!mode.equals("wal")) {
            return check(Result.WARNING, found, texts.text("database.mode"));
        }
        return tables.pending().length > 0
                ? check(Result.WARNING, found, texts.text("database.pending"))
                : check(Result.OK, found, BilingualText.same(""));
    }

    private static @Nullable String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static Check check(Result result, BilingualText found, BilingualText advice) {
        return new Check("database", result, found, advice);
    }
}
