package io.spp.cli.call;

import io.spp.core.plugin.DriverCatalog;
import io.spp.core.plugin.PluginDirectory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Options that every command has. */
public final class Common {

    /** The languages as they are typed. */
    enum Language {
        ru,
        en
    }

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Option(names = "--locale", paramLabel = "ru|en", description = "Language of texts; default: the system's.")
    @Nullable Language language;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Folder of driver jars; default: plugins beside the jar of this command.")
    @Nullable Path plugins;

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    boolean help;

    public Locale locale() {
        return locale(language);
    }

    /** The drivers of the class path and of the plugin folder. Their class loaders stay open as long as the program runs. */
    public DriverCatalog catalog() throws IOException {
        List<ClassLoader> loaders = new ArrayList<>(List.of(Common.class.getClassLoader()));
        loaders.addAll(PluginDirectory.open(pluginFolder(), Common.class.getClassLoader())
                .loaders());
        return DriverCatalog.discover(loaders);
    }

    public Path pluginFolder() {
        return plugins == null ? home().resolve("plugins") : plugins;
    }

    /** The language asked for in a call, even one that failed before its options were read. */
    public static Locale locale(ParseResult call) {
        ParseResult innermost = call;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        Language none = null;
        return locale(innermost.matchedOptionValue("--locale", none));
    }

    /** The language asked for in a call that could not be parsed. */
    public static boolean isRussian(String[] arguments) {
        int option = List.of(arguments).indexOf("--locale");
        Language language = List.of(arguments).contains("--locale=ru")
                        || option >= 0 && option + 1 < arguments.length && arguments[option + 1].equals("ru")
                ? Language.ru
                : option >= 0 || List.of(arguments).contains("--locale=en") ? Language.en : null;
        return locale(language).equals(RUSSIAN);
    }

    private static Locale locale(@Nullable Language language) {
        boolean russian = language == null ? Locale.getDefault().getLanguage().equals("ru") : language == Language.ru;
        return russian ? RUSSIAN : Locale.ENGLISH;
    }

    private static Path home() {
        CodeSource source = Common.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Path.of("")
                    : Path.of(source.getLocation().toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of this command is no path: " + source.getLocation(), e);
        }
    }
}
