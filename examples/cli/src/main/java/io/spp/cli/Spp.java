package io.spp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code spp} command. Exit 0: done. 1: done, and something was found wrong. 2: the call or an input is wrong. */
@Command(
        name = "spp",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "People counting that can be trusted: sensors, figures, incidents, restoration, the support contract.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and something was found wrong, as each command says",
            "2:the call or an input is wrong, or spp itself failed; nothing was done"
        },
        subcommands = {
            DemoCommand.class,
            ListenCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            DriversCommand.class,
            DecodeCommand.class,
            MonitorCommand.class,
            RestoreCommand.class,
            BackTestCommand.class,
            SlaCommand.class,
            DoctorCommand.class
        })
public final class Spp {

    /** Done. */
    static final int DONE = ExitCode.OK;

    /** Done, and something was found wrong. */
    static final int FOUND = 1;

    /** The call or an input is wrong. */
    static final int WRONG = 2;

    private Spp() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8)));
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Spp())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Spp::wrongCall)
                .setExecutionExceptionHandler(Spp::failed)
                .execute(arguments);
    }

    private static int wrongCall(ParameterException e, String[] arguments) {
        return new Complaint(e.getCommandLine().getErr(), Common.isRussian(arguments))
                .about(e, e.getCommandLine().getCommandSpec().qualifiedName());
    }

    private static int failed(Exception e, CommandLine command, ParseResult call) {
        return new Complaint(command.getErr(), Common.locale(call).getLanguage().equals("ru")).about(e);
    }
}
