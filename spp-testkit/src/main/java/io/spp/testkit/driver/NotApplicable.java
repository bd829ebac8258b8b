package io.spp.testkit.driver;

import io.spp.core.text.BilingualText;
import io.spp.testkit.conformance.RuleTexts;
import org.opentest4j.TestAbortedException;

/** A rule says nothing about this driver: it has not the ability, or its author handed in nothing to test it with. */
final class NotApplicable extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final transient BilingualText reason;

    private NotApplicable(BilingualText reason) {
        super("not applicable: " + reason.en());
        this.reason = reason;
    }

    static void unless(boolean applies, String reason) {
        if (!applies) {
            throw new NotApplicable(RuleTexts.reason(reason));
        }
    }

    BilingualText reason() {
        return reason;
    }
}
