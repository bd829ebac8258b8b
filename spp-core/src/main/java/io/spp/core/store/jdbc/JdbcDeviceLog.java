package io.spp.core.store.jdbc;

import io.spp.core.device.DeviceReport;
import io.spp.core.device.StatusField;
import io.spp.core.store.DeviceLog;
import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.RowBatch;
import io.spp.core.store.jdbc.sql.Transactions;
import io.spp.core.store.ledger.CanonicalJson;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class JdbcDeviceLog implements DeviceLog {

    private static final String LOG = "devices";

    private static final String SELECT =
            "SELECT kind, at_ms, recorded_ms, details FROM spp_device_report WHERE sensor_id = ? ";

    private final Transactions database;
    private final Dimension sensors;

    JdbcDeviceLog(Transactions database) {
        this.database = database;
        this.sensors = database.database().dimension("spp_sensor", "sensor");
    }

    @Override
    public void append(Collection<DeviceReport> reports) throws IOException {
        if (reports.isEmpty()) {
            return;
        }
        database.write(LOG, connection -> {
            Dimension.Numbering ids = sensors.numbering(connection);
            try (RowBatch row = new RowBatch(
                    connection,
                    "INSERT INTO spp_device_report (sensor_id, kind, at_ms, recorded_ms, details)"
                            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
                for (DeviceReport report : reports) {
                    row.number(ids.id(report.sensor()))
                            .text(report.kind().name())
                            .number(report.at().toEpochMilli())
                            .number(report.recordedAt().toEpochMilli())
                            .text(text(report.values()))
                            .end();
                }
                row.send();
                return reports.size();
            }
        });
    }

    @Override
    public List<DeviceReport> reports(String sensor, TimeRange range) throws IOException {
        return select(
                sensor,
                "AND at_ms >= ? AND at_ms < ? ORDER BY at_ms, kind",
                StoreTime.moment(range.start()).toEpochMilli(),
                StoreTime.moment(range.end()).toEpochMilli());
    }

    @Override
    public Optional<DeviceReport> latest(String sensor, DeviceReport.Kind kind) throws IOException {
        return select(sensor, "AND kind = ? ORDER BY at_ms DESC LIMIT 1", kind.name()).stream()
                .findFirst();
    }

    private List<DeviceReport> select(String sensor, String where, Object... arguments) throws IOException {
        return database.read(LOG, connection -> {
            Optional<Integer> id = sensors.numbering(connection).find(sensor);
            return id.isEmpty() ? List.of() : select(connection, sensor, id.get(), where, arguments);
        });
    }

    private static List<DeviceReport> select(
            Connection connection, String sensor, int id, String where, Object... arguments) throws SQLException {
        Object[] all = new Object[arguments.length + 1];
        all[0] = id;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Query.list(connection, SELECT + where, row -> report(sensor, row), all);
    }

    private static DeviceReport report(String sensor, ResultSet row) throws SQLException {
        return new DeviceReport(
                sensor,
                DeviceReport.Kind.valueOf(row.getString(1)),
                Query.millis(row, 2),
                Query.millis(row, 3),
                values(row.getString(4)));
    }

    private static String text(Map<StatusField, String> values) {
        Map<String, String> named = new TreeMap<>();
        values.forEach((field, value) -> named.put(field.name(), value));
        return CanonicalJson.text(named);
    }

    private static Map<StatusField, String> values(String text) {
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        CanonicalJson.map(text).forEach((name, value) -> values.put(StatusField.valueOf(name), value.toString()));
        return values;
    }
}
