package io.spp.core.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of one statement that are sent together; columns are given from left to right. */
final class RowBatch implements AutoCloseable {

    private final PreparedStatement statement;
    private int column;
    private boolean waiting;

    RowBatch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    RowBatch text(String value) throws SQLException {
        statement.setString(++column, value);
        return this;
    }

    RowBatch number(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    RowBatch number(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    RowBatch number(double value) throws SQLException {
        statement.setDouble(++column, value);
        return this;
    }

    /** Persons in one direction; a negative number stands for unknown and becomes null. */
    RowBatch persons(int value) throws SQLException {
        return value < 0 ? none(Types.INTEGER) : number(value);
    }

    RowBatch none(int type) throws SQLException {
        statement.setNull(++column, type);
        return this;
    }

    RowBatch millis(@Nullable Instant moment) throws SQLException {
        return moment == null ? none(Types.BIGINT) : number(moment.toEpochMilli());
    }

    void end() throws SQLException {
        statement.addBatch();
        column = 0;
        waiting = true;
    }

    void send() throws SQLException {
        if (waiting) {
            statement.executeBatch();
            waiting = false;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
