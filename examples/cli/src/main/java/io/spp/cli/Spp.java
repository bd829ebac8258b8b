package io.spp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
        subcommands = {
            DemoCommand.class,
            ListenCommand.class,
            ServeCommand.class,
            DriversCommand.class,
            DecodeCommand.class,
            MonitorCommand.class,
            RestoreCommand.class,
            SlaCommand.class
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
        PrintWriter err = e.getCommandLine().getErr();
        err.println("spp: " + e.getMessage());
        err.println("see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return WRONG;
    }

    private static int failed(Exception e, CommandLine command, ParseResult call) throws Exception {
        PrintWriter err = command.getErr();
        if (e instanceof InvalidConfigurationException wrong) {
            boolean russian = Common.locale(call).getLanguage().equals("ru");
            for (Problem problem : wrong.problems()) {
                err.println("spp: " + (russian ? problem.toRussian() : problem.toString()));
            }
            return WRONG;
        }
        if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            err.println("spp: " + WrongInput.describe(unchecked.getCause()));
            return WRONG;
        }
        if (e instanceof IOException world) {
            err.println("spp: " + WrongInput.describe(world));
            return WRONG;
        }
        throw e;
    }
}
