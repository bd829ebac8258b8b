package io.spp.cli.call;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that even the command without a name has: in which language it speaks, and its help. */
public final class Speech {

    /** Its value is read from the whole command line by {@link Language#of(String[])}; here it is only checked. */
    @Option(names = "--locale", paramLabel = "ru|en")
    @Nullable Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;
}
