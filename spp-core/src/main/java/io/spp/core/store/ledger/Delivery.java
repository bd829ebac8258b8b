package io.spp.core.store.ledger;

import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.notice.OutboxEntry.State;
import java.time.Instant;
import java.util.Optional;

/** How an entry of the outbox goes on. Once it is sent or given up nothing changes it. */
public final class Delivery {

    private Delivery() {}

    /** A message that waits for its first attempt. */
    public static OutboxEntry waiting(Notification message, Instant now) {
        Notification kept = new Notification(
                message.key(),
                message.incident(),
                message.recipient(),
                message.channel(),
                message.locale(),
                message.subject(),
                message.text(),
                message.html(),
                StoreTime.moment(message.createdAt()),
                message.attachments());
        return new OutboxEntry(kept, State.WAITING, 0, Optional.of(StoreTime.moment(now)), Optional.empty(), "");
    }

    /** Whether it is to be sent now. */
    public static boolean isDue(OutboxEntry entry, Instant now) {
        return entry.nextAttempt()
                .filter(next -> !next.isAfter(StoreTime.moment(now)))
                .isPresent();
    }

    /** Somebody sends it now, if it is due: nobody else does before the claim expires. */
    public static OutboxEntry claimed(OutboxEntry entry, Instant now, Instant until) {
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("a claim must last beyond " + now + ", not until " + until);
        }
        return isDue(entry, now)
                ? new OutboxEntry(
                        entry.notification(),
                        entry.state(),
                        entry.attempts(),
                        Optional.of(StoreTime.moment(until)),
                        Optional.empty(),
                        entry.lastError())
                : entry;
    }

    /** Its channel took it. */
    public static OutboxEntry sent(OutboxEntry entry, Instant at) {
        return finished(entry, State.SENT, at, "");
    }

    /** It was given up. */
    public static OutboxEntry abandoned(OutboxEntry entry, Instant at, String error) {
        return finished(entry, State.ABANDONED, at, error);
    }

    /** An attempt failed. */
    public static OutboxEntry failed(OutboxEntry entry, String error, Instant retryAt) {
        return entry.state() == State.WAITING
                ? new OutboxEntry(
                        entry.notification(),
                        State.WAITING,
                        entry.attempts() + 1,
                        Optional.of(StoreTime.moment(retryAt)),
                        Optional.empty(),
                        error)
                : entry;
    }

    private static OutboxEntry finished(OutboxEntry entry, State state, Instant at, String error) {
        return entry.state() == State.WAITING
                ? new OutboxEntry(
                        entry.notification(),
                        state,
                        entry.attempts() + 1,
                        Optional.empty(),
                        Optional.of(StoreTime.moment(at)),
                        error)
                : entry;
    }
}
