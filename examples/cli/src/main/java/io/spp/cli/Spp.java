package io.spp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spp.cli.call.Complaint;
import io.spp.cli.call.DistinctFiles;
import io.spp.cli.call.Labels;
import io.spp.cli.call.Language;
import io.spp.cli.call.Speech;
import io.spp.cli.call.WrongCall;
import io.spp.cli.counts.AuditCommand;
import io.spp.cli.counts.BackTestCommand;
import io.spp.cli.counts.MonitorCommand;
import io.spp.cli.counts.RestoreCommand;
import io.spp.cli.demo.DemoCommand;
import io.spp.cli.doctor.DoctorCommand;
import io.spp.cli.doctor.DriversCommand;
import io.spp.cli.incident.IncidentCommand;
import io.spp.cli.live.DecodeCommand;
import io.spp.cli.live.ListenCommand;
import io.spp.cli.live.ReplayCommand;
import io.spp.cli.live.ServeCommand;
import io.spp.cli.preflight.PreflightCommand;
import io.spp.cli.report.ReportCommand;
import io.spp.cli.sla.SlaCommand;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/**
 * The {@code spp} command. Exit 0: done. 1: done, and something was found wrong. 2: the call or an input is wrong.
 *
 * <p>No annotation says what a command or an option does: that stands in both languages in {@code call/help_*.properties}.
 */
@Command(
        name = "spp",
        versionProvider = Version.class,
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
            ReportCommand.class,
            SlaCommand.class,
            IncidentCommand.class,
            PreflightCommand.class,
            DoctorCommand.class
        })
public final class Spp implements Callable<Integer> {

    private static final int HELP_WIDTH = 110;
    private static final int LONGEST_OPTION = 26;

    @Mixin
    Speech speech = new Speech();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private Spp() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        Locale.setDefault(
                Locale.Category.DISPLAY, Language.locale(Language.of(arguments).help()));
        System.exit(run(arguments, new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8)));
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw WrongCall.of(spec.commandLine(), "call.command.missing", commands);
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return in(Language.of(arguments)).setOut(out).setErr(err).execute(arguments);
    }

    /** The command with all its subcommands, in one language. */
    static CommandLine in(Language language) {
        ResourceBundle help = language.help();
        CommandLine command = new CommandLine(new Spp())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(help)
                .setHelpFactory(Labels::new)
                .setUsageHelpWidth(HELP_WIDTH)
                .setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION)
                .setExecutionStrategy(Spp::execute)
                .setParameterExceptionHandler((wrong, call) -> Complaint.about(wrong))
                .setExecutionExceptionHandler((failure, failed, call) -> Complaint.about(failure, failed));
        nameSubcommands(command, help.getString("subcommand"));
        return command;
    }

    private static int execute(ParseResult call) {
        DistinctFiles.check(call);
        return new RunLast().execute(call);
    }

    private static void nameSubcommands(CommandLine command, String label) {
        command.getCommandSpec().usageMessage().synopsisSubcommandLabel("[" + label + "]");
        command.getSubcommands().values().forEach(each -> nameSubcommands(each, label));
    }
}
