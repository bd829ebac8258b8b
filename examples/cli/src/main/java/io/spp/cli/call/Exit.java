package io.spp.cli.call;

import picocli.CommandLine.ExitCode;

/** The exit codes of every command. */
public final class Exit {

    /** Done. */
    public static final int DONE = ExitCode.OK;

    /** Done, and something was found wrong. */
    public static final int FOUND = 1;

    /** The call or an input is wrong. */
    public static final int WRONG = 2;

    /** Done, but something is not known, or only just good enough. */
    public static final int INCOMPLETE = 3;

    private Exit() {}
}
