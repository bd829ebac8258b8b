package io.spp.server;

import static io.spp.server.Galereya.OPENING;
import static io.spp.server.Galereya.XOVIS;
import static io.spp.server.Galereya.logics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.Payload;
import io.spp.core.fleet.Channel;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import io.spp.drivers.journal.JournalSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** What is wrong meets the whole server: each time with the message that tells it, and with a good push before and after that counts. */
class BadInputTest {

    private static final Instant NOW = OPENING.plus(Duration.ofMinutes(10));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /push/xovis       | {"logics_data":        | UNREDACTED: .*ends in the middle of the JSON.*
            /push/xovis       | <Metrics/>             | UNREDACTED: .*not a push of a Xovis sensor
            /push/brickstream | <Metrics><Properties>  | MALFORMED: the message is not valid XML at line 1, column 22
            /push/brickstream | <!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hostname">]><Metrics>&x;</Metrics> | UNREDACTED: .*declares a document type or an entity.*
            """)
    void keepsWhatCannotBeReadInQuarantine(String path, String body, String reason) throws Exception {
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW)) {
            assertAcknowledged(server, logics(XOVIS, OPENING, 3));

            assertThat(server.push(path, body).statusCode()).isEqualTo(200);
            server.catchUp();

            assertThat(server.refusals()).singleElement().asString().matches(reason);
            assertAcknowledged(server, logics(XOVIS, OPENING.plusSeconds(60), 4));
            server.catchUp();
            assertThat(server.entered("door-1")).containsExactly(3, 4);
        }
    }

    @Test
    void refusesABombOfGzipAndAHundredMegabytes() throws Exception {
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW)) {
            HttpResponse<String> bomb = server.push(HttpRequest.newBuilder(server.uri("/push/xovis"))
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(gzip(new byte[50 << 20]))));
            assertThat(bomb.statusCode()).isEqualTo(413);
            assertThat(bomb.body()).contains("longer than 4194304 bytes");

            assertThat(headOfAnswer(server, "Content-Length: 104857600")).contains(" 413 ");

            assertAcknowledged(server, logics(XOVIS, OPENING, 3));
            server.catchUp();
            assertThat(server.entered("door-1")).containsExactly(3);
            assertThat(server.refusals()).isEmpty();
        }
    }

    @Test
    void servesOthersWhileABodyDoesNotCome() throws Exception {
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW);
                Socket slow = new Socket("127.0.0.1", server.uri("/").getPort())) {
            slow.getOutputStream()
                    .write("POST /push/xovis HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));

            assertAcknowledged(server, logics(XOVIS, OPENING, 3));
            server.catchUp();

            assertThat(server.entered("door-1")).containsExactly(3);
        }
    }

    @Test
    void countsWhatAnUnknownSensorSentOnceItIsInTheFleet() throws Exception {
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW)) {
            assertAcknowledged(server, logics("80:1F:12:00:00:77", OPENING, 5, 6));
            server.catchUp();
            assertThat(server.refusals()).singleElement().asString().contains("UNKNOWN_DEVICE", "80:1F:12:00:00:77");

            server.pipeline()
                    .replace(
                            Galereya.doors("xovis", "80:1f:12:00:00:77", Channel.of("1001", "door-1"))
                                    .build(),
                            server.now());

            assertThat(server.entered("door-1")).containsExactly(5, 6);
            assertThat(server.refusals()).isEmpty();
        }
    }

    @Test
    void keepsWhatIsDatedIn1970OrAheadOfTime() throws Exception {
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW)) {
            assertAcknowledged(server, logics(XOVIS, Instant.EPOCH.plusSeconds(120), 5));
            assertAcknowledged(server, logics(XOVIS, NOW.plus(Duration.ofDays(1)), 7));
            assertAcknowledged(server, logics(XOVIS, OPENING, 3));
            server.catchUp();

            assertThat(server.refusals())
                    .hasSize(2)
                    .anyMatch(each -> each.matches("IMPLAUSIBLE_TIME: .*its clock is not set"))
                    .anyMatch(each -> each.matches("IMPLAUSIBLE_TIME: .*its clock is ahead"));
            assertThat(server.entered("door-1")).containsExactly(3);
            assertThat(server.pipeline().storage().counts().extent("door-1"))
                    .hasValueSatisfying(extent -> assertThat(extent.start()).isEqualTo(OPENING));
        }
    }

    @Test
    void tellsSensorsToTryAgainWhileTheDiskIsFull() throws Exception {
        JournalSettings full = new JournalSettings(1 << 20, Long.MAX_VALUE / 2);
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW, all -> all.journal(full))) {
            HttpResponse<String> refused = server.push("/push/xovis", logics(XOVIS, OPENING, 3));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
            assertThat(refused.body()).contains("the payload cannot be kept at present");
            assertThatThrownBy(() -> server.pipeline().ingest().accept("xovis", payload()))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("disk of .* is full: \\d+ bytes free, \\d+ are reserved");
            server.catchUp();
            assertThat(server.entered("door-1")).isEmpty();
        }
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW)) {
            assertAcknowledged(server, logics(XOVIS, OPENING, 3));
            server.catchUp();
            assertThat(server.entered("door-1")).containsExactly(3);
        }
    }

    @Test
    void worksOffWhatItAcknowledgedOnceTheDatabaseHasRoomAgain() throws Exception {
        Path file = directory.resolve("spp.db");
        JdbcStorage.sqlite(file).migrate().close();
        LiveServer cramped =
                LiveServer.over(JdbcStorage.over(withoutRoom(file)), directory, Galereya.fleet(), NOW, all -> all);
        assertAcknowledged(cramped, logics(XOVIS, OPENING.minus(Duration.ofDays(1)), new int[1440]));
        assertAcknowledged(cramped, logics(XOVIS, OPENING, 3));
        assertThatThrownBy(cramped::catchUp).isInstanceOf(IOException.class).hasMessageContaining("full");
        assertThatThrownBy(cramped::close).isInstanceOf(IOException.class).hasMessageContaining("full");

        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW)) {
            server.catchUp();
            assertThat(server.entered("door-1")).containsExactly(3);
            assertThat(server.minutes("door-1", TimeRange.of(OPENING.minus(Duration.ofDays(1)), OPENING)))
                    .hasSize(1440);
        }
    }

    @Test
    void acknowledgesAndWaitsWhileTheDatabaseIsLocked() throws Exception {
        try (LiveServer server = LiveServer.on(directory, Galereya.fleet(), NOW)) {
            server.catchUp();
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("spp.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                assertAcknowledged(server, logics(XOVIS, OPENING, 3));
                assertThatThrownBy(server::catchUp)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("locked");
                assertThat(server.pipeline().ingest().backlog()).isPositive();
                statement.execute("ROLLBACK");
            }

            server.catchUp();

            assertThat(server.entered("door-1")).containsExactly(3);
        }
    }

    private static void assertAcknowledged(LiveServer server, String body) throws Exception {
        assertThat(server.push("/push/xovis", body).statusCode()).isEqualTo(200);
    }

    private static Payload payload() {
        return Payload.of(logics(XOVIS, OPENING, 3).getBytes(StandardCharsets.UTF_8), "application/json", NOW);
    }

    /** A database that may not grow by a page. */
    private static DataSource withoutRoom(Path file) {
        SQLiteDataSource source = new SQLiteDataSource() {
            @Override
            public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
                    throws SQLException {
                SQLiteConnection connection = super.getConnection(user, password);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA max_page_count = 1"); // SQLite never goes below what is there
                }
                return connection;
            }
        };
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** The first bytes of the answer to a push of which only the head is sent. */
    private static String headOfAnswer(LiveServer server, String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /push/xovis HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
