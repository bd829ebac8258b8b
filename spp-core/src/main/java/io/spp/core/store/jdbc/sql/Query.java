package io.spp.core.store.jdbc.sql;

import io.spp.core.count.Tally;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs queries and reads columns. */
public final class Query {

    private Query() {}

    /**
     * Makes a value of a row.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface Row<T> {

        /** Reads the row the cursor stands on. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows. Arguments are {@code Integer}, {@code Long} or {@code String}. */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return run(statement, row, arguments);
        }
    }

    /** All rows of a prepared query. */
    public static <T> List<T> run(PreparedStatement statement, Row<T> row, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    /** The first row. */
    public static <T> Optional<T> first(Connection connection, String sql, Row<T> row, Object... arguments)
            throws SQLException {
        return list(connection, sql, row, arguments).stream().findFirst();
    }

    /** A number that is always there, such as a maximum with a default. */
    public static long number(Connection connection, String sql) throws SQLException {
        return first(connection, sql, row -> row.getLong(1)).orElseThrow();
    }

    /** Persons in one direction; null stands for unknown. */
    public static int persons(ResultSet row, int column) throws SQLException {
        int persons = row.getInt(column);
        return row.wasNull() ? Tally.UNKNOWN : persons;
    }

    /** A moment kept as milliseconds. */
    public static Instant millis(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /** A moment kept as milliseconds, if there is one. */
    public static @Nullable Instant millisOrNull(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
