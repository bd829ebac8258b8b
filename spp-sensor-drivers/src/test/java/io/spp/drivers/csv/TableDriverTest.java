package io.spp.drivers.csv;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableDriverTest {

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
    void asksForLocalTimes() throws Exception {
        answer("time,in\n");

        history("2025-11-03T09:00:00Z", "2025-11-03T09:05:00Z");

        assertThat(targets()).containsExactly("/t?from=2025-11-03T10%3A00%3A00&to=2025-11-03T10%3A05%3A00");
    }

    @Test
    void asksForAllOfTheHourThatPassesTwice() throws Exception {
        answer("time,in\n");
        answer("time,in\n");

        history("2025-10-26T00:50:00Z", "2025-10-26T01:05:00Z");
        history("2025-10-25T12:00:00Z", "2025-10-26T00:30:00Z");

        assertThat(targets())
                .containsExactly(
                        "/t?from=2025-10-26T01%3A00%3A00&to=2025-10-26T04%3A00%3A00",
                        "/t?from=2025-10-25T14%3A00%3A00&to=2025-10-26T04%3A00%3A00");
    }

    private List<Payload> history(String from, String to) throws IOException {
        CsvProvider provider = new CsvProvider();
        SensorAddress address = new SensorAddress(
                "s-1", "80:1F:12:00:00:01", "127.0.0.1:" + server.getPort(), ZoneId.of("Europe/Berlin"));
        DriverContext context = new DriverContext(() -> NOW, Runnable::run);
        try (SensorDriver driver = provider.open(
                address, DriverSettings.of(provider.settings(), Map.of("path", "/t?from={start}&to={end}")), context)) {
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
