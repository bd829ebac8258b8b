package io.spp.core.store.jdbc;

import io.spp.core.store.CountStore;
import io.spp.core.store.DeviceLog;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.Outbox;
import io.spp.core.store.SignalLog;
import io.spp.core.store.StateStore;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.sql.Database;
import io.spp.core.store.jdbc.sql.Migration;
import io.spp.core.store.jdbc.sql.SqliteFile;
import io.spp.core.store.jdbc.sql.Transactions;
import io.spp.core.store.ledger.LedgerCountStore;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * All stores in a database.
 *
 * <p>The tables are made and brought up to date by {@link #migrate} with Flyway, or by the host, who runs the scripts under
 * {@code db/spp/sqlite} or {@code db/spp/postgresql} in order of their numbers with a tool of his own. Tables and views begin with {@code spp_}; those that begin with
 * {@code spp_v_} are public.
 *
 * <p>SQLite runs with a write-ahead log that is forced to the disk with each transaction ({@code journal_mode=WAL},
 * {@code synchronous=FULL}): what was acknowledged is there after a killed process and after a power cut. One transaction writes at a time
 * and any number read beside it. A database that another program holds locked for 5 seconds is reported as an {@link IOException}.
 *
 * <p>PostgreSQL, 13 or later, commits with {@code synchronous_commit=on}. One transaction writes a log at a time, also where several processes
 * write; any number read beside it. Text that contains the character NUL, which PostgreSQL cannot hold, is refused.
 */
public final class JdbcStorage implements Storage {

    private static final int CONNECTIONS_KEPT = 4;

    private final Database database;
    private final CountStore counts;
    private final SignalLog signals;
    private final DeviceLog devices;
    private final IncidentLog incidents;
    private final Outbox outbox;
    private final StateStore states;

    private JdbcStorage(Database database, boolean forced) {
        this.database = database;
        Transactions transactions = new Transactions(database, forced);
        this.counts = new LedgerCountStore(new JdbcCountTransactions(transactions));
        this.signals = new JdbcSignalLog(transactions);
        this.devices = new JdbcDeviceLog(transactions);
        this.incidents = new JdbcIncidentLog(transactions);
        this.outbox = new JdbcOutbox(transactions);
        this.states = new JdbcStateStore(transactions);
    }

    /**
     * Stores in an SQLite file, which is made where there is none. Needs {@code org.xerial:sqlite-jdbc} at run time.
     *
     * @throws IOException if the file cannot be opened
     */
    public static JdbcStorage sqlite(Path file) throws IOException {
        return new JdbcStorage(new Database(new SqliteFile(file), CONNECTIONS_KEPT), true);
    }

    /**
     * Stores in the database behind a data source, which should be a pool. The storage does not close it. For SQLite the source must leave
     * {@code synchronous} at {@code FULL}, its default.
     *
     * @throws IOException if the database cannot be reached
     * @throws io.spp.core.text.InvalidConfigurationException if it is none of the supported ones
     */
    public static JdbcStorage over(DataSource source) throws IOException {
        return new JdbcStorage(new Database(source, 0), true);
    }

    /**
     * The same in a pool that belongs to the storage and is closed with it.
     *
     * @param <P> a data source that can be closed
     * @throws IOException if the database cannot be reached
     * @throws io.spp.core.text.InvalidConfigurationException if it is none of the supported ones
     */
    public static <P extends DataSource & AutoCloseable> JdbcStorage owning(P pool) throws IOException {
        return new JdbcStorage(new Database(pool, 0, pool), true);
    }

    /**
     * Makes the tables or brings them up to date; does nothing where they are. Needs {@code org.flywaydb:flyway-core} at run time; what was
     * done is kept in {@code spp_schema_history}.
     *
     * @return this
     * @throws IOException if a script fails
     * @throws IllegalStateException if Flyway is absent
     */
    public JdbcStorage migrate() throws IOException {
        try {
            Class.forName("org.flywaydb.core.Flyway", false, JdbcStorage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "Flyway is absent: add org.flywaydb:flyway-core, or run the scripts of "
                            + database.dialect().scripts() + " in spp-core.jar with your own tool instead",
                    e);
        }
        Migration.run(database.source(), database.dialect().scripts());
        return this;
    }

    @Override
    public CountStore counts() {
        return counts;
    }

    @Override
    public SignalLog signals() {
        return signals;
    }

    @Override
    public DeviceLog devices() {
        return devices;
    }

    @Override
    public IncidentLog incidents() {
        return incidents;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public StateStore states() {
        return states;
    }

    @Override
    public JdbcStorage replayable() {
        return new JdbcStorage(database, false);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
