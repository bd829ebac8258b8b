package io.spp.core.store.jdbc;

import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Statements;
import io.spp.core.store.jdbc.sql.Transactions;
import io.spp.core.store.ledger.CountTransactions;
import java.io.IOException;

/** One database transaction for each piece of work. */
final class JdbcCountTransactions implements CountTransactions {

    private static final String LOG = "counts";

    private final Transactions database;
    private final Dimension lines;
    private final Dimension sources;

    JdbcCountTransactions(Transactions database) {
        this.database = database;
        this.lines = database.database().dimension("spp_line", "line");
        this.sources = database.database().dimension("spp_source", "source");
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
