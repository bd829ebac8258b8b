package io.spp.testkit.device;

import io.spp.testkit.device.DeviceSettings.Retry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A device's memory of messages that are not acknowledged yet, and how it gets rid of them. */
final class Outbound {

    private final DeviceSettings settings;
    private final Deque<Message> queue = new ArrayDeque<>();
    private @Nullable Message held;
    private @Nullable Message released;

    Outbound(DeviceSettings settings) {
        this.settings = settings;
    }

    void add(List<Message> due) {
        queue.addAll(due);
    }

    /** Forgets what is worth nothing later, because nothing can be sent now. */
    PushOutcome keepForLater() {
        queue.removeIf(message -> !message.agent().counts());
        return new PushOutcome(0, 0, waiting(), Optional.empty());
    }

    /** Sends what it can; the messages with a 2xx are added to the list. */
    PushOutcome send(Instant now, Sender sender, List<Message> acknowledged) {
        int refused = 0;
        Optional<String> problem = Optional.empty();
        if (held != null && !settings.has(Fault.Reordered.class, now)) {
            release();
        }
        for (Message next = next(now); next != null; next = next(now)) {
            Optional<String> refusal = attempt(next, sender);
            if (refusal.isEmpty()) {
                acknowledged.add(next);
                if (settings.has(Fault.Repeated.class, now)) {
                    attempt(next, sender);
                }
                release();
                continue;
            }
            refused++;
            problem = refusal;
            if (next.agent().counts() && settings.retry() == Retry.BUFFER) {
                queue.addFirst(next);
                break;
            }
        }
        return new PushOutcome(acknowledged.size(), refused, waiting(), problem);
    }

    /** The next to send; one that is to be overtaken is held back until its successor is gone. */
    private @Nullable Message next(Instant now) {
        Message next = queue.poll();
        if (next != null
                && held == null
                && !next.equals(released)
                && next.agent().counts()
                && settings.has(Fault.Reordered.class, now)) {
            held = next;
            next = queue.poll();
        }
        return next;
    }

    private void release() {
        released = held;
        if (held != null) {
            queue.addFirst(held);
            held = null;
        }
    }

    private static Optional<String> attempt(Message message, Sender sender) {
        try {
            int status = sender.send(message);
            return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + status);
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private int waiting() {
        return queue.size() + (held == null ? 0 : 1);
    }

    /** Puts one message on the wire. */
    interface Sender {

        int send(Message message) throws IOException;
    }
}
