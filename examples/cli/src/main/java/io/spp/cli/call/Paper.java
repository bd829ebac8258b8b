package io.spp.cli.call;

import io.spp.core.document.Document;
import io.spp.server.paper.PaperFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** In which form a paper is handed out, and where to. */
public final class Paper {

    @Option(names = "--format", paramLabel = "html|xlsx|pdf")
    PaperFormat format = PaperFormat.HTML;

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable Path file;

    /** Writes a paper; a file appears only when it is complete. */
    public void write(CommandSpec spec, Document paper) throws IOException {
        if (file == null && format != PaperFormat.HTML) {
            throw WrongInput.at("--out", "", "wrong.paper.out");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(paper, bytes);
        if (file == null) {
            spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes.toByteArray());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
