package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;

/** The sentences with which drivers refuse a message. */
public final class Malformed {

    private static final Texts TEXTS = Texts.load("malformed", Malformed.class::getResourceAsStream);

    private static final int CLIP = 40;

    private Malformed() {}

    /** A refusal by the key of its sentence. */
    public static MalformedPayloadException of(String key, Object... arguments) {
        return new MalformedPayloadException(TEXTS.text(key, arguments));
    }

    /** A refusal that a parser caused. */
    public static MalformedPayloadException because(Throwable cause, String key, Object... arguments) {
        return new MalformedPayloadException(TEXTS.text(key, arguments), cause);
    }

    /** A value that is not what the protocol says; {@code place} prints where it stands, {@code expected} is the key of a sentence part. */
    public static MalformedPayloadException value(Object place, String value, String expected) {
        String clipped = value.length() <= CLIP ? value : value.substring(0, CLIP) + "…";
        return of("wrong-value", place, clipped, TEXTS.text(expected));
    }

    /** A sentence that is no refusal by itself. */
    public static BilingualText text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
