package io.spp.drivers.journal;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.drivers.wire.Malformed;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a capture envelope by envelope; compressed ones are recognised by their first bytes. */
public final class CaptureReader implements AutoCloseable {

    private final Path file;
    private final BufferedReader lines;
    private int number;

    private CaptureReader(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Stands before the first envelope. */
    public static CaptureReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean zipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        InputStream plain = zipped ? new GZIPInputStream(bytes) : bytes;
        return new CaptureReader(file, new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
    }

    /**
     * The next envelope; empty at the end.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidConfigurationException if a line is no envelope or does not say when it was received; names file and line
     */
    public Optional<Envelope> next() throws IOException {
        @Nullable String line = lines.readLine();
        number++;
        if (line == null) {
            return Optional.empty();
        }
        if (line.isBlank()) {
            return next();
        }
        try {
            Envelope envelope = Envelope.parse(line.getBytes(StandardCharsets.UTF_8), Instant.MIN);
            if (envelope.payload().receivedAt().equals(Instant.MIN)) {
                throw Malformed.of("absent", "receivedAt");
            }
            return Optional.of(envelope);
        } catch (MalformedPayloadException e) {
            throw new InvalidConfigurationException(List.of(new Problem(file + ":" + number, "", e.reason())));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
