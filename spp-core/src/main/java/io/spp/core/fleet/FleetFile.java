package io.spp.core.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The site file: one JSON document that describes one client; its JSON Schema is the resource {@code site.schema.json} beside this class.
 *
 * <p>Reading reports every mistake at once, each with file, line, JSON path, the value, and what would be right. Unknown keys are mistakes.
 */
public final class FleetFile {

    private FleetFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidConfigurationException with all mistakes
     */
    public static Fleet read(Path file) throws IOException {
        try (Reader characters = Files.newBufferedReader(file)) {
            return read(characters, file.toString());
        }
    }

    /**
     * Reads several files, one client each, as one fleet.
     *
     * @throws IOException if a file cannot be read
     * @throws InvalidConfigurationException with all mistakes of all files
     */
    public static Fleet read(List<Path> files) throws IOException {
        return read(files, Optional.empty());
    }

    /**
     * Reads several files, one client each, as one fleet; a sensor whose driver is not among those there are is a mistake too.
     *
     * @param drivers the ids of the drivers there are
     * @throws IOException if a file cannot be read
     * @throws InvalidConfigurationException with all mistakes of all files
     */
    public static Fleet read(List<Path> files, Set<String> drivers) throws IOException {
        return read(files, Optional.of(drivers));
    }

    private static Fleet read(List<Path> files, Optional<Set<String>> drivers) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Fleet> fleets = new ArrayList<>();
        for (Path file : files) {
            try {
                try (Reader characters = Files.newBufferedReader(file)) {
                    fleets.add(read(characters, file.toString(), drivers));
                }
            } catch (InvalidConfigurationException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return Fleet.merge(fleets);
    }

    /**
     * Reads a document.
     *
     * @param name what messages call the document
     * @throws IOException if the characters cannot be read
     * @throws InvalidConfigurationException with all mistakes
     */
    public static Fleet read(Reader characters, String name) throws IOException {
        return read(characters, name, Optional.empty());
    }

    private static Fleet read(Reader characters, String name, Optional<Set<String>> drivers) throws IOException {
        JsonProblems problems = new JsonProblems(name);
        Optional<JsonNode> document = parse(characters, problems);
        Optional<Client> client = document.flatMap(new FleetReader(problems, drivers)::read);
        problems.throwIfAny();
        return Fleet.checked(client.orElseThrow());
    }

    /**
     * Reads a document from memory; places in messages are JSON paths alone.
     *
     * @throws InvalidConfigurationException with all mistakes
     */
    public static Fleet parse(String json) {
        try (Reader characters = new StringReader(json)) {
            return read(characters, "");
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }

    /**
     * The canonical document of a fleet with one client: reading it gives an equal fleet.
     *
     * @throws IllegalArgumentException if the fleet has not exactly one client
     */
    public static String write(Fleet fleet) {
        if (fleet.clients().size() != 1) {
            throw new IllegalArgumentException(
                    "one file describes one client, not " + fleet.clients().size());
        }
        return new FleetWriter().write(fleet.clients().get(0));
    }

    private static Optional<JsonNode> parse(Reader characters, JsonProblems problems) throws IOException {
        try {
            return StrictJson.parse(characters, problems);
        } catch (CharacterCodingException e) {
            problems.add("$", "", FleetTexts.TEXTS.text("want-utf8"));
            return Optional.empty();
        }
    }
}
