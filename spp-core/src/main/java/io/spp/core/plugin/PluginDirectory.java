package io.spp.core.plugin;

import io.spp.core.driver.SensorDriverProvider;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A folder of plugin jars, each in a class loader of its own, so that two plugins may bring different versions of a library. */
public final class PluginDirectory implements AutoCloseable {

    private static final String SERVICE = "META-INF/services/" + SensorDriverProvider.class.getName();

    private final List<Jar> jars;
    private final List<RejectedPlugin> rejected;

    private PluginDirectory(List<Jar> jars, List<RejectedPlugin> rejected) {
        this.jars = List.copyOf(jars);
        this.rejected = List.copyOf(rejected);
    }

    /**
     * Opens every {@code *.jar} of a folder, by name; a folder that does not exist has none. A jar that cannot be read or that names no
     * driver is rejected and stops no other.
     *
     * @param folder the folder
     * @param parent where plugins find this library
     */
    public static PluginDirectory open(Path folder, ClassLoader parent) throws IOException {
        List<Jar> jars = new ArrayList<>();
        List<RejectedPlugin> rejected = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                if (namesADriver(file)) {
                    jars.add(new Jar(file, parent));
                } else {
                    rejected.add(new RejectedPlugin(file.toString(), PluginTexts.TEXTS.text("no-driver", SERVICE)));
                }
            } catch (IOException | RuntimeException e) {
                rejected.add(new RejectedPlugin(
                        file.toString(), PluginTexts.TEXTS.text("no-jar", String.valueOf(e.getMessage()))));
            }
        }
        return new PluginDirectory(jars, rejected);
    }

    /** The class loaders of the usable jars, for {@link DriverCatalog#discover}. */
    public List<ClassLoader> loaders() {
        return List.copyOf(jars);
    }

    /** The jars that no class loader was made for. */
    public List<RejectedPlugin> rejected() {
        return rejected;
    }

    /** Closes the jars. */
    @Override
    public void close() throws IOException {
        for (Jar jar : jars) {
            jar.close();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean namesADriver(Path file) throws IOException {
        try (JarFile jar = new JarFile(new File(file.toString()))) {
            return jar.getEntry(SERVICE) != null;
        }
    }

    /** Answers for its own drivers alone: those of its parent are found through the parent. */
    private static final class Jar extends URLClassLoader {

        private final Path file;

        Jar(Path file, ClassLoader parent) throws IOException {
            super(file.getFileName().toString(), new URL[] {file.toUri().toURL()}, parent);
            this.file = file;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(SERVICE) ? findResources(name) : super.getResources(name);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }
}
