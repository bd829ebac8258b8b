package io.spp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.core.device.DeviceReport;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.time.TimeRange;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message of a real device goes through the running server: to a figure, and with silence after it to a deadline. */
class RealPayloadsLiveTest {

    private static final Path PAYLOADS = Path.of(System.getProperty("spp.shared", "../shared"), "payloads");

    private static final Instant CONTRACT = Instant.parse("2025-03-03T00:00:00Z");

    @TempDir
    Path directory;

    /** The channel, and in and out of each minute from the first on, as research/vendors.md explains the file. */
    private static final String EXPLAINED = """
            xovis/v3-v4-push/line-count-1min.json                   | 80:1F:12:D5:30:DC |  0 | 2021-09-23T08:20:00Z | 1/0
            xovis/v5-push/logics-data-4-records-a.json              |                   |  2 | 2022-02-25T12:41:00Z | 1/0 3/1 0/0 0/0
            xovis/v5-push/logics-data-line-mask-gender.json         | 80:1F:12:D3:27:CA |  3 | 2023-05-17T12:09:00Z | 1/0
            xovis/v5-push/live-data-periodic-person-and-group.json  |                   | g2 | 2022-02-25T13:54:00Z | 2/2
            brickstream/batch-data-streaming-v1.xml                 | 00:B0:9D:BE:30:13 |  0 | 2025-06-15T15:49:00Z | 0/0
            brickstream/batch-data-streaming-v3.xml                 | 00:B0:9D:BE:30:13 |  0 | 2025-06-15T15:52:00Z | 0/0
            brickstream/batch-data-streaming-v5.xml                 | 00:B0:9D:BE:30:13 |  0 | 2025-06-15T15:37:00Z | 0/0
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = EXPLAINED)
    void aMessageBecomesAFigure(String file, @Nullable String device, String channel, Instant first, String minutes)
            throws Exception {
        Map<Instant, Tally> expected = expected(first, minutes);
        Instant received = first.plus(Duration.ofMinutes(expected.size()));
        try (LiveServer server =
                LiveServer.on(directory, fleet(file, device, Channel.of(channel, "door-1")), received)) {
            assertThat(push(server, file, device, literal(file)).statusCode()).isEqualTo(200);
            server.catchUp();

            TimeRange around = TimeRange.of(first.minus(Duration.ofHours(1)), Duration.ofHours(2));
            assertThat(server.minutes("door-1", around)).isEqualTo(expected);
            assertThat(server.refusals()).allMatch(each -> each.startsWith("UNKNOWN_CHANNEL"));
            assertThat(server.incidents()).isEmpty();
        }
    }

    /** The regulation holds since 2024 and the contract in 2025: messages from before come as they are, but later by whole weeks. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = EXPLAINED)
    void theSilenceAfterAMessageBecomesADeadline(
            String file, @Nullable String device, String channel, Instant first, String minutes) throws Exception {
        Fleet fleet = fleet(file, device, Channel.of(channel, "door-1"));
        Duration later = untilTheContractHolds(first);
        Instant received = first.plus(later).plus(Duration.ofMinutes(minutes.split(" ").length));
        try (LiveServer server = LiveServer.on(directory, fleet, received)) {
            assertThat(push(server, file, device, Later.by(later, literal(file)))
                            .statusCode())
                    .isEqualTo(200);
            server.passes(Duration.ofDays(3));

            Incident silence = server.incidents().get(0);
            assertThat(silence.rule()).isEqualTo("MISSING");
            assertThat(silence.sensor()).isEqualTo("s-1");
            Instant diagnosed = silence.detectedAt().plus(Duration.ofHours(1));
            server.pipeline()
                    .storage()
                    .incidents()
                    .append(List.of(
                            new IncidentEvent(
                                    silence.id(),
                                    IncidentEventType.DIAGNOSED,
                                    diagnosed,
                                    server.now(),
                                    "desk",
                                    Map.of("location", "CLIENT_ENVIRONMENT")),
                            new IncidentEvent(
                                    silence.id(),
                                    IncidentEventType.NOTIFIED,
                                    diagnosed.plusSeconds(60),
                                    server.now(),
                                    "desk",
                                    Map.of(
                                            "party",
                                            "CLIENT",
                                            "symptoms",
                                            "s-1",
                                            "place",
                                            "door-1",
                                            "actions",
                                            "PoE"))));

            Assessment owed = Contracts.of(fleet)
                    .assess(server.incidents().get(0), server.now())
                    .orElseThrow();
            assertThat(owed.errors()).isEmpty();
            assertThat(owed.obligations().stream().map(Obligation::dueDate).flatMap(Optional::stream))
                    .isNotEmpty()
                    .allMatch(due -> !due.isBefore(LocalDate.ofInstant(diagnosed, Galereya.ZONE)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xovis/v5-push/status-data.json,",
        "xovis/v5-push/live-data-attributes-no-events.json, 80:1F:12:D5:30:DC"
    })
    void aMessageWithoutCountsTellsThatItsSensorIsAlive(String file, @Nullable String device) throws Exception {
        Instant received = Instant.parse("2022-09-08T14:15:00Z");
        try (LiveServer server = LiveServer.on(directory, fleet(file, device, Channel.of("1", "door-1")), received)) {
            assertThat(push(server, file, device, literal(file)).statusCode()).isEqualTo(200);
            server.catchUp();

            assertThat(server.pipeline().storage().devices().latest("s-1", DeviceReport.Kind.CONTACT))
                    .hasValueSatisfying(contact -> assertThat(contact.at()).isEqualTo(received));
            assertThat(server.pipeline().storage().counts().lines()).isEmpty();
            assertThat(server.refusals()).isEmpty();
        }
    }

    @Test
    void noFileOfTheTwoVendorsIsLeftOut() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(PAYLOADS), () -> "real payloads are not here: " + PAYLOADS);
        try (Stream<Path> xovis = Files.walk(PAYLOADS.resolve("xovis"));
                Stream<Path> brickstream = Files.walk(PAYLOADS.resolve("brickstream"))) {
            assertThat(Stream.concat(xovis, brickstream).filter(Files::isRegularFile))
                    .hasSize(9);
        }
    }

    private static Fleet fleet(String file, @Nullable String device, Channel channel) {
        String identity = device == null ? Galereya.XOVIS : device;
        return Galereya.doors(driver(file), identity, channel).build();
    }

    /** Firmware 5.0 does not name its sensor, so the address does. */
    private static HttpResponse<String> push(LiveServer server, String file, @Nullable String device, String body)
            throws Exception {
        return server.push("/push/" + driver(file) + (device == null ? "/s-1" : ""), body);
    }

    private static String literal(String file) throws IOException {
        Path path = PAYLOADS.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "real payloads are not here: " + path);
        return Files.readString(path);
    }

    private static String driver(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static Duration untilTheContractHolds(Instant first) {
        long weeks = Duration.between(first, CONTRACT).toDays() / 7 + 1;
        return Duration.ofDays(7 * Math.max(0, weeks));
    }

    private static Map<Instant, Tally> expected(Instant first, String minutes) {
        Map<Instant, Tally> expected = new TreeMap<>();
        for (String minute : minutes.split(" ")) {
            String[] ways = minute.split("/");
            expected.put(
                    first.plus(Duration.ofMinutes(expected.size())),
                    Tally.of(Integer.parseInt(ways[0]), Integer.parseInt(ways[1])));
        }
        return expected;
    }
}
