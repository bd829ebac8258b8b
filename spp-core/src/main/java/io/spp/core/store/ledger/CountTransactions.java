package io.spp.core.store.ledger;

import java.io.IOException;
import java.sql.SQLException;

/** Runs work on the rows of a count store in one transaction. */
public interface CountTransactions {

    /**
     * What is done with the rows.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {

        /** Does it. */
        T on(CountRows rows) throws SQLException;
    }

    /** Reads one consistent state. */
    <T> T read(Work<T> work) throws IOException;

    /** Writes all or nothing, alone; what is written survives a crash when this returns. */
    <T> T write(Work<T> work) throws IOException;
}
