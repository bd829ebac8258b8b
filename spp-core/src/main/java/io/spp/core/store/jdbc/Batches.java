package io.spp.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows that one transaction will write, sent together at its end, in the order in which their statements first came up. */
final class Batches implements AutoCloseable {

    private final Connection connection;
    private final Map<String, RowBatch> bySql = new LinkedHashMap<>();

    Batches(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Begins a row of a statement. */
    RowBatch row(String sql) throws SQLException {
        RowBatch batch = bySql.get(sql);
        if (batch == null) {
            batch = new RowBatch(connection, sql);
            bySql.put(sql, batch);
        }
        return batch;
    }

    void send() throws SQLException {
        for (RowBatch batch : bySql.values()) {
            batch.send();
        }
    }

    @Override
    public void close() throws SQLException {
        for (RowBatch batch : bySql.values()) {
            batch.close();
        }
    }
}
