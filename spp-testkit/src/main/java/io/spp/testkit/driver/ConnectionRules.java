package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.SensorDriver;
import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules D53 to D57: connections and threads that end, sensors that do not mix, addresses that are wrong. */
abstract class ConnectionRules extends NetworkRules {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Rule("D53")
    void closingEndsTheConnections() throws Exception {
        for (Call call : calls()) {
            try (TroubledDevice device = TroubledDevice.with(Troubles.UNAVAILABLE)) {
                SensorDriver driver = open(device.url());
                outcome(call, driver, PATIENCE);
                driver.close();
                assertThat(device.awaitHungUp(atMost(SOON)))
                        .as("%s: every connection has ended after close", call)
                        .isTrue();
            }
        }
    }

    @Rule("D54")
    void noThreadOutlivesACall() throws Exception {
        List<Call> calls = calls();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (Call call : calls) {
            try (TroubledDevice device = TroubledDevice.with(Troubles.UNAVAILABLE);
                    SensorDriver driver = open(device.url())) {
                call.ask(driver, PATIENCE);
            } catch (IOException unavailable) {
                // what counts is that no thread is left of it
            }
        }
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        assertThat(left)
                .as("threads that would keep a program from ending")
                .noneMatch(thread -> thread.isAlive() && !thread.isDaemon());
    }

    @Rule("D55")
    void aClosedDriverAnswersNobody() throws Exception {
        for (Call call : calls()) {
            try (TroubledDevice device = TroubledDevice.with(Troubles.UNAVAILABLE)) {
                SensorDriver driver = open(device.url());
                driver.close();
                assertThat(outcome(call, driver, PATIENCE))
                        .as("%s of a closed driver", call)
                        .isInstanceOf(IllegalStateException.class);
                assertThat(device.requests()).isEmpty();
            }
        }
    }

    @Rule("D56")
    void twoSensorsAreKeptApart() throws Exception {
        for (Call call : calls()) {
            try (TroubledDevice one = TroubledDevice.with(Troubles.UNAVAILABLE);
                    TroubledDevice other = TroubledDevice.with(Troubles.UNAVAILABLE);
                    SensorDriver driver = open(one.url());
                    SensorDriver unasked = open(other.url())) {
                outcome(call, driver, PATIENCE);
                assertThat(unasked).isNotSameAs(driver);
                assertThat(one.requests()).as("%s reaches its own device", call).isNotEmpty();
                assertThat(other.requests()).as("%s reaches no other", call).isEmpty();
            }
        }
    }

    @Rule("D57")
    void aWrongAddressIsAMistakeInTheConfiguration() {
        NotApplicable.unless(!Call.of(this).isEmpty(), "no-calls");
        assertThatThrownBy(() -> open("http://no address, but words").close())
                .as("opening it at a wrong address")
                .isInstanceOf(InvalidConfigurationException.class);
    }
}
