package io.spp.drivers.collect;

import io.spp.core.text.Texts;
import io.spp.drivers.journal.Refusal;
import io.spp.drivers.journal.Refusal.Reason;

/** The sentences with which the collector refuses. */
final class Refusals {

    private static final Texts TEXTS = Texts.load("refusals", Refusals.class::getResourceAsStream);

    private Refusals() {}

    static Refusal of(Reason reason, String key, Object... arguments) {
        return new Refusal(reason, TEXTS.text(key, arguments));
    }
}
