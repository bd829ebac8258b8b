package io.spp.cli.call;

import io.spp.core.plugin.DriverCatalog;
import io.spp.core.plugin.PluginDirectory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command has. */
public final class Common {

    @Mixin
    Speech speech = new Speech();

    @Option(names = "--plugins", paramLabel = "DIR")
    @Nullable Path plugins;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    /** The language that the command speaks. */
    public Locale locale() {
        return Language.locale(spec.resourceBundle());
    }

    /** The language asked for, else the one that an input names, else the system's. */
    public Locale locale(@Nullable Locale named) {
        return speech.language == null && named != null ? named : locale();
    }

    /** The drivers of the class path and of the plugin folder. Their class loaders stay open as long as the program runs. */
    public DriverCatalog catalog() throws IOException {
        ClassLoader program = Common.class.getClassLoader();
        return DriverCatalog.discover(program, PluginDirectory.open(pluginFolder(), program));
    }

    /** Where driver jars are looked for. */
    public Path pluginFolder() {
        return plugins == null ? home().resolve("plugins") : plugins;
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
