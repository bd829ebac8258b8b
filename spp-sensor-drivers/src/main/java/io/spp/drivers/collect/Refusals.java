package io.spp.drivers.collect;

import io.spp.core.text.PlainText;
import io.spp.core.text.Texts;
import io.spp.drivers.journal.Refusal;
import io.spp.drivers.journal.Refusal.Reason;
import java.util.stream.Stream;

/** The sentences with which the collector refuses. */
final class Refusals {

    private static final Texts TEXTS = Texts.load("refusals", Refusals.class::getResourceAsStream);

    private Refusals() {}

    static Refusal of(Reason reason, String key, Object... arguments) {
        Object[] plain = Stream.of(arguments)
                .map(each -> each instanceof String text ? PlainText.of(text) : each)
                .toArray();
        return new Refusal(reason, TEXTS.text(key, plain));
    }
}
