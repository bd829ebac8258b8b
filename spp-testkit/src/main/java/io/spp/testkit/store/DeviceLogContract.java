package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DAY;
import static io.spp.testkit.store.Counted.ELEVEN;
import static io.spp.testkit.store.Counted.NOON;
import static io.spp.testkit.store.Counted.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.device.DeviceReport;
import io.spp.core.device.DeviceReport.Kind;
import io.spp.core.device.StatusField;
import io.spp.core.store.DeviceLog;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of {@link DeviceLog}. */
abstract class DeviceLogContract extends StoreContract {

    private DeviceLog log() {
        return storage().devices();
    }

    @Test
    @DisplayName("D1 returns the reports of a range, oldest first")
    void returnsTheReportsOfARange() throws Exception {
        DeviceReport contact = report("sensor-1", Kind.CONTACT, TEN, Map.of());
        DeviceReport status = report(
                "sensor-1", Kind.STATUS, ELEVEN, Map.of(StatusField.FIRMWARE, "5.1", StatusField.MODEL, "2510 \"B\""));
        DeviceReport later = report("sensor-1", Kind.CONTACT, NOON, Map.of());

        log().append(List.of(later, status, contact, report("sensor-2", Kind.CONTACT, TEN, Map.of())));

        assertThat(log().reports("sensor-1", DAY)).containsExactly(contact, status, later);
        assertThat(log().reports("sensor-1", TimeRange.of(TEN, NOON))).containsExactly(contact, status);
        assertThat(log().reports("sensor-3", DAY)).isEmpty();
    }

    @Test
    @DisplayName("D2 a report that is there already is ignored")
    void aRepeatedReportIsIgnored() throws Exception {
        DeviceReport first = report("sensor-1", Kind.CONTACT, TEN, Map.of());
        log().append(List.of(first));
        log().append(List.of(new DeviceReport("sensor-1", Kind.CONTACT, TEN, NOON, Map.of())));

        assertThat(log().reports("sensor-1", DAY)).containsExactly(first);
    }

    @Test
    @DisplayName("D3 knows the latest report of a kind by event time")
    void knowsTheLatestReportOfAKind() throws Exception {
        DeviceReport late = report("sensor-1", Kind.CONTACT, NOON, Map.of());
        log().append(List.of(late, report("sensor-1", Kind.CONTACT, TEN, Map.of())));

        assertThat(log().latest("sensor-1", Kind.CONTACT)).contains(late);
        assertThat(log().latest("sensor-1", Kind.CLOCK)).isEmpty();
        assertThat(log().latest("sensor-3", Kind.CONTACT)).isEmpty();
    }

    private static DeviceReport report(String sensor, Kind kind, Instant at, Map<StatusField, String> values) {
        return new DeviceReport(sensor, kind, at, at.plusSeconds(1), values);
    }
}
