package io.spp.core.store.memory;

import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.store.Outbox;
import io.spp.core.store.ledger.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

final class MemoryOutbox implements Outbox {

    private final Map<String, OutboxEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized List<Notification> put(Collection<Notification> notifications, Instant now) {
        List<Notification> news = new ArrayList<>();
        for (Notification message : notifications) {
            OutboxEntry entry = Delivery.waiting(message, now);
            if (entries.putIfAbsent(message.key(), entry) == null) {
                news.add(entry.notification());
            }
        }
        return List.copyOf(news);
    }

    @Override
    public synchronized List<OutboxEntry> due(Instant now, int limit) {
        return entries.values().stream()
                .filter(entry -> Delivery.isDue(entry, now))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean claim(String key, Instant now, Instant until) {
        return change(key, entry -> Delivery.claimed(entry, now, until));
    }

    @Override
    public void sent(String key, Instant at) {
        change(key, entry -> Delivery.sent(entry, at));
    }

    @Override
    public void failed(String key, Instant at, String error, Instant retryAt) {
        change(key, entry -> Delivery.failed(entry, error, retryAt));
    }

    @Override
    public void abandoned(String key, Instant at, String error) {
        change(key, entry -> Delivery.abandoned(entry, at, error));
    }

    private synchronized boolean change(String key, UnaryOperator<OutboxEntry> step) {
        OutboxEntry before = entries.get(key);
        if (before == null) {
            throw new IllegalArgumentException("no message with the key " + key);
        }
        OutboxEntry after = step.apply(before);
        entries.put(key, after);
        return !after.equals(before);
    }

    @Override
    public synchronized List<OutboxEntry> entries() {
        return List.copyOf(entries.values());
    }
}
