package io.spp.core.store.jdbc.sql;

import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What differs from database to database besides the scripts. */
public enum Dialect {
    /** SQLite 3.35 or later. */
    SQLITE("SQLite", "db/spp/sqlite") {

        private static final int BUSY = 5;
        private static final int LOCKED = 6;
        private static final int FULL = 13;

        @Override
        void prepare(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
            }
        }

        @Override
        void force(Connection connection, boolean forced) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous=" + (forced ? "FULL" : "NORMAL"));
            }
        }

        @Override
        String reason(SQLException e) {
            String message = String.valueOf(e.getMessage());
            if (e.getErrorCode() == BUSY || e.getErrorCode() == LOCKED) {
                return "the database is locked by another program; close what holds it open for writing, then try again";
            }
            if (e.getErrorCode() == FULL) {
                return "the disk or the quota of the database is full; free some space, then try again";
            }
            return message.contains("no such table: spp_")
                    ? "the tables are missing; call migrate() once, or run the scripts of db/spp/sqlite with your own tool"
                    : message;
        }
    },

    /** PostgreSQL 13 or later. */
    POSTGRESQL("PostgreSQL", "db/spp/postgresql") {

        @Override
        void prepare(Connection connection) {
            // nothing lasts with the database beside its tables
        }

        @Override
        void snapshot(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            }
        }

        @Override
        void force(Connection connection, boolean forced) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit TO " + (forced ? "ON" : "OFF"));
            }
        }

        @Override
        String reason(SQLException e) {
            String message = String.valueOf(e.getMessage());
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("08") || state.startsWith("57P")) {
                return "the database cannot be reached; see that it runs and lets this host in, then try again: "
                        + message;
            }
            return switch (state) {
                case "53100" -> "the disk of the database is full; free some space, then try again";
                case "55P03", "40P01" ->
                    "the database is locked by another program; end what holds its rows, then try again";
                case "42P01" ->
                    "the tables are missing; call migrate() once, or run the scripts of db/spp/postgresql with your own tool";
                default -> message;
            };
        }
    };

    private final String product;
    private final String scripts;

    Dialect(String product, String scripts) {
        this.product = product;
        this.scripts = scripts;
    }

    /** The dialect of the database behind a connection. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.product.equalsIgnoreCase(product)) {
                return dialect;
            }
        }
        throw new InvalidConfigurationException(List.of(new Problem(
                "DataSource",
                product,
                new BilingualText(
                        "поддерживаются базы данных SQLite и PostgreSQL",
                        "the supported databases are SQLite and PostgreSQL"))));
    }

    /** The folder of the migration scripts on the class path. */
    public String scripts() {
        return scripts;
    }

    /** Sets what lasts with the database. */
    abstract void prepare(Connection connection) throws SQLException;

    /** Makes a transaction that has just begun see one state to its end, where it would not anyway. */
    void snapshot(Connection connection) throws SQLException {}

    /** Whether the next transactions of a connection are forced to the disk, as they are at first. */
    abstract void force(Connection connection, boolean forced) throws SQLException;

    /** What went wrong and what helps, in words. */
    abstract String reason(SQLException e);

    /** The exception for hosts. */
    IOException explain(String doing, SQLException e) {
        return new IOException(doing + " failed: " + reason(e), e);
    }
}
