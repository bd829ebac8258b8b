package io.spp.benchmarks.store;

import io.spp.core.count.Measurement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads the rows of the store without any judgement: what the database itself can do. */
final class BareJdbc implements AutoCloseable {

    private final Connection connection;
    private long change;

    BareJdbc(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA cache_size=-16000");
        }
        connection.setAutoCommit(false);
    }

    /** The measured rows of a batch and one feed entry per line, in one transaction. */
    void append(List<Measurement> batch) throws SQLException {
        Map<Integer, long[]> ranges = new TreeMap<>();
        try (PreparedStatement measured = connection.prepareStatement(
                        "INSERT INTO spp_measured (line_id, source_id, start_s, length_s, persons_in, persons_out,"
                                + " completeness, recorded_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement feed =
                        connection.prepareStatement("INSERT INTO spp_change (id, line_id, start_s, end_s, cause,"
                                + " recorded_ms, reference) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Measurement value : batch) {
                int line = Integer.parseInt(value.line().substring(5));
                long start = value.range().start().getEpochSecond();
                long end = value.range().end().getEpochSecond();
                measured.setInt(1, line);
                measured.setInt(2, line);
                measured.setLong(3, start);
                measured.setLong(4, end - start);
                measured.setInt(5, value.tally().in());
                measured.setInt(6, value.tally().out());
                measured.setDouble(7, value.completeness());
                measured.setLong(8, Fleet.START.toEpochMilli());
                measured.addBatch();
                ranges.computeIfAbsent(line, first -> new long[] {start, end})[1] = end;
            }
            measured.executeBatch();
            for (Map.Entry<Integer, long[]> range : ranges.entrySet()) {
                feed.setLong(1, ++change);
                feed.setInt(2, range.getKey());
                feed.setLong(3, range.getValue()[0]);
                feed.setLong(4, range.getValue()[1]);
                feed.setString(5, "MEASURED");
                feed.setLong(6, Fleet.START.toEpochMilli());
                feed.setString(7, "");
                feed.addBatch();
            }
            feed.executeBatch();
        }
        connection.commit();
    }

    /** All columns of a line's rows; their sum, so that nothing is left out. */
    long read(String line, long from, long to) throws SQLException {
        long sum = 0;
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT m.source_id, m.start_s, m.length_s, m.persons_in, m.persons_out, m.completeness, m.recorded_ms"
                        + " FROM spp_measured m WHERE m.line_id = (SELECT id FROM spp_line WHERE line = ?)"
                        + " AND m.start_s >= ? AND m.start_s < ? ORDER BY m.start_s")) {
            query.setString(1, line);
            query.setLong(2, from);
            query.setLong(3, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sum += row.getInt(1) + row.getLong(2) + row.getLong(3) + row.getInt(4) + row.getInt(5);
                    sum += row.getLong(7) + (long) row.getDouble(6);
                }
            }
        }
        return sum;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
