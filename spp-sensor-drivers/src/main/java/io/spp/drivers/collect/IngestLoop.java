package io.spp.drivers.collect;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that works off what was accepted, as soon as it is; while the stores refuse it tries again every second. */
public final class IngestLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestLoop.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Ingest ingest;
    private final Runnable afterwards;
    private final Semaphore work = new Semaphore(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;

    private IngestLoop(Ingest ingest, Runnable afterwards) {
        this.ingest = ingest;
        this.afterwards = afterwards;
    }

    /**
     * Starts the thread.
     *
     * @param afterwards called by the thread each time something was processed, such as to let the monitor look
     */
    public static IngestLoop start(Ingest ingest, Runnable afterwards) {
        IngestLoop loop = new IngestLoop(ingest, afterwards);
        Thread thread = new Thread(loop::run, "spp-ingest");
        thread.setDaemon(true);
        thread.start();
        return loop;
    }

    /** Says that something was accepted. Never blocks. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Ends the thread after what it has in hand; what is left waits in the journal. */
    @Override
    public void close() {
        closing = true;
        work.release();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing) {
                work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                round();
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted", e);
        } finally {
            ended.countDown();
        }
    }

    private void round() {
        try {
            boolean any = false;
            while (!closing && ingest.process().payloads() > 0) {
                any = true;
            }
            if (any) {
                afterwards.run();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("what was accepted waits in the journal, next try in {} s", PAUSE.toSeconds(), e);
        }
    }
}
