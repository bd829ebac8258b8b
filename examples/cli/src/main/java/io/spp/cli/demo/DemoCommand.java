package io.spp.cli.demo;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Patience;
import io.spp.cli.call.WrongCall;
import io.spp.cli.call.WrongInput;
import io.spp.cli.demo.mall.Demo;
import io.spp.cli.demo.mall.DemoStory;
import io.spp.cli.demo.own.CountsDemo;
import io.spp.cli.demo.own.CountsStory;
import io.spp.cli.demo.own.OwnCounts;
import io.spp.cli.input.CountsInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp demo}: the main job, no hardware, no account. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    private static final Set<String> OF_THE_MALL = Set.of("--days", "--seed");
    private static final Set<String> OF_COUNTS =
            Set.of("--site", "--skip-bad", "--zone", "--open", "--interval", "--calendar");

    @Mixin
    Common common = new Common();

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path directory;

    @Option(names = "--days", paramLabel = "N", defaultValue = "30")
    int days = 30;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "7")
    long seed = 7;

    @Mixin
    CountsInput input = new CountsInput();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (input.isGiven()) {
            forbid(OF_THE_MALL, "call.demo.counts");
            ownCounts(input.file());
            return Exit.DONE;
        }
        forbid(OF_COUNTS, "call.demo.site");
        if (days < 1 || days > 60) {
            throw WrongInput.at("--days", days, "wrong.days");
        }
        return mall() ? Exit.DONE : Exit.FOUND;
    }

    private void forbid(Set<String> options, String key) {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(options::contains)
                .findFirst()
                .ifPresent(option -> {
                    throw WrongCall.of(spec.commandLine(), key, option);
                });
    }

    private boolean mall() throws IOException {
        Path folder = directory == null ? Path.of("spp-demo") : directory;
        DemoStory story = new DemoStory(spec.commandLine().getOut(), common.locale());
        try (Patience patience = Patience.with(spec.commandLine())) {
            return Demo.run(folder, seed, days, common.catalog(), story, patience);
        }
    }

    private void ownCounts(Path file) throws IOException {
        Path folder = directory == null ? Path.of("spp-counts") : directory;
        Path home = file.toAbsolutePath().normalize().getParent();
        if (folder.toAbsolutePath().normalize().equals(home)) {
            throw WrongInput.at("--out", folder, "wrong.out");
        }
        try (Patience patience = Patience.with(spec.commandLine())) {
            patience.step("progress.reading", file);
            OwnCounts own = OwnCounts.of(input, common.locale());
            CountsStory story = new CountsStory(
                    spec.commandLine().getOut(), common.locale(), own.calendar().zone());
            new CountsDemo(folder, own, story, patience).run();
        }
    }
}
