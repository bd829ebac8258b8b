package io.spp.cli.demo;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Patience;
import io.spp.cli.call.WrongInput;
import io.spp.cli.demo.mall.Demo;
import io.spp.cli.demo.own.CountsDemo;
import io.spp.cli.demo.own.CountsStory;
import io.spp.cli.demo.own.OwnCounts;
import io.spp.cli.input.CountsInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spp demo}: the main job, no hardware, no account. */
@Command(
        name = "demo",
        description = {
            "Runs the main job on a simulated mall: sensors push real message formats over loopback HTTP, with faults on the way.",
            "Exit 1 if what was found differs from the simulator's truth.",
            "With --counts it does the same main job on your own counts: monitor, restore, report."
        })
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where its files go; default: spp-demo, with --counts spp-counts.")
    @Nullable Path directory;

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

    @Mixin
    CountsInput input = new CountsInput();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (input.isGiven()) {
            return ownCounts(input.file());
        }
        if (input.isDescribed()) {
            throw new ParameterException(spec.commandLine(), "--site and the flags about a site go with --counts FILE");
        }
        if (days < 1 || days > 60) {
            throw WrongInput.of("--days", days + "", "от 1 до 60", "1 to 60");
        }
        boolean agrees = Demo.run(
                directory == null ? Path.of("spp-demo") : directory,
                seed,
                days,
                common.catalog(),
                spec.commandLine().getOut(),
                common.locale());
        return agrees ? Exit.DONE : Exit.FOUND;
    }

    private int ownCounts(Path file) throws IOException {
        Path folder = directory == null ? Path.of("spp-counts") : directory;
        Path home = file.toAbsolutePath().normalize().getParent();
        if (folder.toAbsolutePath().normalize().equals(home)) {
            throw WrongInput.of(
                    "--out",
                    folder.toString(),
                    "там лежит файл подсчётов; выберите другую папку",
                    "the counts file lies there; choose another folder");
        }
        try (Patience patience = Patience.on(spec.commandLine().getErr())) {
            patience.step("reading " + file);
            OwnCounts own = OwnCounts.of(input);
            CountsStory story = new CountsStory(
                    spec.commandLine().getOut(), common.locale(), own.calendar().zone());
            new CountsDemo(folder, own, story, patience::step).run();
        }
        return Exit.DONE;
    }
}
