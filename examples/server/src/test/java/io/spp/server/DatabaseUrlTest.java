package io.spp.server;

import static io.spp.server.Galereya.OPENING;
import static io.spp.server.Galereya.XOVIS;
import static io.spp.server.Galereya.logics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.text.InvalidConfigurationException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    private static final Instant NOW = OPENING.plus(Duration.ofMinutes(10));

    @TempDir
    Path directory;

    @Test
    void keepsInPostgresWhatSensorsPushAndFindsItAgain() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
            Map<String, String> environment = Map.of("SPP_DB_USER", "postgres", "SPP_DB_PASSWORD", "postgres");
            try (LiveServer server =
                    LiveServer.over(url.open(environment), directory, Galereya.fleet(), NOW, all -> all)) {
                assertThat(server.push("/push/xovis", logics(XOVIS, OPENING, 3, 4))
                                .statusCode())
                        .isEqualTo(200);
                server.catchUp();
                assertThat(server.entered("door-1")).containsExactly(3, 4);
            }
            try (LiveServer strange =
                    LiveServer.over(url.openExisting(environment), directory, Galereya.fleet(), NOW, all -> all)) {
                StrangeText.isKeptOrRefusedAndStopsNothing(strange);
            }
            try (LiveServer again =
                    LiveServer.over(url.openExisting(environment), directory, Galereya.fleet(), NOW, all -> all)) {
                assertThat(again.entered("door-1")).containsExactly(3, 4, 5);
            }
        }
    }

    @Test
    void bearsStrangeTextInAFile() throws Exception {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:" + directory.resolve("spp.db"));
        try (LiveServer server = LiveServer.over(url.open(Map.of()), directory, Galereya.fleet(), NOW, all -> all)) {
            StrangeText.isKeptOrRefusedAndStopsNothing(server);
        }
    }

    @Test
    void saysWhereNobodyAnswers() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://127.0.0.1:1/spp?connectTimeout=1");

        assertThatThrownBy(() -> url.open(Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot reach jdbc:postgresql://127.0.0.1:1/spp: ")
                .hasMessageNotContaining("connectTimeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host/spp?user=a&password=s3cret",
                "jdbc:postgresql://spp:s3cret@host/spp",
                "jdbc:postgresql:spp:s3cret@host"
            })
    void refusesAPasswordInTheUrlWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("SPP_DB_PASSWORD")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesOtherDatabases() {
        assertThatThrownBy(() -> DatabaseUrl.parse("jdbc:mysql://host/spp"))
                .hasMessageContaining("jdbc:mysql://host/spp")
                .hasMessageContaining("jdbc:postgresql://host:5432/spp");
        assertThatThrownBy(() -> DatabaseUrl.parse("jdbc:sqlite:")).isInstanceOf(InvalidConfigurationException.class);
    }

    @Test
    void makesNoFileWhereOneMustBe() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:" + directory.resolve("none.db"));

        assertThatThrownBy(() -> url.openExisting(Map.of())).hasMessageContaining("there is no such file");
        assertThat(directory).isEmptyDirectory();
    }
}
