package io.spp.core.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of plugin jars, each in a class loader of its own, so that two plugins may bring different versions of a library. */
public final class PluginDirectory implements AutoCloseable {

    private final List<URLClassLoader> loaders;

    private PluginDirectory(List<URLClassLoader> loaders) {
        this.loaders = loaders;
    }

    /**
     * Opens every {@code *.jar} of a folder, by name; a folder that does not exist has none.
     *
     * @param folder the folder
     * @param parent where plugins find this library
     */
    public static PluginDirectory open(Path folder, ClassLoader parent) throws IOException {
        List<URLClassLoader> loaders = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    loaders.add(new URLClassLoader(
                            jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, parent));
                }
            }
        }
        return new PluginDirectory(List.copyOf(loaders));
    }

    /** The class loaders of the jars, for {@link DriverCatalog#discover}. */
    public List<ClassLoader> loaders() {
        return List.copyOf(loaders);
    }

    /** Closes the jars. */
    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }
}
