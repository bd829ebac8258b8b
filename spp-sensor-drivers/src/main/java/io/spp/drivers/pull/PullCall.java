package io.spp.drivers.pull;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One call of a driver inside the fence: whatever it throws becomes a value, and whoever waits for it can stop to wait. */
final class PullCall {

    private final String driverId;
    private final SensorDriver.History driver;
    private final TimeRange range;
    private final boolean withHealth;
    private final Duration timeout;
    private final Instant startedAt;
    private final FutureTask<Boolean> task = new FutureTask<>(this::run, true);
    private volatile @Nullable PullOutcome outcome;
    private boolean settled;
    private volatile boolean begun;
    private volatile boolean ended;

    PullCall(
            String driverId,
            SensorDriver.History driver,
            TimeRange range,
            boolean withHealth,
            Duration timeout,
            Instant startedAt) {
        this.driverId = driverId;
        this.driver = driver;
        this.range = range;
        this.withHealth = withHealth;
        this.timeout = timeout;
        this.startedAt = startedAt;
    }

    Runnable task() {
        return task;
    }

    TimeRange range() {
        return range;
    }

    boolean withHealth() {
        return withHealth;
    }

    /** What became of it; empty while it goes on. */
    Optional<PullOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether the driver's code has returned, so that the driver may be called again. */
    boolean hasEnded() {
        return ended || task.isCancelled() && !begun;
    }

    boolean isOverdue(Instant now, Duration margin) {
        Duration allowed = withHealth ? timeout.multipliedBy(2) : timeout;
        return now.isAfter(startedAt.plus(allowed).plus(margin));
    }

    /** Interrupts it; whatever it may still answer is not heard. */
    void abandon() {
        settled = true;
        task.cancel(true);
    }

    /** Its outcome was taken in. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    private void run() {
        begun = true;
        try {
            outcome = ask();
        } finally {
            ended = true;
        }
    }

    private PullOutcome ask() {
        List<Payload> answers;
        try {
            answers = List.copyOf(driver.history(range, timeout));
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return PullOutcome.failed(PullOutcome.Fault.of(driverId, e));
        }
        if (withHealth && driver instanceof SensorDriver.Health able) {
            try {
                Signal.Status status = able.health(timeout);
                return new PullOutcome(answers, Optional.empty(), Optional.of(status), Optional.empty());
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
                return new PullOutcome(
                        answers, Optional.empty(), Optional.empty(), Optional.of(PullOutcome.Fault.of(driverId, e)));
            }
        }
        return new PullOutcome(answers, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
