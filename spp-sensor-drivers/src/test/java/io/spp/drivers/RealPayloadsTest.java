package io.spp.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.axis.AxisProvider;
import io.spp.drivers.brickstream.BrickstreamProvider;
import io.spp.drivers.hikvision.HikvisionProvider;
import io.spp.drivers.irisys.IrisysProvider;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.milesight.MilesightProvider;
import io.spp.drivers.xovis.XovisProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RealPayloadsTest {

    private static final Instant RECEIVED = Instant.parse("2025-06-16T00:00:00Z");

    @Test
    void xovisLogicsGiveTheLineAndNotTheZoneBalance() throws IOException {
        List<Signal> signals = decode(new XovisProvider(), "xovis/v5-push/logics-data-4-records-a.json");

        assertThat(signals)
                .extracting(signal -> ((Signal.IntervalCount) signal).tally())
                .containsExactly(Tally.of(1, 0), Tally.of(3, 1), Tally.of(0, 0), Tally.of(0, 0));
        assertThat(signals).allSatisfy(signal -> {
            assertThat(signal.device()).isEmpty();
            assertThat(((Signal.IntervalCount) signal).channel()).isEqualTo("2");
        });
    }

    @Test
    void xovisSubPopulationsAreNotAdded() throws IOException {
        assertThat(decode(new XovisProvider(), "xovis/v5-push/logics-data-line-mask-gender.json"))
                .containsExactly(new Signal.IntervalCount(
                        "80:1F:12:D3:27:CA",
                        "3",
                        Optional.of(range("2023-05-17T12:09:00Z", "2023-05-17T12:10:00Z")),
                        RECEIVED,
                        Tally.of(1, 0),
                        1));
    }

    @Test
    void xovisGroupsCrossNoLine() throws IOException {
        List<Signal> signals = decode(new XovisProvider(), "xovis/v5-push/live-data-periodic-person-and-group.json");

        assertThat(signals)
                .extracting(signal -> ((Signal.Crossing) signal).direction())
                .containsExactly(Direction.OUT, Direction.OUT, Direction.IN, Direction.IN);
        assertThat(((Signal.Crossing) signals.get(0)).channel()).isEqualTo("g2");
        assertThat(decode(new XovisProvider(), "xovis/v5-push/live-data-attributes-no-events.json"))
                .isEmpty();
    }

    @Test
    void xovisStatusTellsFirmwareAndUptime() throws IOException {
        Signal.Status status = (Signal.Status)
                decode(new XovisProvider(), "xovis/v5-push/status-data.json").get(0);

        assertThat(status.at()).isEqualTo(Instant.parse("2022-02-25T10:20:05Z"));
        assertThat(status.values())
                .containsEntry(StatusField.FIRMWARE, "5.0.3-9738700b2d")
                .containsEntry(StatusField.UPTIME_SECONDS, "334753");
    }

    @Test
    void xovisFirmware4GivesOneIntervalPerElement() throws IOException {
        assertThat(decode(new XovisProvider(), "xovis/v3-v4-push/line-count-1min.json"))
                .containsExactly(new Signal.IntervalCount(
                        "80:1F:12:D5:30:DC",
                        "0",
                        Optional.of(range("2021-09-23T08:20:00Z", "2021-09-23T08:21:00Z")),
                        RECEIVED,
                        Tally.of(1, 0),
                        1));
    }

    @Test
    void brickstreamVersionsAgreeOnTheOffset() throws IOException {
        assertThat(intervals("brickstream/batch-data-streaming-v1.xml"))
                .containsExactly(brickstream("2025-06-15T15:49:00Z", "2025-06-15T15:50:00Z"));
        assertThat(intervals("brickstream/batch-data-streaming-v3.xml"))
                .containsExactly(brickstream("2025-06-15T15:52:00Z", "2025-06-15T15:53:00Z"));
        assertThat(intervals("brickstream/batch-data-streaming-v5.xml"))
                .containsExactly(brickstream("2025-06-15T15:37:00Z", "2025-06-15T15:38:00Z"));
    }

    @Test
    void hikvisionRealTimeIsACounter() throws IOException {
        assertThat(decode(new HikvisionProvider(), "hikvision/push-realTime-v1.0-psia.xml"))
                .containsExactly(new Signal.CounterReading(
                        "84:9A:40:EC:F1:6D",
                        "1/1",
                        Instant.parse("2020-07-09T04:07:07Z"),
                        OptionalLong.empty(),
                        OptionalLong.of(70),
                        OptionalLong.of(75),
                        OptionalLong.empty()));
    }

    @Test
    void irisysRegistersAreCounters() throws IOException {
        List<Signal> signals = decode(new IrisysProvider(), "irisys/vector-http-post-demodata.json");

        assertThat(signals)
                .extracting(signal -> ((Signal.CounterReading) signal).value().getAsLong())
                .containsExactly(121L, 127L, 156L, 382L, 125L);
        assertThat(signals.get(0))
                .isEqualTo(new Signal.CounterReading(
                        "V4D-17020025",
                        "0",
                        Instant.parse("2018-12-03T14:21:00Z"),
                        OptionalLong.of(121),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(353493)));
    }

    @Test
    void axisRetailDataIsAnIntervalInUtc() throws IOException {
        assertThat(decode(new AxisProvider(), "axis/axis-retail-data-push-2025-akenza.json"))
                .contains(new Signal.IntervalCount(
                        "B8:A4:4F:A8:9C:85",
                        "0",
                        Optional.of(range("2025-05-22T08:14:00Z", "2025-05-22T08:15:00Z")),
                        RECEIVED,
                        Tally.of(1, 2),
                        1))
                .hasSize(2);
    }

    @Test
    void milesightCameraLinesAreChannels() throws IOException {
        List<Signal> signals = decode(
                new MilesightProvider(),
                "milesight/ipcam-dataloader-vcalogcsv.csv",
                DecodeContext.in(ZoneId.of("Europe/Madrid")));

        assertThat(signals).hasSize(12);
        assertThat(signals.get(4))
                .isEqualTo(new Signal.IntervalCount(
                        "",
                        "1",
                        Optional.of(range("2025-07-22T09:00:00Z", "2025-07-22T10:00:00Z")),
                        RECEIVED,
                        Tally.of(3, 3),
                        1));
    }

    @Test
    void milesightTotalsAreCountersAndPeriodsIntervalsWithoutTimes() throws IOException {
        assertThat(lorawan("VS133-01-should-decode-the-milesight-vs133-total-payload"))
                .extracting(signal -> ((Signal.CounterReading) signal).in().getAsLong())
                .containsExactly(72L, 0L, 0L, 5300L);
        assertThat(lorawan("VS133-02-should-decode-the-milesight-vs133-periodic-payload"))
                .extracting(signal -> ((Signal.IntervalCount) signal).tally())
                .containsExactly(Tally.of(0, 0), Tally.of(0, 0), Tally.of(0, 0), Tally.of(5, 7));
        assertThat(lorawan("VS121-02-should-decode-the-vs121-count-payload")).hasOnlyElementsOfType(Signal.Alive.class);
    }

    private static List<Signal> lorawan(String name) throws IOException {
        byte[] file = Files.readAllBytes(real("milesight/lorawan/akenza-" + name + ".json"));
        return new MilesightProvider().decode(Envelope.parse(file, RECEIVED).payload(), DecodeContext.empty());
    }

    private static Signal.IntervalCount brickstream(String start, String end) {
        return new Signal.IntervalCount(
                "00:B0:9D:BE:30:13", "0", Optional.of(range(start, end)), RECEIVED, Tally.of(0, 0), 1);
    }

    private static List<Signal> intervals(String file) throws IOException {
        return decode(new BrickstreamProvider(), file).stream()
                .filter(Signal.IntervalCount.class::isInstance)
                .toList();
    }

    private static TimeRange range(String start, String end) {
        return TimeRange.of(Instant.parse(start), Instant.parse(end));
    }

    private static List<Signal> decode(SensorDriverProvider driver, String file) throws IOException {
        return decode(driver, file, DecodeContext.empty());
    }

    /** Decodes the file, and sees to it that redaction takes away nothing that counts. */
    private static List<Signal> decode(SensorDriverProvider driver, String file, DecodeContext context)
            throws IOException {
        Payload payload = Payload.of(Files.readAllBytes(real(file)), "", RECEIVED);
        List<Signal> signals = driver.decode(payload, context);
        Payload redacted = driver.redact(payload);
        assertThat(driver.decode(redacted, context)).isEqualTo(signals);
        assertThat(new String(redacted.body(), StandardCharsets.UTF_8)).doesNotContain("track_id", "\"position\"");
        return signals;
    }

    private static Path real(String file) {
        Path path = Path.of(System.getProperty("spp.shared", "../shared"), "payloads", file);
        Assumptions.assumeTrue(Files.exists(path), () -> "real payloads are not here: " + path);
        return path;
    }
}
