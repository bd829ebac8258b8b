package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spp.cli.call.Exit;
import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.StoredCount;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.Uplink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeProcessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final TimeRange EVER = TimeRange.of(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    private static final String ANY_PORT = "127.0.0.1:0";

    @TempDir
    Path directory;

    private final Door door = Door.several(1, YESTERDAY, TODAY, 5).get(0);
    private Path site;
    private ServeProcess server;

    @BeforeEach
    void start() throws Exception {
        site = directory.resolve("site.json");
        Files.writeString(site, FleetFile.write(Door.fleet(List.of(door))));
        server = ServeProcess.serve(site, directory, ANY_PORT);
    }

    @AfterEach
    void stop() throws Exception {
        server.kill();
    }

    @Test
    void endsCleanlyWhenItIsAskedTo() throws Exception {
        Map<Instant, Tally> pushed = new TreeMap<>();
        for (Payload message : door.messages(YESTERDAY).subList(0, 200)) {
            assertThat(Uplink.http(server.address(), ANSWER).push(message)).isEqualTo(200);
            for (int before = 2; before > 0; before--) {
                Instant start = message.receivedAt().minusSeconds(60L * before);
                pushed.put(start, door.device().reading(door.line(), start).orElseThrow());
            }
        }

        server.terminate();

        assertThat(server.await()).isEqualTo(Exit.DONE);
        assertThat(server.said()).hasSize(2).first().asString().startsWith("sensors push to");
        assertThat(server.said()).last().isEqualTo("spp: stopped");
        assertThat(directory.resolve("spp.db-wal")).doesNotExist();
        try (JdbcStorage storage = JdbcStorage.sqlite(directory.resolve("spp.db"))) {
            Map<Instant, Tally> stored = new TreeMap<>();
            for (StoredCount count : storage.counts().measured(door.line(), EVER)) {
                stored.put(
                        count.measurement().range().start(), count.measurement().tally());
            }
            assertThat(stored).isEqualTo(pushed);
        }
    }

    @Test
    void refusesTheFolderOfAnother() throws Exception {
        server.address();

        ServeProcess second = ServeProcess.serve(site, directory, ANY_PORT);

        assertThat(second.await()).isEqualTo(Exit.WRONG);
        assertThat(second.said())
                .singleElement()
                .asString()
                .matches("spp: journal .*spp\\.db\\.data.journal is open in another process");
    }

    @Test
    void refusesAPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();

            ServeProcess second = ServeProcess.serve(site, Files.createDirectory(directory.resolve("b")), address);

            assertThat(second.await()).isEqualTo(Exit.WRONG);
            assertThat(second.said()).singleElement().asString().contains("--push", address);
            assertThat(directory.resolve("b")).isEmptyDirectory();
        }
    }

    @Test
    void refusesADatabaseThatAnotherProgramHolds() throws Exception {
        server.address();
        server.terminate();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("spp.db"));
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");

            ServeProcess second = ServeProcess.serve(site, directory, ANY_PORT);

            assertThat(second.await()).isEqualTo(Exit.WRONG);
            assertThat(second.said()).last().asString().startsWith("spp: ").contains("locked");
        }
    }

    @Test
    void takesOverASiteFileThatIsCorrectedMeanwhile() throws Exception {
        Uplink uplink = Uplink.http(server.address(), ANSWER);
        Payload message = door.messages(YESTERDAY).get(0);
        assertThat(uplink.push(message)).isEqualTo(200);
        String right = Files.readString(site).replace("\"1001\"", "\"1002\"");
        edit("{\"client\": 7}", "the fleet stays as it was");
        edit(right, "SENSOR s-0 is CHANGED");

        server.terminate();

        try (JdbcStorage storage = JdbcStorage.sqlite(directory.resolve("spp.db"))) {
            assertThat(storage.counts().measured(door.line(), EVER)).isEmpty();
        }
    }

    private void edit(String content, String answer) throws IOException {
        Files.writeString(site, content);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> server.said().stream().anyMatch(line -> line.contains(answer)));
    }
}
