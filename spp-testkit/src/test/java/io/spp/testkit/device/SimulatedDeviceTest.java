package io.spp.testkit.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings.Retry;
import io.spp.testkit.device.SimulatedXovis.Form;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedDeviceTest {

    private static final Instant NOON = Mall.hours(12, 13).start();

    private final List<String> arrived = new ArrayList<>();
    private int answer = 200;

    private int receive(Payload payload) {
        if (answer == 200) {
            String body = new String(payload.body(), java.nio.charset.StandardCharsets.UTF_8);
            arrived.add(body.substring(body.indexOf("\"id\":") + 5, body.indexOf(",\"agent_id\"")));
        }
        return answer;
    }

    private static SimulatedDevice device(Fault... faults) {
        DeviceSettings.Builder settings = Mall.sensor();
        List.of(faults).forEach(settings::fault);
        return SimulatedXovis.of(settings.build(), Mall.TRAFFIC, Form.LOGICS);
    }

    private static Tally noonOf(Fault fault) {
        return device(fault).reading("door-1", NOON).orElseThrow();
    }

    private static Tally truth() {
        return Mall.TRAFFIC.truth("door-1", TimeRange.of(NOON, Duration.ofMinutes(1)));
    }

    @Test
    void pushesEachPackageWhenItIsDueAndOnce() {
        SimulatedDevice device = device();
        device.tick(Mall.START.plus(Duration.ofMinutes(14)), this::receive);
        assertThat(arrived).isEmpty();
        device.tick(Mall.START.plus(Duration.ofMinutes(15)), this::receive);
        PushOutcome outcome = device.tick(Mall.START.plus(Duration.ofMinutes(45)), this::receive);
        assertThat(arrived).containsExactly("1", "2", "3");
        assertThat(outcome.acknowledged()).isEqualTo(2);
        assertThat(device.acknowledged("door-1", Mall.START.plus(Duration.ofMinutes(44))))
                .isTrue();
        assertThat(device.acknowledged("door-1", Mall.START.plus(Duration.ofMinutes(45))))
                .isFalse();
    }

    @Test
    void keepsWhatIsRefusedAndSendsItLaterInOrder() {
        SimulatedDevice device = device();
        answer = 503;
        PushOutcome refused = device.tick(Mall.START.plus(Duration.ofMinutes(30)), this::receive);
        assertThat(refused.problem()).contains("HTTP 503");
        assertThat(refused.waiting()).isEqualTo(2);
        assertThat(device.acknowledged("door-1", Mall.START)).isFalse();
        answer = 200;
        assertThat(device.tick(Mall.START.plus(Duration.ofMinutes(45)), this::receive)
                        .waiting())
                .isZero();
        assertThat(arrived).containsExactly("1", "2", "3");
    }

    @Test
    void forgetsWhatIsRefusedInModeDrop() {
        SimulatedDevice device =
                SimulatedXovis.of(Mall.sensor().retry(Retry.DROP).build(), Mall.TRAFFIC, Form.LOGICS);
        device.tick(Mall.START.plus(Duration.ofMinutes(30)), payload -> {
            throw new IOException("nobody listens");
        });
        device.tick(Mall.START.plus(Duration.ofMinutes(45)), this::receive);
        assertThat(arrived).containsExactly("3");
        assertThat(device.acknowledged("door-1", Mall.START)).isFalse();
    }

    @Test
    void deliversAnOutageAfterwards() {
        SimulatedDevice device = device(new Fault.OfflineBackfilled(Mall.hours(0, 1)));
        device.tick(Mall.START.plus(Duration.ofMinutes(45)), this::receive);
        assertThat(arrived).isEmpty();
        device.tick(Mall.START.plus(Duration.ofMinutes(60)), this::receive);
        assertThat(arrived).containsExactly("1", "2", "3", "4");
    }

    @Test
    void saysNothingOfTheTimeItWasOff() {
        SimulatedDevice device = device(new Fault.OfflineLost(Mall.hours(1, 3)));
        device.tick(Mall.START.plus(Duration.ofMinutes(195)), this::receive);
        assertThat(arrived).containsExactly("1", "2", "3", "4", "13");
        assertThat(device.reading("door-1", Mall.hours(2, 3).start())).isEmpty();
    }

    @Test
    void sendsEachSecondPackageAfterItsSuccessor() {
        SimulatedDevice device = device(new Fault.Reordered(Mall.hours(0, 1)));
        for (int minute = 15; minute <= 75; minute += 15) {
            device.tick(Mall.START.plus(Duration.ofMinutes(minute)), this::receive);
        }
        assertThat(arrived).containsExactly("2", "1", "3", "4", "5");
    }

    @Test
    void sendsEachPackageTwice() {
        SimulatedDevice device = device(new Fault.Repeated(Mall.hours(0, 1)));
        device.tick(Mall.START.plus(Duration.ofMinutes(30)), this::receive);
        assertThat(arrived).containsExactly("1", "1", "2", "2");
    }

    @Test
    void countsWrongOnRequest() {
        TimeRange hour = Mall.hours(12, 13);
        assertThat(device().reading("door-1", NOON)).contains(truth());
        assertThat(noonOf(new Fault.Silent(hour))).isEqualTo(Tally.of(0, 0));
        assertThat(noonOf(new Fault.Frozen(hour, Tally.of(12, 3)))).isEqualTo(Tally.of(12, 3));
        assertThat(noonOf(new Fault.Swapped(hour))).isEqualTo(truth().inverted());
        assertThat(noonOf(new Fault.Scaled(hour, 2))).isEqualTo(truth().plus(truth()));
        assertThat(noonOf(new Fault.ClockOff(hour, Duration.ofMinutes(-7))))
                .isEqualTo(Mall.TRAFFIC.truth(
                        "door-1", TimeRange.of(NOON.plus(Duration.ofMinutes(7)), Duration.ofMinutes(1))));
    }

    @Test
    void countsPersonsWhoAreNotThere() {
        SimulatedDevice device = device(new Fault.CountsWhileClosed(Mall.hours(2, 5), 0.5));
        int persons = 0;
        for (int minute = 120; minute < 300; minute++) {
            persons += device.reading("door-1", Mall.START.plus(Duration.ofMinutes(minute)))
                    .orElseThrow()
                    .crossings();
        }
        assertThat(persons).isBetween(130, 230);
        assertThat(device.reading("door-1", Mall.hours(5, 6).start())).contains(Tally.of(0, 0));
    }
}
