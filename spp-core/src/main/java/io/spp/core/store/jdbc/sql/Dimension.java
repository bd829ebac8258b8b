package io.spp.core.store.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Small numbers for names that occur in millions of rows. Rows of a dimension are never changed or deleted. */
public final class Dimension {

    private final String table;
    private final List<String> columns;
    private final Map<List<String>, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, List<String>> names = new ConcurrentHashMap<>();

    Dimension(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** The name of a number. */
    public String name(Connection connection, int id) throws SQLException {
        List<String> name = names.get(id);
        if (name == null) {
            load(connection);
            name = names.get(id);
        }
        if (name == null) {
            throw new SQLException("no row " + id + " in " + table);
        }
        return name.get(0);
    }

    /**
     * Numbers for one transaction, which may give new ones. The names known to everybody are only read before it writes its first one, so
     * that a rollback leaves no number behind.
     */
    public Numbering numbering(Connection connection) {
        return new Numbering(connection);
    }

    private void load(Connection connection) throws SQLException {
        String query = "SELECT id, " + String.join(", ", columns) + " FROM " + table;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<String> name = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    name.add(rows.getString(i + 2));
                }
                names.put(rows.getInt(1), List.copyOf(name));
                ids.put(List.copyOf(name), rows.getInt(1));
            }
        }
    }

    /** The numbers that one transaction uses. */
    public final class Numbering {

        private final Connection connection;
        private final Map<List<String>, Integer> news = new HashMap<>();
        private boolean loaded;

        private Numbering(Connection connection) {
            this.connection = connection;
        }

        /** The number of a name, if it has one. */
        public Optional<Integer> find(String... name) throws SQLException {
            return Optional.ofNullable(find(List.of(name)));
        }

        /** The number of a name, given now if it has none. */
        public int id(String... name) throws SQLException {
            List<String> key = List.of(name);
            Integer known = find(key);
            return known != null ? known : insert(key);
        }

        private @Nullable Integer find(List<String> key) throws SQLException {
            Integer known = ids.get(key);
            if (known == null && !loaded) {
                load(connection);
                loaded = true;
                known = ids.get(key);
            }
            return known != null ? known : news.get(key);
        }

        private int insert(List<String> key) throws SQLException {
            int id = next();
            String marks = "?, ".repeat(columns.size()) + "?";
            String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ", id) VALUES (" + marks + ")";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (int i = 0; i < key.size(); i++) {
                    statement.setString(i + 1, key.get(i));
                }
                statement.setInt(key.size() + 1, id);
                statement.executeUpdate();
            }
            news.put(key, id);
            return id;
        }

        private int next() throws SQLException {
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT coalesce(max(id), 0) + 1 FROM " + table);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
