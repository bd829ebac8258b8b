package io.spp.core.store.jdbc.sql;

import java.io.IOException;

/**
 * The transactions of one database, with the durability that their writer needs.
 *
 * @param database the database
 * @param forced whether each is forced to the disk before it counts as done, or may wait for the next one that is
 */
public record Transactions(Database database, boolean forced) {

    /** Reads one consistent state. */
    public <T> T read(String log, Database.Work<T> work) throws IOException {
        return database.read(log, work);
    }

    /** Writes all or nothing, while nobody else writes this log. */
    public <T> T write(String log, Database.Work<T> work) throws IOException {
        return database.write(log, forced, work);
    }
}
