package io.spp.core.store.jdbc;

import io.spp.core.store.ledger.CountTransactions;
import java.io.IOException;

/** One database transaction for each piece of work. */
final class JdbcCountTransactions implements CountTransactions {

    private static final String LOG = "counts";

    private final Database database;
    private final Dimension lines = new Dimension("spp_line", "line");
    private final Dimension sources = new Dimension("spp_source", "source");

    JdbcCountTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T read(Work<T> work) throws IOException {
        return database.read(LOG, connection -> {
            try (Statements statements = new Statements(connection)) {
                return work.on(new JdbcCountRows(statements, lines, sources));
            }
        });
    }

    @Override
    public <T> T write(Work<T> work) throws IOException {
        return database.write(LOG, connection -> {
            try (Statements statements = new Statements(connection)) {
                T result = work.on(new JdbcCountRows(statements, lines, sources));
                statements.send();
                return result;
            }
        });
    }
}
