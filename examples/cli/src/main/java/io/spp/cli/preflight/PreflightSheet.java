package io.spp.cli.preflight;

import io.spp.core.text.Texts;
import io.spp.sla.preflight.Check;
import io.spp.sla.preflight.CheckResult;
import io.spp.sla.preflight.PreflightReport;
import io.spp.sla.preflight.Vantage;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints a judgement as a sheet that a client's administrator can work through. */
final class PreflightSheet {

    private static final Texts TEXTS = Texts.load("preflight", PreflightSheet.class::getResourceAsStream);

    private final Writer target;
    private final Locale locale;

    PreflightSheet(Writer target, Locale locale) {
        this.target = target;
        this.locale = locale;
    }

    void print(PreflightReport report, @Nullable Vantage vantage) throws IOException {
        line(TEXTS.in(locale, "head", report.edition(), vantage == null ? "—" : vantage, report.regulation()));
        String clause = "";
        for (Check check : report.checks()) {
            if (!check.clause().equals(clause)) {
                clause = check.clause();
                line(TEXTS.in(locale, "clause", clause));
            }
            line(String.format(
                    "  %s %-22s %s — %s",
                    sign(check.result()),
                    check.id(),
                    check.title().in(locale),
                    check.evidence().in(locale)));
            String advice = check.advice().in(locale);
            if (!advice.isEmpty()) {
                line("      → " + advice);
            }
        }
        line(TEXTS.in(
                locale,
                "foot",
                report.status(),
                report.count(EnumSet.of(CheckResult.FAIL)),
                report.count(EnumSet.of(CheckResult.WARN)),
                report.count(Set.of(CheckResult.NOT_TESTABLE_FROM_HERE, CheckResult.UNKNOWN))));
    }

    private void line(String text) throws IOException {
        target.append(text).append(System.lineSeparator());
    }

    private static char sign(CheckResult result) {
        return switch (result) {
            case PASS -> '√';
            case WARN -> '‼';
            case FAIL -> '×';
            case UNKNOWN -> '?';
            case NOT_TESTABLE_FROM_HERE -> '·';
            case NOT_APPLICABLE -> '–';
        };
    }
}
