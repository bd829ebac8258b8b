package io.spp.monitoring.accuracy;

import io.spp.core.text.Texts;
import java.util.Locale;
import java.util.Optional;

/** Tells an audit's result in one language. */
final class AuditWording {

    private static final Texts TEXTS = Texts.load("audit", AuditWording.class::getResourceAsStream);

    private final Locale locale;
    private final EquivalenceTest test;

    AuditWording(Locale locale, EquivalenceTest test) {
        this.locale = locale;
        this.test = test;
    }

    String direction(String key, Optional<DirectionAccuracy> direction) {
        String name = TEXTS.in(locale, key);
        return direction
                .map(found -> TEXTS.in(
                        locale,
                        "direction",
                        name,
                        String.format(locale, "%,d", found.intervals()),
                        String.format(locale, "%,d", found.sensor()),
                        String.format(locale, "%,d", found.manual()),
                        signed(found.bias()),
                        percent(1 - 2 * test.alpha()),
                        signed(found.low()),
                        signed(found.high()),
                        percent(found.wape()),
                        verdict(found)))
                .orElseGet(() -> TEXTS.in(locale, "nothing", name));
    }

    private String verdict(DirectionAccuracy found) {
        return found.equivalent()
                ? TEXTS.in(locale, "shown", percent(test.margin()))
                : TEXTS.in(locale, "not-shown", percent(test.margin()), String.format(locale, "%,d", found.needed()));
    }

    private String percent(double share) {
        return String.format(locale, "%.1f", 100 * share);
    }

    private String signed(double share) {
        return String.format(locale, "%+.2f", 100 * share).replace('-', '−');
    }
}
