package io.spp.testkit.conformance;

import java.util.Collection;
import java.util.Locale;

/** The report for people, as Markdown in one language. */
final class ConformancePage {

    private final Locale locale;

    ConformancePage(Locale locale) {
        this.locale = locale;
    }

    String write(Collection<DriverConformance> drivers) {
        StringBuilder page = new StringBuilder("# ").append(word("title")).append("\n");
        drivers.forEach(driver -> write(driver, page));
        return page.toString();
    }

    private void write(DriverConformance tested, StringBuilder page) {
        page.append("\n## ").append(tested.driver().provider().driverId()).append("\n\n");
        page.append(word(
                        "summary",
                        tested.count(Outcome.PASSED),
                        tested.count(Outcome.FAILED),
                        tested.count(Outcome.NOT_APPLICABLE)))
                .append(' ')
                .append(word("abilities", String.join(", ", tested.driver().abilities())))
                .append(' ')
                .append(word("device." + tested.device()))
                .append("\n\n| ")
                .append(word("columns"))
                .append(" |\n|---|---|---|---|\n");
        for (RuleResult result : tested.results()) {
            page.append("| ")
                    .append(result.rule())
                    .append(" | ")
                    .append(cell(RuleTexts.title(result.rule()).in(locale)))
                    .append(" | ")
                    .append(word("outcome." + result.outcome()))
                    .append(" | ")
                    .append(cell(result.reason().in(locale)))
                    .append(" |\n");
        }
    }

    private String word(String key, Object... arguments) {
        return RuleTexts.word(key, arguments).in(locale);
    }

    /** A cell is one line, and what a device or a driver says is text, never markup. */
    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }
}
