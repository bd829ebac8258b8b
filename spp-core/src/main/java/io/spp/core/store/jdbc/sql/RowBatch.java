package io.spp.core.store.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of one statement that are sent together; columns are given from left to right. */
public final class RowBatch implements AutoCloseable {

    private final PreparedStatement statement;
    private int column;
    private boolean waiting;

    /** Prepares a statement. */
    public RowBatch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    /** The next column as text. */
    public RowBatch text(String value) throws SQLException {
        statement.setString(++column, value);
        return this;
    }

    /** The next column as a number. */
    public RowBatch number(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    /** The next column as a number. */
    public RowBatch number(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    /** The next column as a number. */
    public RowBatch number(double value) throws SQLException {
        statement.setDouble(++column, value);
        return this;
    }

    /** The next column as bytes. */
    public RowBatch bytes(byte[] value) throws SQLException {
        statement.setBytes(++column, value);
        return this;
    }

    /** Persons in one direction; a negative number stands for unknown and becomes null. */
    public RowBatch persons(int value) throws SQLException {
        return value < 0 ? none(Types.INTEGER) : number(value);
    }

    /** Nothing in the next column, whose type is one of {@link Types}. */
    public RowBatch none(int type) throws SQLException {
        statement.setNull(++column, type);
        return this;
    }

    /** The next column as milliseconds; nothing where there is no moment. */
    public RowBatch millis(@Nullable Instant moment) throws SQLException {
        return moment == null ? none(Types.BIGINT) : number(moment.toEpochMilli());
    }

    /** Ends the row. */
    public void end() throws SQLException {
        statement.addBatch();
        column = 0;
        waiting = true;
    }

    /** Sends the rows that wait. */
    public void send() throws SQLException {
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
