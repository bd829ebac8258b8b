package io.spp.cli.call;

import io.spp.core.text.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what stands wrong on a command line; the parser says it in English, and of several culprits not always the first. */
final class Misreading {

    private Misreading() {}

    static BilingualText of(ParameterException e) {
        CommandLine command = e.getCommandLine();
        List<String> unknown = command.getUnmatchedArguments();
        if (e instanceof WrongCall wrong) {
            return wrong.text();
        }
        if (!unknown.isEmpty()) {
            return unknown(command, unknown);
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return Words.of("call.twice", name(twice.getOverwritten()));
        }
        return e.getArgSpec() == null
                ? BilingualText.same(String.valueOf(e.getMessage()))
                : value(e.getArgSpec(), String.valueOf(e.getValue()));
    }

    /** Values that follow an unknown option are not to blame. */
    private static BilingualText unknown(CommandLine command, List<String> unknown) {
        Optional<String> option =
                unknown.stream().filter(each -> each.startsWith("-")).findFirst();
        if (option.isEmpty()) {
            return command.getSubcommands().isEmpty()
                    ? Words.of("call.unexpected", unknown.get(0))
                    : Words.of(
                            "call.command",
                            unknown.get(0),
                            String.join(", ", command.getSubcommands().keySet()));
        }
        String name = option.get().replaceFirst("=.*", "");
        List<String> near = new UnmatchedArgumentException(command, List.of(name)).getSuggestions();
        return near.isEmpty() ? Words.of("call.unknown", name) : Words.of("call.unknown.near", name, near.get(0));
    }

    private static BilingualText missing(MissingParameterException e) {
        String names = e.getMissing().stream().map(Misreading::name).collect(Collectors.joining(", "));
        boolean given = e.getMissing().stream().noneMatch(ArgSpec::required);
        return Words.of(given ? "call.value" : "call.missing", names);
    }

    private static BilingualText value(ArgSpec argument, String value) {
        String name = name(argument);
        Class<?> type = argument.type();
        if (type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return Words.of("call.choice", name, choices, value);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Words.of("call.integer", name, value);
        }
        return Words.of(type == double.class || type == Double.class ? "call.number" : "call.form", name, value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + Labels.of(option))
                : Labels.of(argument);
    }
}
