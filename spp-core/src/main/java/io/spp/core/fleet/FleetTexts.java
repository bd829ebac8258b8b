package io.spp.core.fleet;

import io.spp.core.text.Texts;

/** The sentences of this room. */
final class FleetTexts {

    static final Texts TEXTS = Texts.load("fleet", FleetTexts.class::getResourceAsStream);

    private FleetTexts() {}
}
