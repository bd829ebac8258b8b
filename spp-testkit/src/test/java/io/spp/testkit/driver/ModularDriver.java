package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.SensorDriverProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** The driver in the jar of a named module. */
final class ModularDriver implements AutoCloseable {

    private final URLClassLoader loader;

    private ModularDriver(URLClassLoader loader) {
        this.loader = loader;
    }

    static ModularDriver pack(Path folder, String module) throws IOException {
        CodePlace tests = CodePlace.of(TextDriver.class);
        Path jar = folder.resolve("modular.jar");
        tests.packInto(jar, Map.of());
        Path source = Files.writeString(folder.resolve("module-info.java"), module);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.copy(folder.resolve("module-info.class"), zip.getPath("module-info.class"));
        }
        return new ModularDriver(new URLClassLoader(new URL[] {jar.toUri().toURL()}, CodePlace.hiding(List.of(tests))));
    }

    SensorDriverProvider provider() {
        try {
            return (SensorDriverProvider) loader.loadClass(TextDriver.class.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
