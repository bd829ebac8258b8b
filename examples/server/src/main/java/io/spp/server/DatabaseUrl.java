package io.spp.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Where the stores are: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST:PORT/DATABASE}.
 *
 * <p>The user and the password of a PostgreSQL database come from the environment variables {@value #USER} and {@value #PASSWORD}; a URL that
 * contains a password is refused, since command lines are read by others.
 */
public final class DatabaseUrl {

    /** Names the variable with the user. */
    public static final String USER = "SPP_DB_USER";

    /** Names the variable with the password. */
    public static final String PASSWORD = "SPP_DB_PASSWORD";

    private static final String SQLITE = "jdbc:sqlite:";
    private static final Pattern POSTGRES = Pattern.compile("jdbc:postgresql://[^/?@]+/[^/?@]+(\\?.*)?");
    private static final Pattern CREDENTIALS = Pattern.compile("[?&](password|sslpassword)=", Pattern.CASE_INSENSITIVE);
    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 10_000;

    /** A server that is gone without a word is noticed; a query of months takes less. */
    private static final Map<String, String> WATCHFUL =
            Map.of("socketTimeout", "300", "loginTimeout", "10", "tcpKeepAlive", "true");

    private final String url;

    private DatabaseUrl(String url) {
        this.url = url;
    }

    /**
     * Checks a URL.
     *
     * @throws InvalidConfigurationException if it is none of the two forms or contains a password
     */
    public static DatabaseUrl parse(String url) {
        if (CREDENTIALS.matcher(url).find() || url.startsWith("jdbc:postgresql:") && url.contains("@")) {
            throw new InvalidConfigurationException(List.of(new Problem(
                    "--db",
                    "",
                    new BilingualText(
                            "пользователя и пароль в адресе видят другие; задайте их переменными среды " + USER + " и "
                                    + PASSWORD,
                            "others see a user and a password in a URL; give them in the environment variables " + USER
                                    + " and " + PASSWORD))));
        }
        boolean sqlite = url.startsWith(SQLITE) && url.length() > SQLITE.length();
        if (!sqlite && !POSTGRES.matcher(url).matches()) {
            throw new InvalidConfigurationException(List.of(new Problem(
                    "--db",
                    url,
                    new BilingualText(
                            "нужен адрес вида jdbc:sqlite:spp.db или jdbc:postgresql://host:5432/spp",
                            "give a URL such as jdbc:sqlite:spp.db or jdbc:postgresql://host:5432/spp"))));
        }
        return new DatabaseUrl(url);
    }

    /** The file of an SQLite database. */
    public Optional<Path> file() {
        return url.startsWith(SQLITE) ? Optional.of(Path.of(url.substring(SQLITE.length()))) : Optional.empty();
    }

    /** Where journal, quarantine and mail go unless somebody says otherwise: beside the file, or {@code spp.data} in the current folder. */
    public Path dataFolder() {
        return file().map(file -> Path.of(file + ".data")).orElseGet(() -> Path.of("spp.data"));
    }

    /**
     * Opens the stores and brings their tables up to date.
     *
     * @param environment the environment variables
     * @throws IOException if the database cannot be reached
     */
    public JdbcStorage open(Map<String, String> environment) throws IOException {
        Optional<Path> file = file();
        if (file.isPresent()) {
            return JdbcStorage.sqlite(file.get()).migrate();
        }
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setPoolName("spp");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(PATIENCE_MILLIS);
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        WATCHFUL.forEach((name, value) -> preset(name, value, settings::addDataSourceProperty));
        Optional.ofNullable(environment.get(USER)).ifPresent(settings::setUsername);
        Optional.ofNullable(environment.get(PASSWORD)).ifPresent(settings::setPassword);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(settings);
        } catch (RuntimeException e) {
            throw new IOException("cannot reach " + this + ": " + innermost(e), e);
        }
        try {
            return JdbcStorage.owning(pool).migrate();
        } catch (IOException | RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Opens the stores that are there already.
     *
     * @param environment the environment variables
     * @throws IOException if the database cannot be reached
     * @throws InvalidConfigurationException if there is no such file
     */
    public JdbcStorage openExisting(Map<String, String> environment) throws IOException {
        Optional<Path> missing = file().filter(file -> !Files.exists(file));
        if (missing.isPresent()) {
            throw new InvalidConfigurationException(List.of(new Problem(
                    "--db",
                    missing.get().toString(),
                    new BilingualText("такого файла нет; проверьте путь", "there is no such file; check the path"))));
        }
        return open(environment);
    }

    /**
     * One connection, which changes nothing by itself.
     *
     * @param environment the environment variables
     * @throws SQLException if the database cannot be reached
     */
    public Connection connect(Map<String, String> environment) throws SQLException {
        Properties credentials = new Properties();
        WATCHFUL.forEach((name, value) -> preset(name, value, credentials::setProperty));
        Optional.ofNullable(environment.get(USER)).ifPresent(user -> credentials.setProperty("user", user));
        Optional.ofNullable(environment.get(PASSWORD))
                .ifPresent(password -> credentials.setProperty("password", password));
        return DriverManager.getConnection(url, file().isPresent() ? new Properties() : credentials);
    }

    /** What the URL says itself stands. */
    private void preset(String name, String value, BiConsumer<String, String> into) {
        if (!url.contains(name + "=")) {
            into.accept(name, value);
        }
    }

    /** The URL without what follows the name of the database. */
    @Override
    public String toString() {
        return file().isPresent() ? url : url.replaceFirst("\\?.*", "");
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
