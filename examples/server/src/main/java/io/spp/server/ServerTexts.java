package io.spp.server;

import io.spp.core.text.Texts;

/** What a running server tells its operator in the log. */
final class ServerTexts {

    static final Texts TEXTS = Texts.load("server", name -> ServerTexts.class.getResourceAsStream(name));

    private ServerTexts() {}
}
