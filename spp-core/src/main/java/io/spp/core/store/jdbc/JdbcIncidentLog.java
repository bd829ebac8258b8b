package io.spp.core.store.jdbc;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.RowBatch;
import io.spp.core.store.jdbc.sql.Transactions;
import io.spp.core.store.ledger.CanonicalJson;
import io.spp.core.store.ledger.EventIdentity;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class JdbcIncidentLog implements IncidentLog {

    private static final String LOG = "incidents";

    private static final String SELECT =
            "SELECT incident, type, happened_at, recorded_at, actor, details FROM spp_incident_event ";

    private final Transactions database;

    JdbcIncidentLog(Transactions database) {
        this.database = database;
    }

    @Override
    public List<IncidentEvent> append(Collection<IncidentEvent> events) throws IOException {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<String, IncidentEvent> offered = new LinkedHashMap<>();
        events.forEach(event -> offered.putIfAbsent(EventIdentity.of(event), event));
        return database.write(LOG, connection -> {
            long place = Query.number(connection, "SELECT coalesce(max(id), 0) FROM spp_incident_event");
            List<IncidentEvent> news = new ArrayList<>();
            try (RowBatch row = new RowBatch(
                    connection,
                    "INSERT INTO spp_incident_event (id, incident, type, happened_at, recorded_at, actor, details,"
                            + " identity) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Map.Entry<String, IncidentEvent> entry : offered.entrySet()) {
                    if (isThere(connection, entry.getKey())) {
                        continue;
                    }
                    IncidentEvent event = entry.getValue();
                    String details = CanonicalJson.text(event.details());
                    row.number(++place)
                            .text(event.incident())
                            .text(event.type().name())
                            .text(event.at().toString())
                            .text(event.recordedAt().toString())
                            .text(event.actor())
                            .text(details)
                            .text(entry.getKey())
                            .end();
                    news.add(new IncidentEvent(
                            event.incident(),
                            event.type(),
                            event.at(),
                            event.recordedAt(),
                            event.actor(),
                            CanonicalJson.map(details)));
                }
                row.send();
            }
            return List.copyOf(news);
        });
    }

    private static boolean isThere(Connection connection, String identity) throws SQLException {
        return Query.first(
                        connection,
                        "SELECT id FROM spp_incident_event WHERE identity = ?",
                        row -> row.getLong(1),
                        identity)
                .isPresent();
    }

    @Override
    public List<IncidentEvent> events(String incident) throws IOException {
        return database.read(
                LOG,
                connection -> Query.list(
                        connection, SELECT + "WHERE incident = ? ORDER BY id", JdbcIncidentLog::event, incident));
    }

    @Override
    public List<String> incidents() throws IOException {
        return database.read(
                LOG,
                connection -> Query.list(
                        connection,
                        "SELECT incident FROM spp_incident_event GROUP BY incident ORDER BY min(id)",
                        row -> row.getString(1)));
    }

    @Override
    public List<IncidentEvent> eventsAfter(long cursor, int limit) throws IOException {
        return database.read(
                LOG,
                connection -> Query.list(
                        connection,
                        SELECT + "WHERE id > ? ORDER BY id LIMIT ?",
                        JdbcIncidentLog::event,
                        cursor,
                        limit));
    }

    private static IncidentEvent event(ResultSet row) throws SQLException {
        return new IncidentEvent(
                row.getString(1),
                IncidentEventType.valueOf(row.getString(2)),
                Instant.parse(row.getString(3)),
                Instant.parse(row.getString(4)),
                row.getString(5),
                CanonicalJson.map(row.getString(6)));
    }
}
