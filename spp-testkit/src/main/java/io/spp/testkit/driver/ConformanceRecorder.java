package io.spp.testkit.driver;

import io.spp.core.text.BilingualText;
import io.spp.testkit.conformance.Conformance;
import io.spp.testkit.conformance.Outcome;
import io.spp.testkit.conformance.RuleResult;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Notes the outcome of each rule; the report of all drivers of a run is written when the run ends. */
final class ConformanceRecorder implements AfterEachCallback {

    private static final String FOLDER = "spp.conformance";

    @Override
    public void afterEach(ExtensionContext context) {
        Rule rule = context.getRequiredTestMethod().getAnnotation(Rule.class);
        if (rule != null && context.getRequiredTestInstance() instanceof DriverUnderTest test) {
            Conformance conformance = context.getRoot()
                    .getStore(Namespace.create(ConformanceRecorder.class))
                    .computeIfAbsent(
                            Conformance.class, key -> Conformance.writtenTo(folder(context)), Conformance.class);
            conformance.record(test.provider(), test.device(), result(rule.value(), context));
        }
    }

    private static Path folder(ExtensionContext context) {
        return Path.of(context.getConfigurationParameter(FOLDER).orElse("target"));
    }

    private static RuleResult result(String rule, ExtensionContext context) {
        Throwable thrown = context.getExecutionException().orElse(null);
        if (thrown == null) {
            return new RuleResult(rule, Outcome.PASSED, BilingualText.same(""));
        }
        return thrown instanceof NotApplicable skipped
                ? new RuleResult(rule, Outcome.NOT_APPLICABLE, skipped.reason())
                : new RuleResult(rule, Outcome.FAILED, BilingualText.same(String.valueOf(thrown.getMessage())));
    }
}
