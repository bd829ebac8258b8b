package io.spp.cli.call;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** Tells on standard error why a command could not do its work; a stack trace only with {@code -Dspp.stacktrace=true}. */
public final class Complaint {

    private static final String STACK_TRACE = "spp.stacktrace";

    private final PrintWriter err;
    private final boolean russian;

    public Complaint(PrintWriter err, boolean russian) {
        this.err = err;
        this.russian = russian;
    }

    /** About a command line that could not be read. */
    public int about(ParameterException e, String command) {
        List<String> unknown = e.getCommandLine().getUnmatchedArguments();
        if (!unknown.isEmpty()) {
            err.println(
                    "spp: " + (russian ? "неизвестный параметр: " : "unknown option: ") + String.join(", ", unknown));
        } else {
            err.println("spp: " + (russian ? russian(e) : e.getMessage()));
        }
        err.println((russian ? "см.: " : "see: ") + command + " --help");
        return Exit.WRONG;
    }

    /** About a call that failed. */
    public int about(Exception e) {
        if (e instanceof InvalidConfigurationException wrong) {
            for (Problem problem : wrong.problems()) {
                err.println("spp: " + (russian ? problem.toRussian() : problem.toString()));
            }
        } else if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            err.println("spp: " + describe(unchecked.getCause()));
        } else if (e instanceof IOException world) {
            err.println("spp: " + describe(world));
        } else {
            err.println("spp: " + (russian ? "ошибка в самой программе: " : "a bug in spp itself: ") + e);
            err.println(
                    russian
                            ? "Повторите с SPP_JAVA_OPTS=-Dspp.stacktrace=true и пришлите вывод разработчикам."
                            : "Run it again with SPP_JAVA_OPTS=-Dspp.stacktrace=true and report what it prints.");
        }
        if (Boolean.getBoolean(STACK_TRACE)) {
            e.printStackTrace(err);
        }
        return Exit.WRONG;
    }

    /** An I/O failure in words: JDK exceptions about files carry only the file's name. */
    private String describe(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + (russian ? ": нет такого файла" : ": no such file");
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + (russian ? ": доступ запрещён" : ": access denied");
        }
        if (e instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? file.getMessage() : file.getReason());
        }
        if (e instanceof FileNotFoundException) {
            return String.valueOf(e.getMessage());
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static String russian(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return "не хватает параметра: " + names(missing.getMissing());
        }
        return String.valueOf(e.getMessage());
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream()
                .map(arg -> arg.isOption() ? arg.toString() : arg.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
