package io.spp.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    /** A lookup with fixed variables and the files of the system. */
    private record FixedLookup(Map<String, String> variables) implements SecretLookup {

        @Override
        public Optional<String> variable(String name) {
            return Optional.ofNullable(variables.get(name));
        }

        @Override
        public Optional<String> file(String path) throws IOException {
            return SecretLookup.ofSystem().file(path);
        }
    }

    @Test
    void isFetchedWhenTheDriverNeedsIt() throws IOException {
        Sensor sensor = FleetFile.parse(SiteFiles.complete())
                .sensorById("s-1", Instant.parse("2024-06-01T00:00:00Z"))
                .orElseThrow();

        Map<String, String> settings = sensor.resolvedSettings(new FixedLookup(Map.of("S1_PASSWORD", "hunter2")));

        assertThat(settings).containsEntry("password", "hunter2").containsEntry("user", "spp");
        assertThat(sensor.toString()).doesNotContain("hunter2", "S1_PASSWORD");
    }

    @Test
    void isTheContentOfAFileWithoutItsLineBreak(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("smtp"), " pass word \n");

        assertThat(Secret.file(file.toString()).resolve(SecretLookup.ofSystem()))
                .isEqualTo(" pass word ");
    }

    @Test
    void isAskedOfTheHostsVaultFirst(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("smtp"), "from the file");
        SecretLookup lookup = SecretLookup.ofVault(
                name -> name.equals("S1_PASSWORD") ? Optional.of("from the vault") : Optional.empty());

        assertThat(Secret.env("S1_PASSWORD").resolve(lookup)).isEqualTo("from the vault");
        assertThat(Secret.file(file.toString()).resolve(lookup)).isEqualTo("from the file");
        assertThatThrownBy(() -> Secret.env("S1_PASSWORD").resolve(SecretLookup.ofVault(name -> {
                    throw new IOException("the vault is sealed");
                })))
                .hasMessage("the vault is sealed");
    }

    @Test
    void saysWhichVariableOrFileIsMissing() {
        SecretLookup lookup = new FixedLookup(Map.of("EMPTY", ""));

        assertThatThrownBy(() -> Secret.env("EMPTY").resolve(lookup))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("EMPTY: the environment variable of a secret is not set or empty; set it");
        assertThatThrownBy(() -> Secret.file("/nowhere/smtp").resolve(lookup))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageStartingWith("/nowhere/smtp: ");
    }
}
