package io.spp.cli.incident;

import io.spp.cli.call.Common;
import io.spp.cli.call.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spp incident}: people record what happens. */
@Command(
        name = "incident",
        subcommands = {
            IncidentListCommand.class,
            IncidentShowCommand.class,
            IncidentOpenCommand.class,
            IncidentEventCommand.class,
            IncidentRequestCommand.class,
            MaintenanceCommand.class,
            IncidentPaperCommand.class
        })
public final class IncidentCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Words.in(common.locale(), "wrong.incident.job"));
    }
}
