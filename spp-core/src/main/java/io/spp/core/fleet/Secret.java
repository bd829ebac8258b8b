package io.spp.core.fleet;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a password is kept; the password itself is fetched when it is needed and never part of the fleet. */
public sealed interface Secret {

    /** A secret in an environment variable. */
    static Secret env(String variable) {
        return new Env(variable);
    }

    /** A secret that is the content of a file, without the line break at its end; a relative path starts at the working directory. */
    static Secret file(String path) {
        return new File(path);
    }

    /**
     * Fetches the secret.
     *
     * @throws InvalidConfigurationException if there is no such variable or file, or it is empty; names the place, never the value
     * @throws IOException if the file cannot be read
     */
    String resolve(SecretLookup lookup) throws IOException;

    /**
     * In an environment variable.
     *
     * @param variable its name
     */
    record Env(String variable) implements Secret {

        public Env {
            Objects.requireNonNull(variable, "variable");
        }

        @Override
        public String resolve(SecretLookup lookup) throws IOException {
            return present(lookup.variable(variable), "secret-no-variable", variable);
        }

        /** Shows the kind only. */
        @Override
        public String toString() {
            return "Secret[env]";
        }
    }

    /**
     * In a file.
     *
     * @param path where it lies
     */
    record File(String path) implements Secret {

        public File {
            Objects.requireNonNull(path, "path");
        }

        @Override
        public String resolve(SecretLookup lookup) throws IOException {
            return present(lookup.file(path).map(Secret::withoutLineBreak), "secret-no-file", path);
        }

        /** Shows the kind only. */
        @Override
        public String toString() {
            return "Secret[file]";
        }
    }

    private static String present(Optional<String> value, String key, String place) {
        return value.filter(each -> !each.isEmpty())
                .orElseThrow(() ->
                        new InvalidConfigurationException(List.of(new Problem(place, "", FleetTexts.TEXTS.text(key)))));
    }

    private static String withoutLineBreak(String content) {
        return content.endsWith("\r\n")
                ? content.substring(0, content.length() - 2)
                : content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
    }
}
