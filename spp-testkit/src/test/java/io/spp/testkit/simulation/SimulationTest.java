package io.spp.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.Fault;
import io.spp.testkit.device.SimulatedBrickstream;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.device.SimulatedXovis.Form;
import io.spp.testkit.device.Uplink;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");
    private static final TimeRange DAYS = TimeRange.of(START, Duration.ofDays(2));
    private static final TimeRange OFF = hours(12, 15);
    private static final TimeRange LATE = hours(26, 38);

    private final Traffic traffic = TrafficModel.builder(7)
            .days(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 3))
            .line("door-1", 3_000)
            .line("door-2", 2_000)
            .build();

    private static TimeRange hours(int from, int to) {
        return TimeRange.of(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(to)));
    }

    private List<SimulatedDevice> devices() {
        DeviceSettings one = DeviceSettings.builder("s-1", "80:1F:12:00:00:01", START)
                .channel("1001", "door-1")
                .fault(new Fault.OfflineLost(OFF))
                .build();
        DeviceSettings two = DeviceSettings.builder("s-2", "00:B0:9D:00:00:02", START)
                .channel("0", "door-2")
                .fault(new Fault.OfflineBackfilled(LATE))
                .build();
        return List.of(
                SimulatedXovis.of(one, traffic, Form.LOGICS, Form.STATUS), SimulatedBrickstream.of(two, traffic));
    }

    @Test
    void knowsWhatWasDeliveredAndWhatWasLost() {
        SimulationTruth truth = Simulation.builder(traffic, payload -> 204)
                .devices(devices())
                .build()
                .run(DAYS, Duration.ofMinutes(15), step -> {});
        LineTruth first = truth.line("door-1").orElseThrow();
        LineTruth second = truth.line("door-2").orElseThrow();
        Tally lost = traffic.truth("door-1", OFF);
        assertThat(first.truth()).isEqualTo(traffic.truth("door-1", DAYS));
        assertThat(first.sent())
                .isEqualTo(
                        Tally.of(first.truth().in() - lost.in(), first.truth().out() - lost.out()));
        assertThat(first.intervals() - first.acknowledged()).isEqualTo(180);
        assertThat(second.sent()).isEqualTo(second.truth());
        assertThat(truth.faults()).hasSize(2);
        assertThat(truth.faults().get(0).lost()).isEqualTo(lost);
        assertThat(truth.faults().get(1).lost()).isEqualTo(Tally.of(0, 0));
        assertThat(truth.total()).isEqualTo(first.truth().plus(second.truth()));
    }

    @Test
    void movesTimeOnlyAfterAllAnswersOverRealHttp() throws Exception {
        VirtualTime time = VirtualTime.startingAt(START);
        AtomicInteger messages = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        server.createContext("/push/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            messages.incrementAndGet();
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        try {
            Uplink uplink = Uplink.http(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Duration.ofSeconds(10));
            AtomicInteger acknowledged = new AtomicInteger();
            List<Instant> steps = new ArrayList<>();
            Simulation.builder(traffic, uplink)
                    .devices(devices())
                    .time(time)
                    .executor(executor)
                    .build()
                    .run(hours(0, 4), Duration.ofMinutes(90), step -> {
                        assertThat(time.instant()).isEqualTo(step.now());
                        assertThat(acknowledged.addAndGet(step.acknowledged())).isEqualTo(messages.get());
                        steps.add(step.now());
                    });
            assertThat(steps)
                    .containsExactly(
                            START.plus(Duration.ofMinutes(90)),
                            START.plus(Duration.ofMinutes(180)),
                            START.plus(Duration.ofMinutes(240)));
            assertThat(messages).hasValue(16 + 4 + 16);
        } finally {
            server.stop(0);
            executor.shutdown();
        }
    }

    @Test
    void writesTheTruthAsJson() throws Exception {
        String json = Simulation.builder(traffic, payload -> 200)
                .devices(devices())
                .build()
                .run(DAYS, Duration.ofHours(1), step -> {})
                .toJson();
        JsonNode document = new ObjectMapper().readTree(json);
        assertThat(document.get("seed").asLong()).isEqualTo(7);
        assertThat(document.at("/lines/0/truth/in").asInt()).isPositive();
        assertThat(document.at("/faults/0/kind").asText()).isEqualTo("OFFLINE_LOST");
        JsonNode schema = new ObjectMapper().readTree(SimulationTruth.class.getResourceAsStream("truth.schema.json"));
        assertThat(document.fieldNames()).toIterable().containsExactlyElementsOf(names(schema.at("/required")));
        assertThat(document.at("/lines/0").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(names(schema.at("/properties/lines/items/required")));
        assertThat(document.at("/faults/0").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(names(schema.at("/properties/faults/items/required")));
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }

    @Test
    void refusesTwoDevicesOfOneLine() {
        assertThatThrownBy(() -> Simulation.builder(traffic, payload -> 200)
                        .devices(devices())
                        .devices(List.of(devices().get(0)))
                        .build())
                .hasMessageContaining("two devices are called s-1");
    }
}
