package io.spp.cli.call;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Tells on standard error why a command could not do its work; a stack trace only with {@code -Dspp.stacktrace=true}. */
public final class Complaint {

    private static final String STACK_TRACE = "spp.stacktrace";

    /** Whoever mends these has mended most of them: mistakes in a file repeat. */
    private static final int MOST_SAID = 50;

    private final PrintWriter err;
    private final Locale locale;

    private Complaint(CommandLine command) {
        this.err = command.getErr();
        this.locale = Language.locale(command.getResourceBundle());
    }

    /** About a command line that could not be read. */
    public static int about(ParameterException e) {
        CommandLine command = e.getCommandLine();
        Complaint complaint = new Complaint(command);
        complaint.say(Misreading.of(e).in(complaint.locale));
        String name = command.getCommandSpec().qualifiedName();
        complaint.err.println(Words.in(complaint.locale, "call.see", name));
        return Exit.WRONG;
    }

    /** About a call that failed. */
    public static int about(Exception e, CommandLine command) {
        new Complaint(command).about(e);
        return Exit.WRONG;
    }

    private void about(Exception e) {
        if (e instanceof InvalidConfigurationException wrong) {
            List<Problem> problems = wrong.problems();
            for (Problem problem : problems.subList(0, Math.min(MOST_SAID, problems.size()))) {
                say(locale.getLanguage().equals("ru") ? problem.toRussian() : problem.toString());
            }
            if (problems.size() > MOST_SAID) {
                say(Words.in(locale, "failed.more", problems.size() - MOST_SAID));
            }
        } else if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            say(describe(unchecked.getCause()));
        } else if (e instanceof IOException world) {
            say(describe(world));
        } else {
            say(Words.in(locale, "failed.bug", e));
            err.println(Words.in(locale, "failed.bug.report"));
        }
        if (Boolean.getBoolean(STACK_TRACE)) {
            e.printStackTrace(err);
        }
    }

    /** An I/O failure in words: JDK exceptions about files carry only the file's name. */
    private String describe(IOException e) {
        if (e instanceof MalformedPayloadException malformed) {
            return malformed.reason().in(locale);
        }
        if (e instanceof FileSystemException file && file.getFile() != null) {
            String key = key(file);
            return key.isEmpty()
                    ? file.getFile() + ": " + (file.getReason() == null ? file.getMessage() : file.getReason())
                    : Words.in(locale, key, file.getFile());
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static String key(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "failed.missing";
        }
        if (e instanceof AccessDeniedException) {
            return "failed.denied";
        }
        if (e instanceof NotDirectoryException) {
            return "failed.no-folder";
        }
        return e instanceof FileAlreadyExistsException ? "failed.exists" : "";
    }

    private void say(String sentence) {
        err.println("spp: " + sentence);
    }
}
