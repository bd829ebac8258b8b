package io.spp.drivers.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushReceiverTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:00:00Z");

    private final List<Payload> taken = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private PushReceiver receiver;
    private boolean full;

    @BeforeEach
    void start() throws IOException {
        receiver = PushReceiver.start(
                ReceiverSettings.loopback(0), List.of("xovis", "brickstream"), InstantSource.fixed(NOW), this::take);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void answersWhenThePayloadIsSafe() throws Exception {
        assertThat(push("/push/xovis/s-1?site=7&token=geheim", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(200);

        Payload payload = taken.get(0);
        assertThat(payload.body()).asString().isEqualTo("{}");
        assertThat(payload.path()).isEqualTo("/push/xovis/s-1?site=7&token=***");
        assertThat(payload.sensorInPath()).contains("s-1");
        assertThat(payload.receivedAt()).isEqualTo(NOW);
        assertThat(payload.headers()).doesNotContainKey("authorization");
    }

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertThat(receiver.address().getAddress().isLoopbackAddress()).isTrue();
    }

    @Test
    void decompresses() throws Exception {
        HttpResponse<String> response = client.send(
                request("/push/xovis", BodyPublishers.ofByteArray(gzip(new byte[1000])))
                        .header("Content-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(taken.get(0).body()).hasSize(1000);
    }

    @Test
    void refusesABombOfGzip() throws Exception {
        HttpResponse<String> response = client.send(
                request("/push/xovis", BodyPublishers.ofByteArray(gzip(new byte[50 << 20])))
                        .header("Content-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("longer than 4194304 bytes");
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesBrokenGzip() throws Exception {
        HttpResponse<String> response = client.send(
                request("/push/xovis", BodyPublishers.ofString("no gzip at all"))
                        .header("Content-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"")
                .contains("not what Content-Encoding: gzip says");
    }

    @Test
    void refusesAHundredMegabytesBeforeReadingThem() throws Exception {
        String answer = talk("POST /push/xovis HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("longer than 4194304 bytes");
    }

    @Test
    void refusesWhatKeepsComingInChunks() throws Exception {
        StringBuilder endless =
                new StringBuilder("POST /push/xovis HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 70; i++) {
            endless.append("10000\r\n").append("a".repeat(65536)).append("\r\n");
        }

        assertThat(talk(endless.toString())).startsWith("HTTP/1.1 413");
    }

    @Test
    void cutsOffABodyThatDoesNotCome() throws Exception {
        String answer = talk("POST /push/xovis HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");

        assertThat(answer).doesNotStartWith("HTTP/1.1 200");
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesAnEndlessAddress() throws Exception {
        assertThat(push("/push/xovis?" + "key".repeat(3_000), BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(414);
        assertThat(taken).isEmpty();
    }

    @Test
    void knowsItsPathsAndMethods() throws Exception {
        assertThat(push("/push/acme", BodyPublishers.ofString("x")).statusCode())
                .isEqualTo(404);
        assertThat(push("/push/acme", BodyPublishers.ofString("x")).body()).contains("brickstream, xovis");
        assertThat(push("/elsewhere", BodyPublishers.ofString("x")).statusCode())
                .isEqualTo(404);
        assertThat(push("/push/xovis/..%2f..%2fetc", BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> get =
                client.send(HttpRequest.newBuilder(uri("/push/xovis")).GET().build(), BodyHandlers.ofString());
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().map()).containsEntry("allow", List.of("POST, PUT"));
    }

    @Test
    void letsTheDeviceTryAgainWhenNothingCanBeKept() throws Exception {
        full = true;

        HttpResponse<String> response = push("/push/xovis", BodyPublishers.ofString("{}"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("30");
        assertThat(response.body()).doesNotContain("disk of /secret");
    }

    private void take(String driver, Payload payload) throws IOException {
        if (full) {
            throw new IOException("disk of /secret is full");
        }
        taken.add(payload);
    }

    private HttpResponse<String> push(String path, BodyPublisher body) throws Exception {
        return client.send(
                request(path, body).header("Authorization", "Basic geheim").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, BodyPublisher body) {
        return HttpRequest.newBuilder(uri(path)).POST(body).timeout(Duration.ofSeconds(20));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + receiver.address().getPort() + path);
    }

    /** Sends bytes and reads the answer up to the end of the connection; a reset by the server ends it too. */
    private String talk(String request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", receiver.address().getPort())) {
            socket.setSoTimeout(20_000);
            InputStream in = socket.getInputStream();
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } finally {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    answer.write(next);
                }
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?s).*(reset|Broken pipe|closed).*");
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
