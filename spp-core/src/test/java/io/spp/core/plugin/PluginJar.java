package io.spp.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.SensorDriverProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes plugins as a vendor would: compiles sources and packs the classes with a service file. */
final class PluginJar {

    private final Path folder;
    private final String classPath;

    /**
     * @param folder where sources, classes and jars go
     * @param classPath what plugins are compiled against
     */
    PluginJar(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** Against the SPI of this build. */
    static PluginJar against(Path folder) {
        return new PluginJar(folder, System.getProperty("java.class.path"));
    }

    /** Compiles the sources, each with a package and a type named as its file. */
    Path compile(String name, String... sources) throws IOException {
        Path source = Files.createDirectories(folder.resolve(name + "-src"));
        Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", classPath, "-nowarn"));
        for (int i = 0; i < sources.length; i++) {
            String type = sources[i].replaceFirst("(?s).*?public (final )?(class|interface) (\\w+).*", "$3");
            Path file = Files.createDirectories(source.resolve("" + i)).resolve(type + ".java");
            arguments.add(Files.writeString(file, sources[i]).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, OutputStream.nullOutputStream(), null, arguments.toArray(new String[0])))
                .as("javac %s", arguments)
                .isZero();
        return classes;
    }

    /** Packs classes into a plugin that names this provider. */
    Path pack(String name, Path classes, String provider) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("plugins")).resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                write(out, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            write(
                    out,
                    "META-INF/services/" + SensorDriverProvider.class.getName(),
                    provider.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
