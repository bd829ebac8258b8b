package io.spp.cli.call;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where results go: standard output, or a file that appears only when it is complete. */
public final class Output {

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable Path file;

    /** Writes a result. */
    public interface Result {
        void writeTo(Writer target) throws IOException;
    }

    public void write(CommandSpec spec, Result result) throws IOException {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            result.writeTo(out);
            out.flush();
            return;
        }
        replace(file, result);
    }

    /** Writes a result in bytes. */
    public interface Binary {
        void writeTo(OutputStream target) throws IOException;
    }

    /** Writes bytes to the file, without which there is nowhere to write them. */
    public void writeBytes(Binary result) throws IOException {
        if (file == null) {
            throw WrongInput.at("--out", "", "wrong.paper.out");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream target = Files.newOutputStream(part)) {
                result.writeTo(target);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a file that appears, in the place of what was there, only when it is complete. */
    public static void replace(Path file, Result result) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw WrongInput.at(file.toString(), "", "wrong.parent");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(part)) {
            result.writeTo(writer);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
