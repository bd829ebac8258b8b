package io.spp.core.store.jdbc;

import io.spp.core.driver.Signal;
import io.spp.core.store.SignalLog;
import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.RowBatch;
import io.spp.core.store.jdbc.sql.Transactions;
import io.spp.core.store.ledger.SignalText;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class JdbcSignalLog implements SignalLog {

    private static final String LOG = "signals";

    private static final String SELECT =
            "SELECT kind, time_ms, received_ms, body FROM spp_signal WHERE channel_id = ? ";

    private final Transactions database;
    private final Dimension channels;

    JdbcSignalLog(Transactions database) {
        this.database = database;
        this.channels = database.database().dimension("spp_channel", "driver", "device", "channel");
    }

    @Override
    public void append(String driver, Collection<Signal.Counting> signals) throws IOException {
        if (signals.isEmpty()) {
            return;
        }
        database.write(LOG, connection -> {
            Dimension.Numbering ids = channels.numbering(connection);
            try (RowBatch row = new RowBatch(
                    connection,
                    "INSERT INTO spp_signal (channel_id, kind, time_ms, body, received_ms)"
                            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
                for (Signal.Counting signal : signals) {
                    SignalText text = SignalText.of(signal);
                    row.number(ids.id(driver, signal.device(), signal.channel()))
                            .text(text.kind())
                            .number(text.time().toEpochMilli())
                            .text(text.body())
                            .number(text.receivedAt().toEpochMilli())
                            .end();
                }
                row.send();
                return signals.size();
            }
        });
    }

    @Override
    public List<Signal.Counting> signals(String driver, String device, String channel, TimeRange range)
            throws IOException {
        return database.read(LOG, connection -> {
            Optional<Integer> id = channels.numbering(connection).find(driver, device, channel);
            return id.isEmpty()
                    ? List.of()
                    : Query.list(
                                    connection,
                                    SELECT + "AND time_ms >= ? AND time_ms < ?",
                                    JdbcSignalLog::text,
                                    id.get(),
                                    millis(range.start()),
                                    millis(range.end()))
                            .stream()
                            .sorted(SignalText.ORDER)
                            .map(text -> text.signal(device, channel))
                            .toList();
        });
    }

    @Override
    public Optional<Signal.CounterReading> counterBefore(String driver, String device, String channel, Instant instant)
            throws IOException {
        return counter(driver, device, channel, "max(time_ms)", "<", instant, SignalText.ORDER.reversed());
    }

    @Override
    public Optional<Signal.CounterReading> counterFrom(String driver, String device, String channel, Instant instant)
            throws IOException {
        return counter(driver, device, channel, "min(time_ms)", ">=", instant, SignalText.ORDER);
    }

    private Optional<Signal.CounterReading> counter(
            String driver,
            String device,
            String channel,
            String nearest,
            String side,
            Instant instant,
            Comparator<SignalText> order)
            throws IOException {
        return database.read(LOG, connection -> {
            Optional<Integer> id = channels.numbering(connection).find(driver, device, channel);
            return id.isEmpty()
                    ? Optional.empty()
                    : Query.list(
                                    connection,
                                    SELECT + "AND kind = 'C' AND time_ms = (SELECT " + nearest
                                            + " FROM spp_signal WHERE channel_id = ? AND kind = 'C' AND time_ms "
                                            + side + " ?)",
                                    JdbcSignalLog::text,
                                    id.get(),
                                    id.get(),
                                    millis(instant))
                            .stream()
                            .min(order)
                            .map(text -> (Signal.CounterReading) text.signal(device, channel));
        });
    }

    private static long millis(Instant instant) {
        return StoreTime.moment(instant).toEpochMilli();
    }

    private static SignalText text(ResultSet row) throws SQLException {
        return new SignalText(row.getString(1), Query.millis(row, 2), Query.millis(row, 3), row.getString(4));
    }
}
