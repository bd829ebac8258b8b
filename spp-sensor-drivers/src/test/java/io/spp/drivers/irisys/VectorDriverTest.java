package io.spp.drivers.irisys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VectorDriverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2025-11-03T09:05:00Z");

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
    void whatWasReadCountsThoughTheFarewellFails() throws Exception {
        connect();
        answer(page(2, "2025-11-03T09:00:00Z"));
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(history("2025-11-03T08:00:00Z", "2025-11-03T09:05:00Z")).hasSize(1);
    }

    @Test
    void saysFarewellAlsoAfterAFailure() throws Exception {
        connect();
        answer("{\"CountLogs\":7}");
        answer("");

        assertThatThrownBy(() -> history("2025-11-03T08:00:00Z", "2025-11-03T09:05:00Z"))
                .isInstanceOf(IOException.class);

        assertThat(targets()).last().asString().startsWith("/api/rt/v1/disconnect");
    }

    @Test
    void keepsNoPageThatIsNewerThanTheRange() throws Exception {
        connect();
        answer(page(500, "2025-11-03T09:00:00Z"));
        answer(page(500, "2025-11-02T09:00:00Z"));
        answer("");

        assertThat(history("2025-11-02T10:00:00Z", "2025-11-02T11:00:00Z")).hasSize(1);
    }

    private void connect() {
        answer("\"access\"");
        answer("{\"Token\":\"connection\"}");
    }

    private static String page(int entries, String timestamp) {
        String entry = "{\"Counts\":[{\"Name\":\"in\",\"RegisterId\":0,\"Value\":1}],\"LogEntryId\":1,\"Timestamp\":\""
                + timestamp + "\"}";
        return "{\"CountLogs\":[" + String.join(",", Collections.nCopies(entries, entry))
                + "],\"FriendlyDeviceSerial\":\"V4D-1\"}";
    }

    private List<Payload> history(String from, String to) throws IOException {
        IrisysProvider provider = new IrisysProvider();
        SensorAddress address =
                new SensorAddress("s-1", "80:1F:12:00:00:01", "127.0.0.1:" + server.getPort(), ZoneId.of("UTC"));
        DriverContext context = new DriverContext(() -> NOW, Runnable::run);
        try (SensorDriver driver =
                provider.open(address, DriverSettings.of(provider.settings(), Map.of("apiKey", "k")), context)) {
            return ((SensorDriver.History) driver)
                    .history(TimeRange.of(Instant.parse(from), Instant.parse(to)), PATIENCE);
        }
    }

    private List<String> targets() throws InterruptedException {
        List<String> targets = new ArrayList<>();
        while (targets.size() < server.getRequestCount()) {
            RecordedRequest request = server.takeRequest(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            targets.add(request.getTarget());
        }
        return targets;
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder()
                .body(body)
                .addHeader("Content-Type", "application/json")
                .build());
    }
}
