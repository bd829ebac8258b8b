package io.spp.cli;

import io.spp.cli.demo.Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp demo}: the main job, no hardware, no account. */
@Command(
        name = "demo",
        description = {
            "Runs the main job on a simulated mall: sensors push real message formats over loopback HTTP, with faults on the way.",
            "Exit 1 if what was found differs from the simulator's truth."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spp-demo",
            description = "Where its files go; default: ${DEFAULT-VALUE}.")
    Path directory = Path.of("spp-demo");

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "Virtual days; default: ${DEFAULT-VALUE}.")
    int days = 30;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7",
            description = "Decides chance; default: ${DEFAULT-VALUE}.")
    long seed = 7;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (days < 1 || days > 60) {
            throw WrongInput.of("--days", days + "", "от 1 до 60", "1 to 60");
        }
        boolean agrees = Demo.run(
                directory, seed, days, common.catalog(), spec.commandLine().getOut(), common.locale());
        return agrees ? Spp.DONE : Spp.FOUND;
    }
}
