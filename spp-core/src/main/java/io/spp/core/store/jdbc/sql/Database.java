package io.spp.core.store.jdbc.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs transactions: any number that read, one that writes. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DataSource source;
    private final Dialect dialect;
    private final int kept;
    private final AutoCloseable owned;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Map<String, Dimension> dimensions = new ConcurrentHashMap<>();
    private final Lock turn = new ReentrantLock(true);
    private boolean closed;

    /**
     * Opens a database whose source somebody else closes.
     *
     * @param kept how many connections to keep open between transactions; 0 where the source is a pool itself
     */
    public Database(DataSource source, int kept) throws IOException {
        this(source, kept, () -> {});
    }

    /**
     * Opens a database.
     *
     * @param kept how many connections to keep open between transactions; 0 where the source is a pool itself
     * @param owned is closed with the database
     */
    public Database(DataSource source, int kept, AutoCloseable owned) throws IOException {
        this.source = source;
        this.kept = kept;
        this.owned = owned;
        Connection connection;
        try {
            connection = source.getConnection();
        } catch (SQLException e) {
            throw new IOException("opening the database failed: " + e.getMessage(), e);
        }
        try {
            this.dialect = Dialect.of(connection);
            this.dialect.prepare(connection);
        } catch (SQLException e) {
            abandon(connection, true);
            throw new IOException("opening the database failed: " + e.getMessage(), e);
        }
        giveBack(connection, true);
    }

    /**
     * What is done with a connection.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Where connections come from. */
    public DataSource source() {
        return source;
    }

    /** What differs with this database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Reads one consistent state. */
    public <T> T read(String log, Work<T> work) throws IOException {
        return transaction("reading " + log, true, connection -> {
            dialect.snapshot(connection);
            return work.on(connection);
        });
    }

    /** The numbers for the names of a table, the same for every log that uses them. */
    public Dimension dimension(String table, String... columns) {
        return dimensions.computeIfAbsent(table, name -> new Dimension(name, columns));
    }

    /**
     * Writes all or nothing, while nobody else writes this log.
     *
     * @param forced whether it is on the disk when this returns; otherwise it is with the next one that is forced, and never without those before it
     */
    public <T> T write(String log, boolean forced, Work<T> work) throws IOException {
        turn.lock();
        try {
            return transaction("writing " + log, forced, connection -> {
                takeTurn(connection, log);
                return work.on(connection);
            });
        } finally {
            turn.unlock();
        }
    }

    private static void takeTurn(Connection connection, String log) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE spp_turn SET taken = taken + 1 WHERE log = ?")) {
            statement.setString(1, log);
            statement.executeUpdate();
        }
    }

    private <T> T transaction(String doing, boolean forced, Work<T> work) throws IOException {
        try {
            Connection connection = take();
            T result = commit(connection, forced, work);
            giveBack(connection, forced);
            return result;
        } catch (SQLException e) {
            throw dialect.explain(doing, e);
        }
    }

    private <T> T commit(Connection connection, boolean forced, Work<T> work) throws SQLException {
        boolean committed = false;
        try {
            if (!forced) {
                dialect.force(connection, false);
            }
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                abandon(connection, forced);
            }
        }
    }

    private Connection take() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new SQLException("the storage is closed");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return source.getConnection();
    }

    /** What was committed stays so, whatever happens to its connection afterwards. */
    private void giveBack(Connection connection, boolean forced) {
        try {
            connection.setAutoCommit(true);
            if (!forced) {
                dialect.force(connection, true);
            }
            if (!keep(connection)) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.warn("A connection could not be given back; it is closed instead", e);
            abandon(connection, forced);
        }
    }

    private boolean keep(Connection connection) {
        synchronized (idle) {
            if (closed || idle.size() >= kept) {
                return false;
            }
            idle.push(connection);
            return true;
        }
    }

    /** A pool may hand it to the next one, whose transactions are to be forced again. */
    private void abandon(Connection connection, boolean forced) {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            if (!forced) {
                connection.setAutoCommit(true);
                dialect.force(connection, true);
            }
        } catch (SQLException e) {
            LOG.debug("A connection that failed could not be rolled back; the database does it", e);
        }
    }

    /** Closes the connections kept open; what runs at the moment ends as it should. */
    @Override
    public void close() throws IOException {
        Deque<Connection> open;
        synchronized (idle) {
            closed = true;
            open = new ArrayDeque<>(idle);
            idle.clear();
        }
        try (AutoCloseable pool = owned) {
            for (Connection connection : open) {
                connection.close();
            }
        } catch (SQLException e) {
            throw dialect.explain("closing", e);
        } catch (Exception e) {
            throw new IOException("closing the database failed: " + e.getMessage(), e);
        }
    }
}
