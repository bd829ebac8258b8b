package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules D15 to D19 and D24 to D27: settings, opening and closing. */
abstract class OpeningRules extends DiscoveryRules {

    private static final int QUIET_MILLIS = 50;

    @Rule("D15")
    void explainsEachSettingOnce() {
        assertThat(provider().settings()).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(provider().settings()).allSatisfy(setting -> {
            assertThat(setting.key()).isNotBlank();
            assertThat(setting.help().ru()).isNotBlank();
            assertThat(setting.help().en()).isNotBlank();
        });
    }

    @Rule("D16")
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

    @Rule("D17")
    void canBeClosedTwice() {
        SensorDriver driver = open(NOWHERE);
        assertThatCode(() -> {
                    driver.close();
                    driver.close();
                })
                .doesNotThrowAnyException();
    }

    @Rule("D18")
    void leavesNoThreadBehind() {
        Map<Thread, StackTraceElement[]> before = Thread.getAllStackTraces();
        open(NOWHERE).close();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.containsKey(thread))
                .filteredOn(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().equals(Thread.currentThread().getThreadGroup()))
                .isEmpty();
    }

    @Rule("D19")
    void printsNoSecret() {
        try (SensorDriver driver = open(NOWHERE)) {
            assertThat(driver.toString()).doesNotContain(SECRET);
            assertThat(provider().toString()).doesNotContain(SECRET);
        }
    }

    @Rule("D24")
    void whatMustBeGivenHasNoDefault() {
        assertThat(provider().settings())
                .filteredOn(setting -> setting.required() || setting.secret())
                .as("a required setting or a secret has no default")
                .allMatch(setting -> setting.defaultValue().isEmpty());
    }

    @Rule("D25")
    void itsDefaultsAreRight() {
        assertThatCode(() -> DriverSettings.of(provider().settings(), requiredSettings()))
                .as("the settings handed in are known and all that are required")
                .doesNotThrowAnyException();
        assertThatCode(() -> open(NOWHERE, requiredSettings()).close())
                .as("it opens with nothing but the required settings")
                .doesNotThrowAnyException();
    }

    @Rule("D26")
    void openingReturnsAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> open(NOWHERE).close());
    }

    @Rule("D27")
    void canWhatItsTypeDeclares() {
        try (SensorDriver driver = open(NOWHERE)) {
            assertThat(abilities(driver.getClass()))
                    .isEqualTo(abilities(provider().driverType()));
        }
    }

    private static Set<Class<?>> abilities(Class<?> type) {
        return Stream.of(SensorDriver.class.getDeclaredClasses())
                .filter(Class::isInterface)
                .filter(ability -> ability.isAssignableFrom(type))
                .collect(HashSet::new, Set::add, Set::addAll);
    }
}
