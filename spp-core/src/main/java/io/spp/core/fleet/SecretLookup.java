package io.spp.core.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Fetches what a {@link Secret} points at: from the environment and the file system, or from a vault of the host. */
public interface SecretLookup {

    /**
     * The value of an environment variable; empty where it is not set.
     *
     * @throws IOException if a vault that has it cannot be reached
     */
    Optional<String> variable(String name) throws IOException;

    /**
     * The content of a file in UTF-8; empty where there is none.
     *
     * @throws IOException if it is there and cannot be read
     */
    Optional<String> file(String path) throws IOException;

    /**
     * A vault of the host, asked first by the name of the variable or the path of the file that the site file points at; what it does not
     * have is fetched from the environment and the file system.
     */
    static SecretLookup ofVault(Vault vault) {
        SecretLookup system = ofSystem();
        return new SecretLookup() {
            @Override
            public Optional<String> variable(String name) throws IOException {
                Optional<String> kept = vault.read(name);
                return kept.isPresent() ? kept : system.variable(name);
            }

            @Override
            public Optional<String> file(String path) throws IOException {
                Optional<String> kept = vault.read(path);
                return kept.isPresent() ? kept : system.file(path);
            }
        };
    }

    /** Where a host keeps its secrets. */
    @FunctionalInterface
    interface Vault {

        /**
         * The secret of a name; empty where it has none. Asked before each use, so that a changed secret is used from then on.
         *
         * @throws IOException if it cannot be reached; the message must not hold the secret
         */
        Optional<String> read(String name) throws IOException;
    }

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
