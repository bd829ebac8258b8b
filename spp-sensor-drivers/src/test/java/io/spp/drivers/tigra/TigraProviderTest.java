package io.spp.drivers.tigra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.Signal;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.time.TimeRange;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TigraProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T21:00:00Z");

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private final TigraProvider driver = new TigraProvider();

    @Test
    void linesCountUpToTheirTime() throws Exception {
        assertThat(decode("03/11/25 12:00,14,,\r\n03/11/25 12:10,10,5,4,3\r\n\r\n03/11/25 12:15,10,0,1,\r\n"
                        + "03/11/25 14:00,11,7,2\r\n"))
                .containsExactly(
                        interval("2025-11-03T09:00:00Z", "2025-11-03T09:10:00Z", Tally.of(5, 3)),
                        interval("2025-11-03T09:10:00Z", "2025-11-03T09:15:00Z", Tally.entered(0)),
                        interval("2025-11-03T10:50:00Z", "2025-11-03T11:00:00Z", Tally.of(7, 2)));
    }

    @Test
    void bothEventsOfOneTimeCountOnce() throws Exception {
        assertThat(decode("03/11/25 12:10,10,5,4,3\r\n03/11/25 12:10,11,5,3\r\n"))
                .containsExactly(interval("2025-11-03T09:00:00Z", "2025-11-03T09:10:00Z", Tally.of(5, 3)));
    }

    @Test
    void whatTheDeviceDidIsItsStatus() throws Exception {
        assertThat(decode("03/11/25 12:40,1,,,Включение питания\r\n03/11/25 12:41,03,,\r\n03/11/25 12:42,23,,\r\n"))
                .containsExactly(
                        new Signal.Status(
                                "",
                                Instant.parse("2025-11-03T09:40:00Z"),
                                Map.of(StatusField.STATE, "power on", StatusField.UPTIME_SECONDS, "0")),
                        new Signal.Status(
                                "", Instant.parse("2025-11-03T09:41:00Z"), Map.of(StatusField.STATE, "time set")));
    }

    @Test
    void aClockThatWasNeverSetIsRefused() {
        assertThatThrownBy(() -> decode("03/11/25 12:10,10,5,4,3\r\n01/01/00 00:10,10,9,9,9\r\n"))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("line 2: the year in '01/01/00 00:10' is 00, so the device's clock was never set and nobody"
                        + " knows when this was");
    }

    @Test
    void refusesWhatIsNoJournal() {
        assertThatThrownBy(() -> decode("<html>401</html>")).hasMessageContaining("not from a Tigra");
        assertThatThrownBy(() -> decode("Unauthorized")).hasMessageContaining("not from a Tigra");
        assertThatThrownBy(() -> decode("03/11/25 12:10,10,5,4,3\nnonsense,10,1,1,1"))
                .hasMessageContaining("line 2, time is 'nonsense'");
        assertThatThrownBy(() -> decode("03/13/25 12:10,10,5,4,3")).hasMessageContaining("line 1, time is");
        assertThatThrownBy(() -> driver.decode(payload("03/11/25 12:10,10,5,4,3"), DecodeContext.empty()))
                .hasMessageContaining("or the device's zone in the configuration");
    }

    @Test
    void theNameOfTheDeviceIsItsSerial() throws Exception {
        Payload id = payload("<id><serial>1234567</serial></id>");

        assertThat(driver.identify(id)).isEqualTo("1234567");
        assertThat(driver.decode(id, DecodeContext.empty()))
                .containsExactly(new Signal.Status("1234567", NOW, Map.of(StatusField.SERIAL, "1234567")));
    }

    @Test
    void redactionRemovesWhoItWas() throws Exception {
        Payload redacted = driver.redact(
                payload("03/11/25 12:10,10,5,4,3\r\n03/11/25 12:11,5,,,Иванов\r\n03/11/25 12:12,25,00AF17,,\r\n"));

        assertThat(new String(redacted.body(), CYRILLIC))
                .isEqualTo("03/11/25 12:10,10,5,4,3\r\n03/11/25 12:11,5\r\n03/11/25 12:12,25\r\n");
    }

    @Test
    void theLengthIsASetting() throws Exception {
        DriverSettings hour = DriverSettings.of(driver.settings(), Map.of("length", "PT1H"));
        DecodeContext context = new DecodeContext(Optional.of(ZoneId.of("Europe/Moscow")), hour);

        assertThat(driver.decode(payload("03/11/25 13:00,10,5,4,3"), context))
                .containsExactly(interval("2025-11-03T09:00:00Z", "2025-11-03T10:00:00Z", Tally.of(5, 3)));
        assertThatThrownBy(() -> driver.open(
                        new SensorAddress("s", "", "", ZoneId.of("UTC")),
                        DriverSettings.of(driver.settings(), Map.of("length", "an hour")),
                        new DriverContext(InstantSource.fixed(NOW), Runnable::run)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("an hour");
    }

    private List<Signal> decode(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.in(ZoneId.of("Europe/Moscow")));
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(CYRILLIC), "", NOW);
    }

    private static Signal.IntervalCount interval(String start, String end, Tally tally) {
        TimeRange range = TimeRange.of(Instant.parse(start), Instant.parse(end));
        return new Signal.IntervalCount("", "0", Optional.of(range), NOW, tally, 1);
    }
}
