package io.spp.testkit.conformance;

import io.spp.core.text.BilingualText;

/**
 * What came of one rule for one driver.
 *
 * @param rule its number
 * @param outcome what came of it
 * @param reason why it failed or does not apply; empty where it passed
 */
public record RuleResult(String rule, Outcome outcome, BilingualText reason) {

    int number() {
        return Integer.parseInt(rule.substring(1));
    }
}
