package io.spp.cli.call;

import io.spp.core.text.BilingualText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A call whose options contradict or miss each other. */
public final class WrongCall extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient BilingualText text;

    private WrongCall(CommandLine command, BilingualText text) {
        super(command, text.en());
        this.text = text;
    }

    /** Says what is wrong by a key of {@link Words}. */
    public static WrongCall of(CommandLine command, String key, Object... arguments) {
        return new WrongCall(command, Words.of(key, arguments));
    }

    BilingualText text() {
        return text;
    }
}
