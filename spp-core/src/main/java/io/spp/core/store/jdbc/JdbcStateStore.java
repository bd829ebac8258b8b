package io.spp.core.store.jdbc;

import io.spp.core.store.StateStore;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.RowBatch;
import io.spp.core.store.jdbc.sql.Transactions;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class JdbcStateStore implements StateStore {

    private static final String LOG = "states";

    private final Transactions database;

    JdbcStateStore(Transactions database) {
        this.database = database;
    }

    @Override
    public Optional<String> load(String key) throws IOException {
        return database.read(
                LOG,
                connection -> Query.first(
                        connection, "SELECT state FROM spp_state WHERE state_key = ?", row -> row.getString(1), key));
    }

    @Override
    public void save(Map<String, String> states) throws IOException {
        if (states.isEmpty()) {
            return;
        }
        database.write(LOG, connection -> {
            try (RowBatch row = new RowBatch(
                    connection,
                    "INSERT INTO spp_state (state_key, state) VALUES (?, ?)"
                            + " ON CONFLICT (state_key) DO UPDATE SET state = excluded.state")) {
                for (Map.Entry<String, String> state : new TreeMap<>(states).entrySet()) {
                    row.text(state.getKey()).text(state.getValue()).end();
                }
                row.send();
                return states.size();
            }
        });
    }
}
