package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sensors push is shown as it comes, recorded without persons, and gives the same counts when it is replayed. */
class ListenTest {

    private final HttpClient sensor = HttpClient.newHttpClient();

    @TempDir
    Path folder = Path.of("");

    @Test
    void showsRecordsAndReplays() throws Exception {
        Path capture = folder.resolve("capture.jsonl");
        ServeProcess spp = ServeProcess.listen(capture);
        URI address = spp.address();

        push(address.resolve("/push/xovis"), Messages.XOVIS_LOGICS);
        push(address.resolve("/push/xovis"), withPersons());
        push(address.resolve("/push/xovis"), "neither this nor that");
        spp.terminate();

        assertThat(spp.said())
                .as("decoded and refused, live")
                .anyMatch(line ->
                        line.startsWith("{\"type\":\"interval\",\"driver\":\"xovis\"") && line.contains("\"in\":5"))
                .anyMatch(line -> line.startsWith("{\"type\":\"crossing\""))
                .anyMatch(line -> line.startsWith("# refused: "));
        assertThat(capture).content().doesNotContain("position", "FEMALE", "neither this");
        assertThat(Files.readAllLines(capture)).hasSize(2);

        JsonNode replayed = Call.spp("replay", "--capture", capture, "--site", Messages.site(folder))
                .json();
        assertThat(Schema.at("replay.schema.json").problemsOf(replayed)).isEmpty();
        assertThat(replayed.path("payloads").asInt()).isEqualTo(2);
        assertThat(replayed.path("lines").path(0).path("line").asText()).isEqualTo("door-1");
        assertThat(replayed.path("lines").path(0).path("in").asInt()).isEqualTo(5);
        assertThat(replayed.path("lines").path(0).path("out").asInt()).isEqualTo(2);
    }

    private void push(URI where, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(sensor.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private static String withPersons() {
        return """
                {"live_data":{"package_info":{"version":"5.0","id":1},"sensor_info":{"serial_number":"80:1F:12:AA:BB:CC"},
                 "frames":[{"framenumber":9,"time":1762160400120,
                  "tracked_objects":[{"track_id":7,"type":"PERSON","position":[1,2,3],"attributes":{"gender":"FEMALE"}}],
                  "events":[{"category":"SCENE","type":"LINE_CROSS_FORWARD","attributes":{"track_id":7,"geometry_id":3}}]}]}}
                """;
    }
}
