package io.spp.core.plugin;

import io.spp.core.text.Texts;

/** The sentences of this room. */
final class PluginTexts {

    static final Texts TEXTS = Texts.load("plugin", PluginTexts.class::getResourceAsStream);

    private PluginTexts() {}
}
