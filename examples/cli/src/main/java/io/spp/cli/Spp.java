package io.spp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spp.cli.call.Common;
import io.spp.cli.call.Complaint;
import io.spp.cli.counts.AuditCommand;
import io.spp.cli.counts.BackTestCommand;
import io.spp.cli.counts.MonitorCommand;
import io.spp.cli.counts.RestoreCommand;
import io.spp.cli.demo.DemoCommand;
import io.spp.cli.doctor.DoctorCommand;
import io.spp.cli.doctor.DriversCommand;
import io.spp.cli.live.DecodeCommand;
import io.spp.cli.live.ListenCommand;
import io.spp.cli.live.ReplayCommand;
import io.spp.cli.live.ServeCommand;
import io.spp.cli.sla.SlaCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
            AuditCommand.class,
            SlaCommand.class,
            DoctorCommand.class
        })
public final class Spp {

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
