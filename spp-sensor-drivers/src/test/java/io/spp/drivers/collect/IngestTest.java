package io.spp.drivers.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.core.device.DeviceReport;
import io.spp.core.driver.Payload;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.drivers.journal.QuarantineEntry;
import io.spp.drivers.journal.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTest {

    @TempDir
    Path directory;

    private final MemoryStorage storage = MemoryStorage.create();
    private final FleetDirectory fleets = new FleetDirectory(Mall.fleet());
    private Ingest ingest;

    @BeforeEach
    void open() throws IOException {
        ingest = Mall.ingest(directory, storage, fleets);
    }

    @AfterEach
    void close() throws IOException {
        ingest.close();
    }

    @Test
    void bringsIntervalsToTheirLines() throws IOException {
        ingest.accept("xovis", Mall.logics("1", 0, 3, 0, 5));
        ingest.accept("xovis", Mall.logics("2", 0, 7));

        Progress progress = ingest.processAll();

        assertThat(progress.payloads()).isEqualTo(2);
        assertThat(Mall.minutes(storage, "door-1"))
                .isEqualTo(Map.of(0L, Tally.of(3, 0), 1L, Tally.of(0, 0), 2L, Tally.of(5, 0)));
        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(0L, Tally.of(0, 7)));
        assertThat(ingest.backlog()).isZero();
    }

    @Test
    void takesRepeatedIntervalsOnce() throws IOException {
        ingest.accept("xovis", Mall.logics("1", 0, 3, 4));
        ingest.accept("xovis", Mall.logics("1", 1, 4, 6));

        ingest.processAll();

        assertThat(Mall.minutes(storage, "door-1"))
                .isEqualTo(Map.of(0L, Tally.of(3, 0), 1L, Tally.of(4, 0), 2L, Tally.of(6, 0)));
    }

    @Test
    void goesOnWhereItStoppedAndRepeatsWithoutHarm() throws IOException {
        ingest.accept("xovis", Mall.logics("1", 0, 3));
        ingest.processAll();
        ingest.accept("xovis", Mall.logics("1", 1, 4));
        ingest.close();

        ingest = Mall.ingest(directory, storage, fleets);
        assertThat(ingest.processAll().payloads()).isEqualTo(1);

        storage.states().advance("ingest", 0);
        assertThat(ingest.processAll().intervals().repeated()).isEqualTo(2);
        assertThat(Mall.minutes(storage, "door-1")).isEqualTo(Map.of(0L, Tally.of(3, 0), 1L, Tally.of(4, 0)));
    }

    @Test
    void keepsWhatNoDriverCanRead() throws IOException {
        Payload broken = Mall.xovis("{\"logics_data\":", Mall.NOON);

        assertThat(ingest.accept("xovis", broken)).isFalse();

        QuarantineEntry entry = ingest.quarantine().entries().get(0);
        assertThat(entry.refusal().reason()).isEqualTo(Reason.UNREDACTED);
        assertThat(entry.refusal().detail().en()).contains("ends in the middle of the JSON");
        assertThat(entry.envelope().payload()).isEqualTo(broken);
    }

    @Test
    void usesWhatWasInQuarantineOnceTheSensorIsKnown() throws IOException {
        Payload stranger = new Payload(
                new String(Mall.logics("1", 0, 9).body(), StandardCharsets.UTF_8)
                        .replace(Mall.XOVIS, "80:1F:12:00:00:99")
                        .getBytes(StandardCharsets.UTF_8),
                "",
                "/push/xovis",
                Map.of(),
                "",
                Mall.NOON.plus(Duration.ofMinutes(1)));
        ingest.accept("xovis", stranger);
        assertThat(ingest.processAll().quarantined()).isEqualTo(1);
        assertThat(ingest.quarantine().entries().get(0).refusal().reason()).isEqualTo(Reason.UNKNOWN_DEVICE);

        fleets.replace(Fleet.builder("galereya")
                .site(
                        "mall",
                        ZoneId.of("Europe/Moscow"),
                        site -> site.line("door-1")
                                .sensor("s-9", "xovis", "80:1f:12:00:00:99", sensor -> sensor.channel("1", "door-1")))
                .build());
        ingest.collector().retryQuarantined(Mall.NOON.plus(Duration.ofHours(1)));

        assertThat(Mall.minutes(storage, "door-1")).isEqualTo(Map.of(0L, Tally.of(9, 0)));
        assertThat(ingest.quarantine().entries()).isEmpty();
    }

    @Test
    void identifiesADeviceWithoutSerialByTheAddressItPushesTo() throws IOException {
        Payload nameless = Mall.logics("1", 0, 2);
        String json = new String(nameless.body(), StandardCharsets.UTF_8).replaceAll("\"sensor_info\":\\{[^}]*},", "");
        ingest.accept(
                "xovis",
                new Payload(
                        json.getBytes(StandardCharsets.UTF_8),
                        "",
                        "/push/xovis/s-1",
                        Map.of(),
                        "",
                        nameless.receivedAt()));

        ingest.processAll();

        assertThat(Mall.minutes(storage, "door-1")).isEqualTo(Map.of(0L, Tally.of(2, 0)));
        assertThat(storage.devices().latest("s-1", DeviceReport.Kind.CONTACT)).isPresent();
    }

    @Test
    void keepsCountsOfAnUnmappedChannelUntilItIsMapped() throws IOException {
        ingest.accept("xovis", Mall.logics("7", 0, 2, 3));
        ingest.accept("xovis", Mall.logics("7", 2, 4));
        assertThat(ingest.processAll().quarantined()).isEqualTo(1);

        Instant now = Mall.NOON.plus(Duration.ofDays(1));
        ingest.collector().recompute(fleets.replace(Mall.fleet(Channel.of("7", "door-2"))), now);

        assertThat(Mall.minutes(storage, "door-2"))
                .isEqualTo(Map.of(0L, Tally.of(2, 0), 1L, Tally.of(3, 0), 2L, Tally.of(4, 0)));
    }

    @Test
    void countsThePastAnewWhenADoorWasSwapped() throws IOException {
        ingest.accept("xovis", Mall.logics("2", 0, 5));
        ingest.processAll();

        Instant now = Mall.NOON.plus(Duration.ofDays(1));
        ingest.collector().recompute(fleets.replace(Mall.fleet(Channel.of("2", "door-2"))), now);

        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(0L, Tally.of(5, 0)));
    }

    @Test
    void recordsWhatADeviceCorrectsAndKeepsWhatIsTheLargerCount() throws IOException {
        for (int in : new int[] {3, 5, 2}) {
            ingest.accept("xovis", Mall.logics("1", 0, in));
            ingest.processAll();
        }

        assertThat(Mall.minutes(storage, "door-1")).isEqualTo(Map.of(0L, Tally.of(5, 0)));
        assertThat(storage.counts().changes(0, 10))
                .extracting(Change::cause)
                .containsExactly(ChangeCause.MEASURED, ChangeCause.CORRECTED_BY_DEVICE);
        assertThat(storage.counts().changes(0, 10).get(1).before()).contains(Tally.of(3, 0));
    }

    @Test
    void aMinuteGrowsByItsCrossingsAndIsCorrectedByLaterOnesOnly() throws IOException {
        for (int second : new int[] {10, 20, 58}) {
            ingest.accept("xovis", crossing(second, Mall.NOON.plusSeconds(second + 3)));
            ingest.processAll();
        }
        ingest.accept("xovis", crossing(40, Mall.NOON.plus(Duration.ofMinutes(40))));
        ingest.processAll();

        assertThat(Mall.minutes(storage, "door-1")).isEqualTo(Map.of(0L, Tally.of(4, 0)));
        assertThat(storage.counts().changes(0, 10))
                .extracting(Change::cause)
                .containsExactly(
                        ChangeCause.MEASURED,
                        ChangeCause.RUNNING,
                        ChangeCause.RUNNING,
                        ChangeCause.CORRECTED_BY_DEVICE);
    }

    private static Payload crossing(int second, Instant receivedAt) {
        long at = Mall.NOON.plusSeconds(second).toEpochMilli();
        return Mall.xovis(
                "{\"values\":[{\"timestamp\":" + at + ",\"type\":\"LineCount\",\"serial\":\"" + Mall.XOVIS
                        + "\",\"direction\":\"forward\",\"countItem\":{\"id\":1},\"objectType\":\"PERSON\"}]}",
                receivedAt);
    }

    @ParameterizedTest
    @CsvSource({"5,3", "3,5"})
    void countsConflictingRepeatsAnewByTheSameRule(int first, int second) throws IOException {
        ingest.accept("xovis", Mall.logics("2", 0, first));
        ingest.accept("xovis", Mall.logics("2", 0, second));
        ingest.processAll();
        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(0L, Tally.of(0, 5)));

        Instant now = Mall.NOON.plus(Duration.ofDays(1));
        ingest.collector().recompute(fleets.replace(Mall.fleet(Channel.of("2", "door-2"))), now);

        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(0L, Tally.of(5, 0)));
    }

    @Test
    void refusesTimesThatCannotBe() throws IOException {
        String json = new String(Mall.logics("1", 0, 5).body(), StandardCharsets.UTF_8);
        String from = Long.toString(Mall.NOON.toEpochMilli());
        String to = Long.toString(Mall.NOON.toEpochMilli() + 60_000);
        ingest.accept("xovis", Mall.xovis(json.replace(from, "0").replace(to, "60"), Mall.NOON));
        ingest.accept("xovis", Mall.xovis(json, Mall.NOON.minus(Duration.ofHours(1))));

        ingest.processAll();

        assertThat(ingest.quarantine().entries())
                .extracting(entry -> entry.refusal().detail().en())
                .containsExactlyInAnyOrder(
                        "device " + Mall.XOVIS
                                + " counted at 1970-01-01T00:00:00Z, before the year 2000: its clock is not set",
                        "device " + Mall.XOVIS
                                + " counted at 2025-11-03T09:00:00Z, more than 10 minutes after the message arrived: its clock is ahead");
        assertThat(Mall.minutes(storage, "door-1")).isEmpty();
    }
}
