package io.spp.core.store.jdbc;

import io.spp.core.notice.Attachment;
import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.store.Outbox;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.RowBatch;
import io.spp.core.store.jdbc.sql.Transactions;
import io.spp.core.store.ledger.Delivery;
import io.spp.core.store.ledger.StoreTime;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class JdbcOutbox implements Outbox {

    private static final String LOG = "outbox";

    private static final String SELECT =
            "SELECT message_key, incident, recipient, channel, locale, subject, plain, html,"
                    + " created_ms, state, attempts, next_attempt_ms, finished_ms, last_error, id,"
                    + " (SELECT count(*) FROM spp_outbox_attachment WHERE message_id = id) FROM spp_outbox ";

    private static final String ATTACHMENTS =
            "SELECT name, media_type, content FROM spp_outbox_attachment WHERE message_id = ? ORDER BY place";

    private final Transactions database;

    JdbcOutbox(Transactions database) {
        this.database = database;
    }

    @Override
    public List<Notification> put(Collection<Notification> notifications, Instant now) throws IOException {
        if (notifications.isEmpty()) {
            return List.of();
        }
        Map<String, OutboxEntry> offered = new LinkedHashMap<>();
        notifications.forEach(message -> offered.putIfAbsent(message.key(), Delivery.waiting(message, now)));
        return database.write(LOG, connection -> {
            long place = Query.number(connection, "SELECT coalesce(max(id), 0) FROM spp_outbox");
            List<Notification> news = new ArrayList<>();
            try (RowBatch row = new RowBatch(
                            connection,
                            "INSERT INTO spp_outbox (id, message_key, incident, recipient, channel, locale, subject, plain,"
                                    + " html, created_ms, state, attempts, next_attempt_ms, last_error)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    RowBatch attached = new RowBatch(
                            connection,
                            "INSERT INTO spp_outbox_attachment (message_id, place, name, media_type, content)"
                                    + " VALUES (?, ?, ?, ?, ?)")) {
                for (OutboxEntry entry : offered.values()) {
                    if (find(connection, entry.notification().key()).isEmpty()) {
                        write(row.number(++place), entry);
                        attach(attached, place, entry.notification().attachments());
                        news.add(entry.notification());
                    }
                }
                row.send();
                attached.send();
            }
            return List.copyOf(news);
        });
    }

    private static void write(RowBatch row, OutboxEntry entry) throws SQLException {
        Notification message = entry.notification();
        row.text(message.key())
                .text(message.incident())
                .text(message.recipient())
                .text(message.channel())
                .text(message.locale().toLanguageTag())
                .text(message.subject())
                .text(message.text())
                .text(message.html())
                .number(message.createdAt().toEpochMilli())
                .text(entry.state().name())
                .number(entry.attempts())
                .millis(entry.nextAttempt().orElse(null))
                .text(entry.lastError())
                .end();
    }

    private static void attach(RowBatch row, long message, List<Attachment> attachments) throws SQLException {
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            row.number(message)
                    .number(i)
                    .text(attachment.name())
                    .text(attachment.mediaType())
                    .bytes(attachment.content())
                    .end();
        }
    }

    @Override
    public List<OutboxEntry> due(Instant now, int limit) throws IOException {
        return database.read(
                LOG,
                connection -> Query.list(
                        connection,
                        SELECT + "WHERE state = 'WAITING' AND next_attempt_ms <= ? ORDER BY id LIMIT ?",
                        row -> entry(row, attachments(connection, row)),
                        StoreTime.moment(now).toEpochMilli(),
                        limit));
    }

    @Override
    public boolean claim(String key, Instant now, Instant until) throws IOException {
        return change(key, entry -> Delivery.claimed(entry, now, until));
    }

    @Override
    public void sent(String key, Instant at) throws IOException {
        change(key, entry -> Delivery.sent(entry, at));
    }

    @Override
    public void failed(String key, Instant at, String error, Instant retryAt) throws IOException {
        change(key, entry -> Delivery.failed(entry, error, retryAt));
    }

    @Override
    public void abandoned(String key, Instant at, String error) throws IOException {
        change(key, entry -> Delivery.abandoned(entry, at, error));
    }

    private boolean change(String key, UnaryOperator<OutboxEntry> step) throws IOException {
        return database.write(LOG, connection -> {
            OutboxEntry before = find(connection, key)
                    .orElseThrow(() -> new IllegalArgumentException("no message with the key " + key));
            OutboxEntry entry = step.apply(before);
            if (entry.equals(before)) {
                return false;
            }
            try (RowBatch row = new RowBatch(
                    connection,
                    "UPDATE spp_outbox SET state = ?, attempts = ?, next_attempt_ms = ?, finished_ms = ?,"
                            + " last_error = ? WHERE message_key = ?")) {
                row.text(entry.state().name())
                        .number(entry.attempts())
                        .millis(entry.nextAttempt().orElse(null))
                        .millis(entry.finishedAt().orElse(null))
                        .text(entry.lastError())
                        .text(key)
                        .end();
                row.send();
            }
            return true;
        });
    }

    @Override
    public List<OutboxEntry> entries() throws IOException {
        return database.read(
                LOG,
                connection -> Query.list(
                        connection, SELECT + "ORDER BY id", row -> entry(row, attachments(connection, row))));
    }

    /** How far a message has come, without its attachments. */
    private static Optional<OutboxEntry> find(Connection connection, String key) throws SQLException {
        return Query.first(connection, SELECT + "WHERE message_key = ?", row -> entry(row, List.of()), key);
    }

    private static List<Attachment> attachments(Connection connection, ResultSet message) throws SQLException {
        return message.getInt(16) == 0
                ? List.of()
                : Query.list(
                        connection,
                        ATTACHMENTS,
                        row -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)),
                        message.getLong(15));
    }

    private static OutboxEntry entry(ResultSet row, List<Attachment> attachments) throws SQLException {
        return new OutboxEntry(
                new Notification(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Locale.forLanguageTag(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        Query.millis(row, 9),
                        attachments),
                OutboxEntry.State.valueOf(row.getString(10)),
                row.getInt(11),
                Optional.ofNullable(Query.millisOrNull(row, 12)),
                Optional.ofNullable(Query.millisOrNull(row, 13)),
                row.getString(14));
    }
}
