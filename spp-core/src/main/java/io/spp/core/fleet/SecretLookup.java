package io.spp.core.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Fetches what a {@link Secret} points at: from the environment and the file system, or from a vault of the host. */
public interface SecretLookup {

    /** The value of an environment variable; empty where it is not set. */
    Optional<String> variable(String name);

    /**
     * The content of a file in UTF-8; empty where there is none.
     *
     * @throws IOException if it is there and cannot be read
     */
    Optional<String> file(String path) throws IOException;

    /** The environment of this process and its file system. */
    static SecretLookup ofSystem() {
        return new SecretLookup() {
            @Override
            public Optional<String> variable(String name) {
                return Optional.ofNullable(System.getenv(name));
            }

            @Override
            public Optional<String> file(String path) throws IOException {
                Path file = Path.of(path);
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            }
        };
    }
}
