package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.sla.regulation.Regulation;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replay, drivers and doctor. */
class PipelineTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aReplayTellsCountsIncidentsAndDuties() throws IOException {
        Path capture = capture(60, "");

        Call call = Call.spp("replay", "--capture", capture, "--site", site());

        assertThat(call.code()).as(call.err()).isEqualTo(1);
        JsonNode result = call.json();
        assertThat(Schema.at("replay.schema.json").problemsOf(result)).isEmpty();
        assertThat(result.path("payloads").asInt()).isEqualTo(60);
        JsonNode line = result.path("lines").path(0);
        assertThat(line.path("line").asText()).isEqualTo("door-1");
        assertThat(line.path("intervals").asInt()).isEqualTo(60);
        assertThat(line.path("in").asInt()).isEqualTo(300);
        assertThat(line.path("out").asInt()).isEqualTo(120);
        assertThat(result.path("quarantined")).isEmpty();
        assertThat(result.path("incidents")).hasSize(1);
        JsonNode silence = result.path("incidents").path(0);
        assertThat(silence.path("line").asText()).isEqualTo("door-1");
        assertThat(silence.path("obligations")).isNotEmpty();
        assertThat(silence.path("obligations").path(0).path("clause").asText()).isNotBlank();
    }

    @Test
    void aReplayIsJudgedByTheRegulationThatTheSiteNames() throws IOException {
        Path capture = capture(60, "");
        Path site = Files.writeString(
                folder.resolve("own.json"),
                Messages.SITE
                        .replace("\"id\": \"spp-1\",", "\"id\": \"spp-1\", \"regulation\": \"nordwind-1\",")
                        .replace("CORP", "GOLD"));
        Path regulation = folder.resolve("nordwind-1.json");
        try (InputStream example = Regulation.class.getResourceAsStream("nordwind-1.json")) {
            Files.write(regulation, example.readAllBytes());
        }

        assertThat(Call.spp("replay", "--capture", capture, "--site", site).err())
                .contains("--regulation");
        assertThat(Call.spp("replay", "--capture", capture, "--site", site, "--regulation", regulation)
                        .json()
                        .findValuesAsText("id"))
                .contains("D1");
    }

    @Test
    void whatCannotBeUsedIsToldWithItsReason() throws IOException {
        Path capture = capture(3, "80:1F:12:99:99:99");

        JsonNode result =
                Call.spp("replay", "--capture", capture, "--site", site()).json();

        assertThat(Schema.at("replay.schema.json").problemsOf(result)).isEmpty();
        assertThat(result.path("lines")).isEmpty();
        assertThat(result.path("quarantined")).hasSize(3);
        assertThat(result.path("quarantined").path(0).path("reason").asText()).isEqualTo("UNKNOWN_DEVICE");
    }

    @Test
    void aBrokenCaptureIsNamedByFileAndLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"driver\":\"xovis\",\"body\":\"{}\"}\n");
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");

        Call call = Call.spp("replay", "--capture", broken, "--site", site());

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("broken.jsonl:1: receivedAt is missing").doesNotContain("\tat ");
        assertThat(Call.spp("replay", "--capture", empty, "--site", site()).code())
                .isEqualTo(2);
        assertThat(Call.spp("replay", "--capture", broken).err()).contains("--site");
    }

    @Test
    void aWrongSiteFileIsToldWithAllMistakes() throws IOException {
        Path site = Files.writeString(
                folder.resolve("wrong.json"),
                Messages.SITE.replace("Europe/Moscow\",\n", "Europe/Mars\",\n").replace("PT15M", "soon"));

        Call call = Call.spp("replay", "--capture", capture(1, ""), "--site", site);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("wrong.json", "soon").doesNotContain("\tat ");
    }

    @Test
    void driversAreListedAsTextAndJson() throws IOException {
        Call text = Call.spp("drivers");
        Call json = Call.spp("drivers", "--json");

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("xovis", "brickstream", "SPI 1");
        assertThat(Schema.at("drivers.schema.json").problemsOf(json.json())).isEmpty();
        assertThat(json.json().path("drivers")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aBrokenPluginIsRejectedAndTheOthersStay() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(plugins.resolve("broken.jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/services/io.spp.core.driver.SensorDriverProvider"));
            jar.write("com.example.Nowhere\n".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }

        Call call = Call.spp("drivers", "--json", "--plugins", plugins);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().path("rejected")).hasSize(1);
        assertThat(call.json().path("drivers")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Call.spp("doctor", "--plugins", plugins).code()).isEqualTo(1);
    }

    @Test
    void theDoctorLooksAtEverything() throws IOException {
        Call call = Call.spp("doctor", "--json", "--site", site(), "--db", "jdbc:sqlite:" + folder.resolve("new.db"));

        assertThat(call.code()).as(call.out()).isZero();
        assertThat(Schema.at("doctor/doctor.schema.json").problemsOf(call.json()))
                .isEmpty();
        List<String> ids = new ArrayList<>();
        call.json().path("checks").forEach(check -> ids.add(check.path("id").asText()));
        assertThat(ids).contains("java", "zones", "drivers", "calendar", "site", "database", "port", "clock", "disk");
        assertThat(folder.resolve("new.db")).doesNotExist();
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatToDo() throws IOException {
        Path noDatabase =
                Files.writeString(folder.resolve("text.db"), "this is no database at all, but text ".repeat(50));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Call call = Call.spp(
                    "doctor",
                    "--db",
                    "jdbc:sqlite:" + noDatabase,
                    "--push",
                    "127.0.0.1:" + taken.getLocalPort(),
                    "--site",
                    folder.resolve("none.json"));

            assertThat(call.code()).isEqualTo(1);
            assertThat(call.out()).contains("× database", "× port", "× site", "→ ", "√ Java", "· clock");
            assertThat(call.err()).isEmpty();
        }
        assertThat(Call.in("ru", "doctor").out()).contains("не проверялось");
    }

    @Test
    void aFreshDatabaseOfTheServerIsHealthy() throws IOException {
        Path database = folder.resolve("spp.db");
        JdbcStorage.sqlite(database).migrate().close();

        Call call = Call.spp("doctor", "--db", "jdbc:sqlite:" + database);

        assertThat(call.out()).contains("√ database", "wal");
    }

    private Path site() throws IOException {
        return Files.writeString(folder.resolve("site.json"), Messages.SITE);
    }

    private Path capture(int minutes, String device) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int minute = 0; minute < minutes; minute++) {
            long from = 1762160400000L + minute * 60_000L;
            String body = Messages.XOVIS_LOGICS
                    .replace("1762160460000", from + 60_000 + "")
                    .replace("1762160400000", from + "")
                    .replace("80:1F:12:AA:BB:CC", device.isEmpty() ? "80:1F:12:AA:BB:CC" : device);
            lines.append(new ObjectMapper()
                            .createObjectNode()
                            .put("driver", "xovis")
                            .put("direction", "PUSH")
                            .put(
                                    "receivedAt",
                                    Instant.ofEpochMilli(from + 65_000).toString())
                            .put("contentType", "application/json")
                            .put("body", body))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("capture.jsonl"), lines);
    }
}
