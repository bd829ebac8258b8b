package io.spp.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the mistakes of one document; a place is {@code file:line $.path}, or the path alone where the text has no name. */
public final class JsonProblems {

    private static final int SHOWN_CHARACTERS = 80;
    private static final Texts TEXTS = Texts.load("json", JsonProblems.class::getResourceAsStream);

    private final String document;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param document the name of the file as people know it; empty for a text without one
     */
    public JsonProblems(String document) {
        this.document = document;
    }

    /** Reports a mistake in the words of the caller. */
    public void add(String path, String value, BilingualText remedy) {
        problems.add(new Problem(place(path), shortened(value), remedy));
    }

    /** All mistakes so far. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidConfigurationException if there was any mistake
     */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    /** The place of a path in this document. */
    public String place(String path) {
        Integer line = lines.get(path);
        return document.isEmpty() ? path : document + (line == null ? "" : ":" + line) + " " + path;
    }

    void add(String path, String value, String key, Object... arguments) {
        add(path, value, TEXTS.text(key, arguments));
    }

    /** A missing key is shown at the line where its object starts. */
    void missing(String path, String key) {
        addAtLine(lines.getOrDefault(path, 1), JsonObject.path(path, key), "", "required");
    }

    void addAtLine(int line, String path, String value, String key) {
        String place = document.isEmpty() ? path : document + ":" + line + " " + path;
        problems.add(new Problem(place, shortened(value), TEXTS.text(key)));
    }

    void syntax(JsonProcessingException e) {
        String at = e.getLocation() == null
                ? ""
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
        String place = document.isEmpty() ? at : document + ":" + at;
        problems.add(new Problem(place, "", SyntaxMistake.of(e).in(TEXTS)));
    }

    void stands(String path, int line) {
        lines.put(path, line);
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS - 1) + "…";
    }
}
