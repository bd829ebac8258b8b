package io.spp.drivers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorException;
import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDeviceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String PASSWORD = "s3cret-word";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersAChallengeAndThenUsesTheNonceAgain() throws Exception {
        server.enqueue(challenge("1", ""));
        server.enqueue(ok("first"));
        server.enqueue(ok("second"));

        try (HttpDevice device = device()) {
            Conversation conversation = device.within(PATIENCE);
            assertThat(conversation.get("/a?x=1").expectSuccess().text()).isEqualTo("first");
            assertThat(conversation.get("/b").expectSuccess().text()).isEqualTo("second");
        }

        assertThat(authorizations(3))
                .satisfiesExactly(
                        none -> assertThat(none).isEmpty(),
                        first -> assertThat(first).contains("nonce=\"1\"", "uri=\"/a?x=1\"", "nc=00000001"),
                        second -> assertThat(second).contains("nonce=\"1\"", "uri=\"/b\"", "nc=00000002"));
    }

    @Test
    void takesANewNonceWhereTheOldOneIsStale() throws Exception {
        server.enqueue(challenge("1", ""));
        server.enqueue(ok("first"));
        server.enqueue(challenge("2", ", stale=true"));
        server.enqueue(ok("second"));

        try (HttpDevice device = device()) {
            device.within(PATIENCE).get("/a");
            assertThat(device.within(PATIENCE).get("/b").expectSuccess().text()).isEqualTo("second");
        }

        assertThat(authorizations(4)).last().asString().contains("nonce=\"2\"", "nc=00000001");
    }

    @Test
    void takesANewNonceWhereADeviceForgetsToSayStale() throws Exception {
        server.enqueue(challenge("1", ""));
        server.enqueue(ok("first"));
        server.enqueue(challenge("2", ""));
        server.enqueue(ok("second"));

        try (HttpDevice device = device()) {
            device.within(PATIENCE).get("/a");
            assertThat(device.within(PATIENCE).get("/b").expectSuccess().text()).isEqualTo("second");
        }
    }

    @Test
    void answersADeviceThatNamesItselfInItsOwnLetters() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(401)
                .headers(new Headers.Builder()
                        .addUnsafeNonAscii(
                                "WWW-Authenticate", "Digest realm=\"Вход «север»\", qop=\"auth\", nonce=\"1\"")
                        .build())
                .build());
        server.enqueue(ok("fine"));

        try (HttpDevice device = device()) {
            assertThat(device.within(PATIENCE).get("/a").text()).isEqualTo("fine");
        }

        assertThat(authorizations(2)).last().asString().contains("realm=\"Вход «север»\"");
    }

    @Test
    void doesNotTryAgainAfterARightDigestWasRefused() {
        server.enqueue(challenge("1", ""));
        server.enqueue(challenge("2", ""));

        try (HttpDevice device = device()) {
            assertThatThrownBy(() -> device.within(PATIENCE).get("/a"))
                    .isInstanceOfSatisfying(
                            SensorException.class, e -> assertThat(e.kind()).isEqualTo(FaultKind.AUTHENTICATION))
                    .hasMessageContaining("GET /a")
                    .hasMessageNotContaining(PASSWORD);
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void givesUpOnADeviceThatCallsEachNonceStale() {
        for (int i = 0; i < 5; i++) {
            server.enqueue(challenge("n" + i, ", stale=true"));
        }

        try (HttpDevice device = device()) {
            assertThatThrownBy(() -> device.within(PATIENCE).get("/a")).isInstanceOf(SensorException.class);
        }
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void sendsNoPasswordReadableUnlessTold() throws Exception {
        MockResponse basic = new MockResponse.Builder()
                .code(401)
                .addHeader("WWW-Authenticate", "Basic realm=\"x\"")
                .build();
        server.enqueue(basic);
        server.enqueue(ok("fine"));

        try (HttpDevice device = device()) {
            assertThatThrownBy(() -> device.within(PATIENCE).get("/a"))
                    .hasMessageContaining("asks for basic and not for Digest");
        }
        try (HttpDevice device = device(Map.of("user", "spp", "password", PASSWORD, "auth", "basic"))) {
            assertThat(device.within(PATIENCE).get("/a").text()).isEqualTo("fine");
        }

        assertThat(authorizations(2)).containsExactly("", "Basic c3BwOnMzY3JldC13b3Jk");
    }

    @Test
    void saysTimeoutOfASilentDevice() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpDevice device = HttpOptions.device(
                        address("http://127.0.0.1:" + silent.getLocalPort()), settings(Map.of("user", "spp")))) {
            assertThatThrownBy(() -> device.within(SHORT).get("/a"))
                    .isInstanceOfSatisfying(
                            SensorException.class, e -> assertThat(e.kind()).isEqualTo(FaultKind.TIMEOUT));
        }
    }

    @Test
    void saysTimeoutOfAnAnswerThatDripsBeyondTheDeadline() {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(1000))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());

        try (HttpDevice device = device()) {
            assertThatThrownBy(() -> device.within(SHORT).get("/a"))
                    .isInstanceOfSatisfying(
                            SensorException.class, e -> assertThat(e.kind()).isEqualTo(FaultKind.TIMEOUT));
        }
    }

    @Test
    void saysUnreachableWhereNothingListens() throws Exception {
        try (Socket deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            HttpDevice device = HttpOptions.device(address("127.0.0.1:" + deaf.getLocalPort()), settings(Map.of()));
            assertThatThrownBy(() -> device.within(PATIENCE).get("/a"))
                    .isInstanceOfSatisfying(
                            SensorException.class, e -> assertThat(e.kind()).isEqualTo(FaultKind.UNREACHABLE));
        }
    }

    @Test
    void saysProtocolOfAnAnswerThatIsCutOff() {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        try (HttpDevice device = device()) {
            assertThatThrownBy(() -> device.within(PATIENCE).get("/a"))
                    .isInstanceOfSatisfying(
                            SensorException.class, e -> assertThat(e.kind()).isEqualTo(FaultKind.PROTOCOL));
        }
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[HttpDevice.LONGEST_ANSWER + 1]))
                .build());

        try (HttpDevice device = device()) {
            assertThatThrownBy(() -> device.within(PATIENCE).get("/a"))
                    .isInstanceOf(SensorException.class)
                    .hasMessageContaining("longer than");
        }
    }

    @Test
    void followsADeviceToItsOtherDoorButToNoOtherHost() throws Exception {
        server.enqueue(redirect("/b"));
        server.enqueue(ok("here"));
        server.enqueue(redirect("http://192.0.2.1/steal"));

        try (HttpDevice device = device()) {
            assertThat(device.within(PATIENCE).get("/a").text()).isEqualTo("here");
            assertThatThrownBy(() -> device.within(PATIENCE).get("/c"))
                    .isInstanceOfSatisfying(
                            SensorException.class, e -> assertThat(e.kind()).isEqualTo(FaultKind.REFUSED))
                    .hasMessageContaining("another host");
        }
    }

    @Test
    void keepsSecretsOutOfWhatIsKeptAndPrinted() throws Exception {
        server.enqueue(ok("fine"));

        try (HttpDevice device = device()) {
            Reply reply = device.within(PATIENCE).get("/data?from=1&access_token=" + PASSWORD + "&to=2");
            Payload payload = reply.payload(Instant.EPOCH);
            assertThat(payload.path()).isEqualTo("/data?from=1&access_token=***&to=2");
            assertThat(reply + " " + device + " " + new Credentials("spp", PASSWORD))
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void refusesToBeAskedAfterItWasClosed() {
        HttpDevice device = device();
        device.close();
        device.close();

        assertThatThrownBy(() -> device.within(PATIENCE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesEverythingThatIsWrongWithAddressAndSettings() {
        assertThatThrownBy(() -> HttpOptions.device(
                        address("ftp://user:" + PASSWORD + "@host/path"),
                        settings(Map.of("auth", "ntlm", "tlsFingerprint", "12:34"))))
                .isInstanceOfSatisfying(
                        InvalidConfigurationException.class,
                        e -> assertThat(e.problems()).hasSize(3))
                .hasMessageContaining("settings.auth")
                .hasMessageContaining("settings.tlsFingerprint")
                .hasMessageContaining("address");
        assertThatThrownBy(() -> HttpOptions.device(address("http://user:" + PASSWORD + "@host"), settings(Map.of())))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageNotContaining(PASSWORD);
        assertThatThrownBy(
                        () -> HttpOptions.device(address("http://user:" + PASSWORD + "@host:bad"), settings(Map.of())))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageNotContaining(PASSWORD);
    }

    private HttpDevice device() {
        return device(Map.of("user", "spp", "password", PASSWORD));
    }

    private HttpDevice device(Map<String, String> values) {
        return HttpOptions.device(address("http://127.0.0.1:" + server.getPort()), settings(values));
    }

    private static DriverSettings settings(Map<String, String> values) {
        return DriverSettings.of(HttpOptions.digest(), values);
    }

    private static SensorAddress address(String url) {
        return new SensorAddress("s-1", "80:1F:12:00:00:01", url, ZoneId.of("UTC"));
    }

    private static MockResponse challenge(String nonce, String more) {
        return new MockResponse.Builder()
                .code(401)
                .addHeader(
                        "WWW-Authenticate",
                        "Digest realm=\"device\", qop=\"auth\", algorithm=MD5, nonce=\"" + nonce + "\"" + more)
                .body("<html>who are you?</html>")
                .build();
    }

    private static MockResponse redirect(String to) {
        return new MockResponse.Builder().code(302).addHeader("Location", to).build();
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder()
                .body(new Buffer().write(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private List<String> authorizations(int requests) throws InterruptedException {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            RecordedRequest request = server.takeRequest(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(request).as("request %d", i + 1).isNotNull();
            String header = request.getHeaders().get("Authorization");
            headers.add(header == null ? "" : header);
        }
        return headers;
    }
}
