package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.driver.SensorDriverProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SensorDriverContractTest {

    private static Supplier<SensorDriverProvider> candidate = TextDriver::new;

    /** These never come to an end, so that their rules need not wait long; other rules would not bear the hurry. */
    private static final Set<Flaw> ENDLESS = EnumSet.of(
            Flaw.HANGS,
            Flaw.CRAWLS,
            Flaw.WAITS_FOREVER,
            Flaw.WAITS_FOR_EVERY_DROP,
            Flaw.READS_WITHOUT_LIMIT,
            Flaw.KEEPS_THE_CONNECTION);

    private static int hurry = 1;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void beginWithAFlawlessDriver() {
        candidate = TextDriver::new;
        hurry = 1;
    }

    @Test
    void aDriverWithoutFlawBreaksNoRule() throws IOException {
        assertThat(broken(rules(run(rule -> true)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void eachFlawBreaksItsRuleAndNoOtherOfItsKind(Flaw flaw) throws IOException {
        candidate = () -> new TextDriver(flaw);
        boolean endless = ENDLESS.contains(flaw);
        hurry = endless ? 5 : 1;
        Kind kind = Kind.of(flaw.rule);
        assertThat(broken(rules(run(rule -> endless ? rule.equals(flaw.rule) : Kind.of(rule) == kind))))
                .containsExactly(flaw.rule);
    }

    @Test
    void aDriverThatNobodyFindsBreaksItsRule() throws IOException {
        candidate = UnregisteredDriver::new;
        assertThat(brokenOpenings()).containsExactly("D13", "D21", "D22");
    }

    @Test
    void aModuleThatProvidesNothingBreaksItsRule() throws Exception {
        try (ModularDriver module = ModularDriver.pack(folder, "module text {}")) {
            candidate = module::provider;
            assertThat(brokenOpenings()).containsExactly("D20");
        }
    }

    @Test
    void aDriverThatNeedsTheProgramsClassLoaderBreaksItsRule() throws IOException {
        candidate = MisplacedDrivers.OfTheProgram::new;
        assertThat(brokenOpenings()).containsExactly("D21");
    }

    @Test
    void aDriverThatNeedsAJarOfItsOwnBreaksItsRule() throws IOException {
        candidate = MisplacedDrivers.OfItsOwnJar::new;
        assertThat(brokenOpenings()).containsExactly("D22");
    }

    @Test
    void everyRuleHasADriverThatBreaksIt() {
        Set<String> proven = new TreeSet<>(List.of("D13", "D20", "D21", "D22"));
        Arrays.stream(Flaw.values()).map(flaw -> flaw.rule).forEach(proven::add);
        proven.remove("");

        assertThat(AnnotationSupport.findAnnotatedMethods(
                        SensorDriverContract.class, Rule.class, HierarchyTraversalMode.TOP_DOWN))
                .extracting(method -> method.getAnnotation(Rule.class).value())
                .containsExactlyInAnyOrderElementsOf(proven);
    }

    @Test
    void theReportKeepsToItsSchemaAndNamesEveryRuleInBothLanguages() throws IOException {
        candidate = () -> new TextDriver(Flaw.OVERLAPS);

        JsonNode report = run(rule -> true);
        List<JsonNode> rules = rules(report);

        assertThat(ReportSchema.problems(report)).isEmpty();

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

    private Set<String> brokenOpenings() throws IOException {
        return broken(rules(run(rule -> Kind.of(rule) == Kind.OPENING)));
    }

    private static Set<String> broken(List<JsonNode> rules) {
        Set<String> broken = new TreeSet<>();
        for (JsonNode rule : rules) {
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

    private JsonNode run(Predicate<String> selected) throws IOException {
        PostDiscoveryFilter filter = test ->
                FilterResult.includedIf(rule(test).filter(selected.negate()).isEmpty());
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Candidate.class))
                        .filters(filter)
                        .configurationParameter("spp.conformance", folder.toString())
                        .build());
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("spp-conformance.json")));
    }

    private static Optional<String> rule(TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Rule.class))
                .map(Rule::value);
    }

    /** Which of a driver's code a rule is about: what is wrong in one part of it cannot show in another. */
    private enum Kind {
        MESSAGES,
        OPENING,
        TALKING;

        static Kind of(String rule) {
            int number = Integer.parseInt(rule.substring(1));
            return number > 42 ? TALKING : number > 12 && number < 28 ? OPENING : MESSAGES;
        }
    }

    static class Candidate extends TextDriverTest {

        @Override
        protected SensorDriverProvider provider() {
            return candidate.get();
        }

        @Override
        Duration atMost(Duration usual) {
            return usual.dividedBy(hurry);
        }
    }
}
