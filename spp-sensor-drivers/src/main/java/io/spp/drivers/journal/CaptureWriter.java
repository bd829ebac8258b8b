package io.spp.drivers.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a capture: one envelope a line, in order of receipt; compressed where the name ends in {@code .gz}. Safe for several threads. */
public final class CaptureWriter implements AutoCloseable {

    private final OutputStream lines;

    private CaptureWriter(OutputStream lines) {
        this.lines = lines;
    }

    /** Starts a new file in the place of what was there. */
    public static CaptureWriter create(Path file) throws IOException {
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
        return new CaptureWriter(file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, true) : bytes);
    }

    /** Adds a payload, which must be redacted. */
    public synchronized void write(Envelope envelope) throws IOException {
        lines.write(envelope.toJson());
        lines.write('\n');
        lines.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
