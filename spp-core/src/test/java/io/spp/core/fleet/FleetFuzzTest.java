package io.spp.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.InvalidConfigurationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetFuzzTest {

    private static final long SEED = Long.getLong("spp.seed", 20260101L);
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\u0000",
            "closed",
            "99:99-00:00",
            "10:00-10:00",
            "24:00-25:00",
            "MON",
            "PT0S",
            "PT-1M",
            "P9999999D",
            "PT0.5S",
            "+999999999-12-31",
            "0000-00-00",
            "2025-02-30",
            "Etc/GMT+12",
            "UTC+25",
            "a@b",
            "http://[",
            "http://a b",
            "door-1",
            "s-1",
            "ENTRANCE",
            "\ud83d\ude00",
            "\ud800",
            "1e999",
            "x".repeat(5_000));

    private final Random random = new Random(SEED);

    @Test
    void readsAnyMutatedFileOrListsItsMistakes() {
        for (int round = 0; round < 1_000; round++) {
            JsonNode tree = SiteFiles.tree(SiteFiles.complete());
            for (int mutation = random.nextInt(4); mutation >= 0; mutation--) {
                mutateTree(tree);
            }
            readsOrRefuses(tree.toString());
        }
    }

    @Test
    void readsAnyMutatedTextOrListsItsMistakes() {
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder(SiteFiles.complete());
            for (int mutation = random.nextInt(4); mutation >= 0; mutation--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(0x2000));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40) + 1));
                    default -> text.insert(at, "{}[],:\"\\0e-".charAt(random.nextInt(11)));
                }
            }
            readsOrRefuses(text.toString());
        }
    }

    private static void readsOrRefuses(String json) {
        try {
            Fleet fleet = FleetFile.parse(json);
            assertThat(FleetFile.parse(FleetFile.write(fleet)))
                    .as("seed %s: %s", SEED, json)
                    .isEqualTo(fleet);
        } catch (InvalidConfigurationException e) {
            assertThat(e.problems()).as("seed %s: %s", SEED, json).isNotEmpty();
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + SEED + ": " + json, e);
        }
    }

    private void mutateTree(JsonNode tree) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(key);
                case 1 -> object.set(key + "'\n]", object.remove(key));
                default -> object.set(key, value(containers));
            }
        } else if (container instanceof ArrayNode array) {
            array.add(random.nextBoolean() ? array.get(0).deepCopy() : value(containers));
        }
    }

    private JsonNode value(List<JsonNode> containers) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt() / 1000.0);
            case 3 -> nodes.numberNode(new BigDecimal("1e-" + random.nextInt(1_000_000)));
            case 4 -> containers.get(random.nextInt(containers.size())).deepCopy();
            default -> nodes.textNode(VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }
}
