package io.spp.sla.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.spp.sla.regulation.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A regulation file with one datum changed.
 *
 * @param item the item of the regulation that was changed, {@code /duties/3}
 * @param change what was changed
 * @param json the file
 */
record Mutant(String item, String change, String json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean THOROUGH = Boolean.getBoolean("spp.thorough");
    private static final Set<String> WORDS_FOR_PEOPLE = Set.of("ru", "en", "title");

    /**
     * Every mutant of a file: each number raised, each word exchanged and spoilt, each member and element taken out, each policy turned.
     * {@code -Dspp.thorough=true} exchanges each word for every other that the file uses under the same key.
     */
    static List<Mutant> all(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            Map<String, NavigableSet<String>> vocabulary = new TreeMap<>();
            learn("", root, vocabulary);
            List<Mutant> mutants = new ArrayList<>();
            mutate(root, root, "", "", vocabulary, mutants);
            for (Policy policy : Policy.values()) {
                JsonNode copy = root.deepCopy();
                ((ObjectNode) copy.at("/policies"))
                        .put(policy.name(), policy.readings().get(1));
                mutants.add(new Mutant(
                        "/policies/" + policy,
                        policy + " = " + policy.readings().get(1),
                        copy.toString()));
            }
            return mutants;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void learn(String key, JsonNode node, Map<String, NavigableSet<String>> vocabulary) {
        if (node.isTextual()) {
            vocabulary.computeIfAbsent(key, each -> new TreeSet<>()).add(node.asText());
        }
        node.properties().forEach(member -> learn(member.getKey(), member.getValue(), vocabulary));
        if (node.isArray()) {
            node.forEach(element -> learn(key, element, vocabulary));
        }
    }

    private static void mutate(
            JsonNode root,
            JsonNode node,
            String path,
            String key,
            Map<String, NavigableSet<String>> vocabulary,
            List<Mutant> mutants) {
        if (node.isInt()) {
            add(root, path, IntNode.valueOf(node.asInt() + 1), mutants);
        } else if (node.isTextual()) {
            add(root, path, TextNode.valueOf(node.asText() + "x"), mutants);
            others(vocabulary.get(key), node.asText())
                    .forEach(word -> add(root, path, TextNode.valueOf(word), mutants));
        }
        node.properties().stream()
                .filter(member -> !WORDS_FOR_PEOPLE.contains(member.getKey()))
                .forEach(member -> {
                    String inner = path + "/" + member.getKey();
                    if (!member.getValue().isEmpty() || member.getValue().isValueNode()) {
                        add(root, inner, null, mutants);
                    }
                    mutate(root, member.getValue(), inner, member.getKey(), vocabulary, mutants);
                });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(root, path + "/" + i, null, mutants);
                mutate(root, node.get(i), path + "/" + i, key, vocabulary, mutants);
            }
        }
    }

    /** The next word that the file uses under the same key; all of them where thoroughness is asked for. */
    private static Collection<String> others(NavigableSet<String> words, String word) {
        if (THOROUGH) {
            return words.stream().filter(each -> !each.equals(word)).toList();
        }
        String next = words.higher(word) == null ? words.first() : words.higher(word);
        return next.equals(word) ? List.of() : List.of(next);
    }

    private static void add(JsonNode root, String path, @Nullable JsonNode value, List<Mutant> mutants) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(path.substring(0, path.lastIndexOf('/')));
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(last);
            if (value == null) {
                array.remove(index);
            } else {
                array.set(index, value);
            }
        } else if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        }
        String[] steps = path.split("/");
        String item = steps.length > 2 ? "/" + steps[1] + "/" + steps[2] : path;
        mutants.add(new Mutant(item, path + (value == null ? " removed" : " = " + value), copy.toString()));
    }
}
