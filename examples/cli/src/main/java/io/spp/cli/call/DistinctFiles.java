package io.spp.cli.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Lets no command write over a file that it reads, or write two things into one file. */
public final class DistinctFiles {

    private static final Set<String> WRITTEN =
            Set.of("--out", "--totals", "--skip-bad", "--letter", "--ics", "--capture");

    private DistinctFiles() {}

    /** A file that an argument names. */
    private record Named(String argument, boolean written, Path file) {

        boolean isSameAs(Named other) {
            try {
                return Files.exists(file) && Files.exists(other.file)
                        ? Files.isSameFile(file, other.file)
                        : file.toAbsolutePath()
                                .normalize()
                                .equals(other.file.toAbsolutePath().normalize());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Checks a call before it does anything. */
    public static void check(ParseResult call) {
        ParseResult last = call;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        List<Named> named = new ArrayList<>();
        for (ArgSpec argument : last.matchedArgs()) {
            boolean written = argument instanceof OptionSpec option && WRITTEN.contains(option.longestName());
            files(argument).forEach(file -> named.add(new Named(name(argument), written, file)));
        }
        for (Named target : named) {
            for (Named other : named) {
                if (target.written && !target.equals(other) && target.isSameAs(other)) {
                    throw WrongCall.of(
                            last.commandSpec().commandLine(),
                            "call.same-file",
                            target.argument,
                            target.file,
                            other.argument);
                }
            }
        }
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Stream<Path> files(ArgSpec argument) {
        Object value = argument.getValue();
        if (value instanceof Path path) {
            return Stream.of(path);
        }
        return value instanceof List<?> list
                ? list.stream().filter(Path.class::isInstance).map(Path.class::cast)
                : Stream.empty();
    }
}
