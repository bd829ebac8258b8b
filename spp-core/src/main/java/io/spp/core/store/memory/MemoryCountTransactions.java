package io.spp.core.store.memory;

import io.spp.core.store.ledger.CountTransactions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Many readers or one writer. */
final class MemoryCountTransactions implements CountTransactions {

    private final MemoryCountRows rows = new MemoryCountRows();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    public <T> T read(Work<T> work) throws IOException {
        return alone(lock.readLock(), work);
    }

    @Override
    public <T> T write(Work<T> work) throws IOException {
        return alone(lock.writeLock(), rows -> {
            try {
                T result = work.on(rows);
                this.rows.flush();
                return result;
            } finally {
                this.rows.discard();
            }
        });
    }

    private <T> T alone(Lock lock, Work<T> work) throws IOException {
        lock.lock();
        try {
            return work.on(rows);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            lock.unlock();
        }
    }
}
