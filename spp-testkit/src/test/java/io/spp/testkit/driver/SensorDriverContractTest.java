package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.driver.SensorDriverProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SensorDriverContractTest {

    private static Supplier<SensorDriverProvider> candidate = TextDriver::new;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void eachFlawBreaksItsRuleAndNoOther(Flaw flaw) throws IOException {
        candidate = () -> new TextDriver(flaw);
        assertThat(brokenRules()).isEqualTo(flaw.rule.isEmpty() ? Set.of() : Set.of(flaw.rule));
    }

    @Test
    void aDriverThatNobodyFindsBreaksItsRule() throws IOException {
        candidate = UnregisteredDriver::new;
        assertThat(brokenRules()).containsExactly("D13", "D21", "D22");
    }

    @Test
    void aModuleThatProvidesNothingBreaksItsRule() throws Exception {
        try (ModularDriver module = ModularDriver.pack(folder, "module text {}")) {
            candidate = module::provider;
            assertThat(brokenRules()).containsExactly("D20");
        }
    }

    @Test
    void aDriverThatNeedsTheProgramsClassLoaderBreaksItsRule() throws IOException {
        candidate = MisplacedDrivers.OfTheProgram::new;
        assertThat(brokenRules()).containsExactly("D21");
    }

    @Test
    void aDriverThatNeedsAJarOfItsOwnBreaksItsRule() throws IOException {
        candidate = MisplacedDrivers.OfItsOwnJar::new;
        assertThat(brokenRules()).containsExactly("D22");
    }

    @Test
    void everyRuleHasADriverThatBreaksIt() throws IOException {
        candidate = TextDriver::new;
        Set<String> proven = new TreeSet<>(List.of("D13", "D20", "D21", "D22"));
        Arrays.stream(Flaw.values()).map(flaw -> flaw.rule).forEach(proven::add);

        assertThat(rules(run()))
                .allMatch(rule -> proven.contains(rule.path("rule").asText()));
    }

    @Test
    void theReportNamesEveryRuleInBothLanguages() throws IOException {
        candidate = () -> new TextDriver(Flaw.OVERLAPS);

        List<JsonNode> rules = rules(run());

        assertThat(rules).hasSize(64).allSatisfy(rule -> {
            assertThat(rule.path("title").path("ru").asText()).isNotBlank();
            assertThat(rule.path("title").path("en").asText()).isNotBlank();
        });
        assertThat(rules)
                .filteredOn(rule -> rule.path("rule").asText().equals("D20"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.path("outcome").asText()).isEqualTo("NOT_APPLICABLE");
                    assertThat(rule.path("reason").path("ru").asText()).isEqualTo("это не именованный модуль");
                });
        assertThat(folder.resolve("spp-conformance.en.md"))
                .content()
                .contains("| D9 |", "**failed**", "1 failed", "channel 1 counts");
        assertThat(folder.resolve("spp-conformance.ru.md"))
                .content()
                .contains("**нарушено**", "Нарушено: 1".toLowerCase());
    }

    private Set<String> brokenRules() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (JsonNode rule : rules(run())) {
            if (rule.path("outcome").asText().equals("FAILED")) {
                broken.add(rule.path("rule").asText());
            }
        }
        return broken;
    }

    private static List<JsonNode> rules(JsonNode report) {
        assertThat(report.path("drivers")).hasSize(1);
        List<JsonNode> rules = new ArrayList<>();
        report.path("drivers").path(0).path("rules").forEach(rules::add);
        return rules;
    }

    private JsonNode run() throws IOException {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Candidate.class))
                        .configurationParameter("spp.conformance", folder.toString())
                        .build());
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("spp-conformance.json")));
    }

    static class Candidate extends TextDriverTest {

        @Override
        protected SensorDriverProvider provider() {
            return candidate.get();
        }
    }
}
