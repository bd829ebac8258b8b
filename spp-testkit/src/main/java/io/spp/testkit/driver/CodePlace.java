package io.spp.testkit.driver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The folders or the jar that a class was loaded from.
 *
 * @param path the folder of classes or the jar
 * @param loader what loaded it
 */
record CodePlace(Path path, ClassLoader loader) {

    static CodePlace of(Class<?> type) {
        try {
            URL location = type.getProtectionDomain().getCodeSource().getLocation();
            return new CodePlace(Path.of(location.toURI()), Objects.requireNonNull(type.getClassLoader()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + type + " is no path", e);
        }
    }

    /** Packs everything here into a jar without manifest; the replacements take the place of files of that name. */
    void packInto(Path jar, Map<String, String> replacements) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            eachFile((name, file) -> {
                if (!replacements.containsKey(name) && !name.equals("META-INF/MANIFEST.MF")) {
                    write(out, name, Files.readAllBytes(file));
                }
            });
            for (Map.Entry<String, String> replacement : replacements.entrySet()) {
                write(out, replacement.getKey(), replacement.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A class loader that knows all that ours knows, except what comes from these places. */
    static ClassLoader hiding(List<CodePlace> places) throws IOException {
        Set<String> hidden = new TreeSet<>();
        for (CodePlace place : places) {
            place.eachFile((name, file) -> hidden.add(name));
        }
        return new Hiding(places.get(0).loader(), Collections.unmodifiableSet(hidden));
    }

    private void eachFile(Visitor visitor) throws IOException {
        if (Files.isDirectory(path)) {
            eachFile(path, visitor);
        } else {
            try (FileSystem zip = FileSystems.newFileSystem(path)) {
                eachFile(zip.getPath("/"), visitor);
            }
        }
    }

    private static void eachFile(Path root, Visitor visitor) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            visitor.visit(root.relativize(file).toString().replace(File.separatorChar, '/'), file);
        }
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private interface Visitor {

        void visit(String name, Path file) throws IOException;
    }

    /** Classes of the hidden places are to be found by the children of this loader alone. */
    private static final class Hiding extends ClassLoader {

        private final ClassLoader known;
        private final Set<String> hidden;

        Hiding(ClassLoader known, Set<String> hidden) {
            super(ClassLoader.getPlatformClassLoader());
            this.known = known;
            this.hidden = hidden;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (hidden.contains(name.replace('.', '/') + ".class")) {
                throw new ClassNotFoundException(name);
            }
            return known.loadClass(name);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return name.startsWith("META-INF/services/") || hidden.contains(name)
                    ? Collections.emptyEnumeration()
                    : known.getResources(name);
        }

        @Override
        protected @Nullable URL findResource(String name) {
            try {
                Enumeration<URL> all = findResources(name);
                return all.hasMoreElements() ? all.nextElement() : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
