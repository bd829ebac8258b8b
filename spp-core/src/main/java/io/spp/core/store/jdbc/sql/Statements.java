package io.spp.core.store.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements of one transaction, each prepared once. Queries run at once; rows to be written wait and are sent together, in the order
 * in which their statements first came up.
 */
public final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> queries = new HashMap<>();
    private final Map<String, RowBatch> batches = new LinkedHashMap<>();

    /** Begins with none prepared. */
    public Statements(Connection connection) {
        this.connection = connection;
    }

    /** The transaction's connection. */
    public Connection connection() {
        return connection;
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Query.Row<T> row, Object... arguments) throws SQLException {
        PreparedStatement statement = queries.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            queries.put(sql, statement);
        }
        return Query.run(statement, row, arguments);
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, Query.Row<T> row, Object... arguments) throws SQLException {
        return list(sql, row, arguments).stream().findFirst();
    }

    /** Begins a row to be written. */
    public RowBatch row(String sql) throws SQLException {
        RowBatch batch = batches.get(sql);
        if (batch == null) {
            batch = new RowBatch(connection, sql);
            batches.put(sql, batch);
        }
        return batch;
    }

    /** Sends the rows that wait. */
    public void send() throws SQLException {
        for (RowBatch batch : batches.values()) {
            batch.send();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement query : queries.values()) {
            query.close();
        }
        for (RowBatch batch : batches.values()) {
            batch.close();
        }
    }
}
