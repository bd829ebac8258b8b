package io.spp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.device.DeviceReport;
import io.spp.core.device.StatusField;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Secret;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.server.DeviceApi;
import io.spp.testkit.server.DeviceServer;
import io.spp.testkit.server.Trouble;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sensor that does not push, asked over real HTTP with Digest authentication, its counts in SQLite. */
class PullTest {

    private static final String PASSWORD = "s3cret-word";
    private static final Instant SWITCHED_ON = Galereya.OPENING.minus(Duration.ofHours(2));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTime deviceTime = VirtualTime.startingAt(Galereya.OPENING);
    private final SimulatedDevice device = device("1001");

    @TempDir
    private Path directory;

    @BeforeEach
    void writePassword() throws IOException {
        Files.writeString(directory.resolve("password"), PASSWORD + "\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "GARBAGE", "WEB_PAGE", "HALF_CLOSED", "REBOOTING"})
    void fillsWhatAnOutageHidWithoutGapAndWithoutDuplicate(Trouble trouble) throws IOException {
        try (DeviceServer server = digest().start();
                LiveServer live = live(server)) {
            pass(live, Duration.ofMinutes(40));
            server.trouble(trouble);
            pass(live, Duration.ofHours(3));
            assertThat(live.minutes("door-1", since())).hasSizeLessThan(170);
            server.trouble(Trouble.NONE);
            pass(live, Duration.ofMinutes(20));

            assertThat(live.minutes("door-1", since())).isEqualTo(truth());
            assertThat(live.pipeline().storage().counts().changes(0, 10_000))
                    .extracting(Change::cause)
                    .doesNotContain(ChangeCause.CORRECTED_BY_DEVICE);
            assertThat(live.refusals()).isEmpty();
            assertThat(reports(live, DeviceReport.Kind.FAULT)).isPositive();
        }
    }

    @Test
    void readsWhatTheDeviceRemembersFromBeforeItWasFirstAsked() throws IOException {
        try (DeviceServer server = digest().start();
                LiveServer live = live(server)) {
            pass(live, MINUTE.multipliedBy(2));

            assertThat(live.minutes("door-1", since())).isEqualTo(truth()).hasSizeGreaterThan(120);
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws IOException {
        try (DeviceServer server = digest().start()) {
            try (LiveServer live = live(server)) {
                pass(live, Duration.ofMinutes(30));
            }
            int asked = server.requests().size();
            deviceTime.advanceBy(Duration.ofHours(5));
            try (LiveServer live = live(server)) {
                pass(live, MINUTE.multipliedBy(2));

                assertThat(live.minutes("door-1", since())).isEqualTo(truth());
                assertThat(server.requests().subList(asked, server.requests().size()))
                        .filteredOn(request -> request.path().contains("history"))
                        .allSatisfy(
                                request -> assertThat(request.parameter("begin").orElseThrow())
                                        .isGreaterThan(Long.toString(Galereya.OPENING.toEpochMilli())));
            }
        }
    }

    @Test
    void writesHowTheDeviceIsAndHowWrongItsClockGoes() throws IOException {
        try (DeviceServer server = digest().start();
                LiveServer live = live(server)) {
            pass(live, Duration.ofMinutes(2));

            DeviceReport status = live.pipeline()
                    .storage()
                    .devices()
                    .latest("s-1", DeviceReport.Kind.STATUS)
                    .orElseThrow();
            assertThat(status.values()).containsEntry(StatusField.FIRMWARE, "5.6.2-a7dd1b1a78");
            assertThat(reports(live, DeviceReport.Kind.CLOCK)).isPositive();
        }
    }

    @Test
    void asksADeviceThatRefusesThePasswordOnceAnHour() throws IOException {
        try (DeviceServer server = digest().start();
                LiveServer live = live(server)) {
            server.trouble(Trouble.LOCKED);
            pass(live, Duration.ofHours(3));

            assertThat(server.requests()).hasSizeLessThanOrEqualTo(8);
            DeviceReport fault = live.pipeline()
                    .storage()
                    .devices()
                    .latest("s-1", DeviceReport.Kind.FAULT)
                    .orElseThrow();
            assertThat(fault.values()).containsEntry(StatusField.FAULT, "AUTHENTICATION");
            assertThat(fault.values().get(StatusField.DETAIL))
                    .startsWith("driver xovis: ")
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void tellsTheRunningHourAsFarAsItIsOverAndClosesItAfterwards() throws IOException {
        TimeRange hour = TimeRange.of(Galereya.OPENING, Duration.ofHours(1));
        SimulatedDevice camera = device("1");
        try (DeviceServer server = DeviceServer.builder(DeviceApi.milesight(camera, deviceTime))
                        .basic("spp", PASSWORD)
                        .start();
                LiveServer live = live(hourly(server))) {
            pass(live, Duration.ofMinutes(40));
            assertThat(counted(live, hour).completeness()).isLessThan(1);
            pass(live, Duration.ofMinutes(40));

            Tally truth = Tally.of(0, 0);
            for (Instant at = hour.start(); at.isBefore(hour.end()); at = at.plus(MINUTE)) {
                truth = truth.plus(camera.reading("door-1", at).orElseThrow());
            }
            assertThat(counted(live, hour)).isEqualTo(Measurement.complete("door-1", "s-1/1", hour, truth));
            assertThat(live.pipeline().storage().counts().changes(0, 1000))
                    .extracting(Change::cause)
                    .contains(ChangeCause.RUNNING)
                    .doesNotContain(ChangeCause.CORRECTED_BY_DEVICE);
        }
    }

    private static Measurement counted(LiveServer live, TimeRange hour) throws IOException {
        return live.pipeline()
                .storage()
                .counts()
                .measured("door-1", hour)
                .get(0)
                .measurement();
    }

    private void pass(LiveServer live, Duration time) throws IOException {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(MINUTE)) {
            deviceTime.advanceBy(MINUTE);
            live.passes(MINUTE);
        }
    }

    private static long reports(LiveServer live, DeviceReport.Kind kind) throws IOException {
        return live.pipeline().storage().devices().reports("s-1", since()).stream()
                .filter(report -> report.kind() == kind)
                .count();
    }

    /** Every minute that the device counted so far. */
    private Map<Instant, Tally> truth() {
        Map<Instant, Tally> truth = new TreeMap<>();
        for (Instant at = SWITCHED_ON; !at.plus(MINUTE).isAfter(deviceTime.instant()); at = at.plus(MINUTE)) {
            truth.put(at, device.reading("door-1", at).orElseThrow());
        }
        return truth;
    }

    private static TimeRange since() {
        return TimeRange.of(SWITCHED_ON, Duration.ofHours(12));
    }

    private LiveServer live(DeviceServer server) throws IOException {
        return live(fleet(server));
    }

    private LiveServer live(Fleet fleet) throws IOException {
        return LiveServer.on(directory, fleet, deviceTime.instant(), settings -> settings.pullOn(Runnable::run));
    }

    private DeviceServer.Builder digest() {
        return DeviceServer.builder(DeviceApi.xovis(device, deviceTime)).digest("spp", PASSWORD, "SHA-256", 20);
    }

    private Fleet hourly(DeviceServer server) {
        return Galereya.client()
                .site(
                        "mall",
                        Galereya.ZONE,
                        site -> site.system("spp-1")
                                .line("door-1", line -> line.interval(Duration.ofHours(1)))
                                .sensor(
                                        "s-1",
                                        "milesight",
                                        "369362028335",
                                        sensor -> sensor.channel("1", "door-1")
                                                .address(server.url())
                                                .setting("user", "spp")
                                                .secret(
                                                        "password",
                                                        Secret.file(directory
                                                                .resolve("password")
                                                                .toString()))))
                .build();
    }

    private Fleet fleet(DeviceServer server) {
        return Galereya.client()
                .site(
                        "mall",
                        Galereya.ZONE,
                        site -> site.name("Галерея")
                                .system("spp-1")
                                .line("door-1")
                                .sensor(
                                        "s-1",
                                        "xovis",
                                        Galereya.XOVIS,
                                        sensor -> sensor.channel("1001", "door-1")
                                                .address(server.url())
                                                .setting("user", "spp")
                                                .setting("auth", "digest")
                                                .secret(
                                                        "password",
                                                        Secret.file(directory
                                                                .resolve("password")
                                                                .toString()))))
                .build();
    }

    private static SimulatedDevice device(String channel) {
        LocalDate day = SWITCHED_ON.atZone(Galereya.ZONE).toLocalDate();
        Traffic traffic = TrafficModel.builder(7)
                .zone(Galereya.ZONE)
                .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
                .days(day, day.plusDays(1))
                .line("door-1", 4000)
                .build();
        return SimulatedXovis.of(
                DeviceSettings.builder("s-1", Galereya.XOVIS, SWITCHED_ON)
                        .zone(Galereya.ZONE)
                        .channel(channel, "door-1")
                        .build(),
                traffic,
                SimulatedXovis.Form.LOGICS);
    }
}
