package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.spp.core.driver.SensorDriverProvider;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SensorDriverContractTest {

    private static Supplier<SensorDriverProvider> candidate = TextDriver::new;

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void eachFlawBreaksItsRuleAndNoOther(Flaw flaw) {
        candidate = () -> new TextDriver(flaw);
        assertThat(brokenRules()).isEqualTo(flaw.rule.isEmpty() ? Set.of() : Set.of(flaw.rule));
    }

    @Test
    void aDriverThatNobodyFindsBreaksItsRule() {
        candidate = UnregisteredDriver::new;
        assertThat(brokenRules()).containsExactly("D13");
    }

    private static Set<String> brokenRules() {
        Set<String> broken = new TreeSet<>();
        LauncherDiscoveryRequest contract = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Candidate.class))
                .build();
        LauncherFactory.create().execute(contract, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() && result.getStatus() == Status.FAILED) {
                    broken.add(test.getDisplayName().split(" ")[0]);
                }
            }
        });
        return broken;
    }

    static class Candidate extends TextDriverTest {

        @Override
        protected SensorDriverProvider provider() {
            return candidate.get();
        }
    }
}
