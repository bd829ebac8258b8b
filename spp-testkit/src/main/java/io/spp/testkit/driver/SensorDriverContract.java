package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.plugin.DriverCatalog;
import io.spp.testkit.time.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every driver keeps to, as numbered rules: D1 to D12 about messages, D13 to D19 about the driver itself. Extend it, say what is to
 * be tested, and run it with JUnit. No rule needs a device.
 */
public abstract class SensorDriverContract extends DecodingRules {

    private static final String SECRET = "f0rb1dden-";
    private static final int QUIET_MILLIS = 50;

    /** For the contracts of single drivers. */
    protected SensorDriverContract() {}

    /** Values for the settings that the driver requires and that are not secret; none by default. */
    protected Map<String, String> requiredSettings() {
        return Map.of();
    }

    @Test
    @DisplayName("D13 is found by ServiceLoader")
    void isFoundByServiceLoader() {
        Class<?> type = provider().getClass();
        assertThat(ServiceLoader.load(SensorDriverProvider.class, type.getClassLoader()).stream())
                .as("META-INF/services, and provides in a module-info, name the provider")
                .anyMatch(entry -> entry.type().equals(type));
    }

    @Test
    @DisplayName("D14 has a valid id and was built against this SPI")
    void hasAnIdAndWasBuiltAgainstThisSpi() {
        DriverCatalog catalog = DriverCatalog.of(List.of(provider()));
        assertThat(catalog.rejected()).isEmpty();
        assertThat(catalog.drivers()).containsOnlyKeys(provider().driverId());
    }

    @Test
    @DisplayName("D15 explains each setting once, in Russian and English")
    void explainsEachSettingOnce() {
        assertThat(provider().settings()).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(provider().settings()).allSatisfy(setting -> {
            assertThat(setting.key()).isNotBlank();
            assertThat(setting.help().ru()).isNotBlank();
            assertThat(setting.help().en()).isNotBlank();
        });
    }

    @Test
    @DisplayName("D16 opening makes a driver of the declared type and talks to nobody")
    void openingTalksToNobody() throws IOException {
        try (ServerSocket device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SensorDriver driver = open("http://127.0.0.1:" + device.getLocalPort())) {
            device.setSoTimeout(QUIET_MILLIS);
            assertThatThrownBy(device::accept)
                    .as("nobody connects while a driver is opened")
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(driver).isInstanceOf(provider().driverType());
        }
    }

    @Test
    @DisplayName("D17 can be closed twice")
    void canBeClosedTwice() {
        SensorDriver driver = open("");
        assertThatCode(() -> {
                    driver.close();
                    driver.close();
                })
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("D18 leaves no thread behind")
    void leavesNoThreadBehind() {
        Map<Thread, StackTraceElement[]> before = Thread.getAllStackTraces();
        open("").close();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.containsKey(thread))
                .filteredOn(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().equals(Thread.currentThread().getThreadGroup()))
                .isEmpty();
    }

    @Test
    @DisplayName("D19 prints no secret")
    void printsNoSecret() {
        try (SensorDriver driver = open("")) {
            assertThat(driver.toString()).doesNotContain(SECRET);
            assertThat(provider().toString()).doesNotContain(SECRET);
        }
    }

    private SensorDriver open(String url) {
        SensorDriverProvider provider = provider();
        Map<String, String> values = new HashMap<>(requiredSettings());
        provider.settings().stream()
                .filter(Setting::secret)
                .forEach(setting -> values.putIfAbsent(setting.key(), SECRET + setting.key()));
        return provider.open(
                new SensorAddress(
                        "s-1", "80:1F:12:00:00:01", url, context().zone().orElse(ZoneId.of("UTC"))),
                DriverSettings.of(provider.settings(), values),
                new DriverContext(VirtualTime.startingAt(Instant.parse("2025-11-01T10:00:00Z")), Runnable::run));
    }
}
