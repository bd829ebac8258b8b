package io.spp.drivers.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An append-only file of records that survives a crash: what {@link #append} has returned for is on the disk.
 *
 * <p>All threads that wait to append share one write and one fsync. A tail that a crash tore is cut off when the journal is opened and kept
 * beside it. One process at a time may have it open. Safe for use by several threads.
 */
public final class Journal implements AutoCloseable {

    private final Path directory;
    private final JournalSettings settings;
    private final FileStore disk;
    private final FileLock lock;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final List<Segment> segments;
    private RandomAccessFile file;
    private @Nullable IOException broken;
    private volatile long durable;

    private Journal(Path directory, JournalSettings settings, FileLock lock, List<Segment> segments)
            throws IOException {
        this.directory = directory;
        this.settings = settings;
        this.disk = Files.getFileStore(directory);
        this.lock = lock;
        this.segments = segments;
        this.durable = last().end();
        this.file = new RandomAccessFile(last().file().toFile(), "rw");
        file.seek(file.length());
    }

    /**
     * Opens the journal of a directory, which is made if it is not there.
     *
     * @throws IOException if another process has it open, or the disk refuses
     */
    public static Journal open(Path directory, JournalSettings settings) throws IOException {
        Files.createDirectories(directory);
        FileLock lock = lock(directory);
        List<Segment> segments = new ArrayList<>(Segment.in(directory));
        if (segments.isEmpty()) {
            segments.add(Segment.begin(directory, 0, LocalDate.EPOCH));
        } else {
            cutTornTail(segments.get(segments.size() - 1));
        }
        return new Journal(directory, settings, lock, segments);
    }

    /**
     * Appends a record and returns when it is on the disk.
     *
     * @param record at least one byte
     * @param at when it arrived: a new UTC day begins a new segment
     * @return the position after it
     * @throws IOException if it cannot be written, which leaves no trace of it
     */
    public long append(byte[] record, Instant at) throws IOException {
        if (record.length == 0 || record.length > Segment.LONGEST) {
            throw new IllegalArgumentException("a record has 1 to " + Segment.LONGEST + " bytes: " + record.length);
        }
        Waiting mine = new Waiting(record, at.atOffset(ZoneOffset.UTC).toLocalDate());
        queue.add(mine);
        writing.lock();
        try {
            if (!mine.done) {
                writeAllThatWait();
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw new IOException(mine.failure.getMessage(), mine.failure);
        }
        return mine.position;
    }

    /** The position after the last record. */
    public long end() {
        return durable;
    }

    /**
     * The records from a position on, oldest first; none at the end.
     *
     * @param from 0 or the position after a record; one that was purged gives the oldest there is
     * @param maxBytes about so many at most, but at least one record
     */
    public List<JournalRecord> read(long from, int maxBytes) throws IOException {
        long end = durable;
        for (Segment segment : snapshot()) {
            long to = Math.min(segment.end(), end);
            if (from < to) {
                return segment.read(Math.max(from, segment.start()), to, maxBytes);
            }
        }
        return List.of();
    }

    /**
     * Deletes segments that nobody needs.
     *
     * @param before only those begun and ended before this moment's UTC day
     * @param checkpoint only those that lie wholly before this position
     * @return how many
     */
    public int purge(Instant before, long checkpoint) throws IOException {
        LocalDate day = before.atOffset(ZoneOffset.UTC).toLocalDate();
        int deleted = 0;
        writing.lock();
        try {
            while (segments.size() > 1
                    && segments.get(1).start() <= checkpoint
                    && segments.get(1).day().compareTo(day) <= 0
                    && segments.get(0).day().isBefore(day)) {
                Files.delete(segments.remove(0).file());
                deleted++;
            }
        } finally {
            writing.unlock();
        }
        return deleted;
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            if (broken == null) {
                broken = new IOException("the journal is closed");
                file.close();
                lock.acquiredBy().close();
            }
        } finally {
            writing.unlock();
        }
    }

    private void writeAllThatWait() {
        List<Waiting> group = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
        }
        try {
            write(group);
        } catch (IOException e) {
            group.forEach(each -> each.failure = e);
        }
        group.forEach(each -> each.done = true);
    }

    private void write(List<Waiting> group) throws IOException {
        if (broken != null) {
            throw broken;
        }
        byte[] bytes = Segment.framed(group.stream().map(each -> each.record).toList());
        long free = disk.getUsableSpace();
        if (free < settings.reservedBytes() + bytes.length) {
            throw new IOException("disk of " + directory + " is full: " + free + " bytes free, "
                    + settings.reservedBytes() + " are reserved");
        }
        rotate(group.get(0).day);
        long position = durable;
        try {
            file.write(bytes);
            file.getFD().sync();
        } catch (IOException e) {
            forget(position);
            throw e;
        }
        for (Waiting each : group) {
            position += Segment.HEAD + each.record.length;
            each.position = position;
        }
        durable = position;
    }

    /** Takes back what may have been written in part; if that fails too, nobody knows what the disk holds until it is opened again. */
    private void forget(long position) {
        try {
            file.setLength(position - last().start());
            file.seek(file.length());
            file.getFD().sync();
        } catch (IOException e) {
            broken = new IOException("journal " + directory + " must be opened again: " + e.getMessage(), e);
        }
    }

    /** A segment is named by the day of its first record; one that was begun before any record came gives way to one that is. */
    private void rotate(LocalDate day) throws IOException {
        Segment last = last();
        boolean empty = durable == last.start();
        boolean full = !empty && durable - last.start() >= settings.segmentBytes();
        if (!full && !day.isAfter(last.day())) {
            return;
        }
        Segment next = Segment.begin(directory, durable, day);
        RandomAccessFile opened = new RandomAccessFile(next.file().toFile(), "rw");
        file.close();
        file = opened;
        segments.add(next);
        if (empty) {
            segments.remove(last);
            Files.delete(last.file());
        }
    }

    private List<Segment> snapshot() {
        writing.lock();
        try {
            return List.copyOf(segments);
        } finally {
            writing.unlock();
        }
    }

    private Segment last() {
        return segments.get(segments.size() - 1);
    }

    private static FileLock lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("journal " + directory + " is open already in this process", e);
        }
        channel.close();
        throw new IOException("journal " + directory + " is open in another process");
    }

    private static void cutTornTail(Segment segment) throws IOException {
        long intact = segment.intactEnd();
        if (intact == segment.end()) {
            return;
        }
        try (RandomAccessFile torn = new RandomAccessFile(segment.file().toFile(), "rw")) {
            byte[] tail = new byte[(int) Math.min(torn.length() - (intact - segment.start()), Segment.LONGEST)];
            torn.seek(intact - segment.start());
            torn.readFully(tail);
            Files.write(segment.file().resolveSibling(segment.file().getFileName() + "." + intact + ".torn"), tail);
            torn.setLength(intact - segment.start());
            torn.getFD().sync();
        }
    }

    private static final class Waiting {

        private final byte[] record;
        private final LocalDate day;
        private boolean done;
        private long position;
        private @Nullable IOException failure;

        Waiting(byte[] record, LocalDate day) {
            this.record = record;
            this.day = day;
        }
    }
}
