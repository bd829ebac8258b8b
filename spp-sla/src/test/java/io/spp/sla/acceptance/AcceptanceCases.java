package io.spp.sla.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.sla.scenario.Scenario;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads {@code acceptance.txt}: blocks that begin with {@code ##} and a name, then the contract (CORP, local, where there is none), events
 * in Moscow time with their details as {@code key=value}, the moment, and after {@code =} the lines of the answer.
 */
final class AcceptanceCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AcceptanceCases() {}

    static List<AcceptanceCase> all() {
        String text = resource("acceptance.txt");
        List<AcceptanceCase> cases = new ArrayList<>();
        for (String block : text.substring(text.indexOf("## ") + 3).split("\n## ")) {
            cases.add(read(block.strip().split("\n")));
        }
        return cases;
    }

    static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(AcceptanceCases.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AcceptanceCase read(String[] lines) {
        try {
            ObjectNode scenario = JSON.createObjectNode().put("regulation", "rarus-spp-2");
            scenario.putObject("contract").put("edition", "LOCAL").put("tariff", "CORP");
            ArrayNode events = scenario.putObject("incident").put("id", "INC").putArray("events");
            List<String> expected = new ArrayList<>();
            for (String line : List.of(lines).subList(1, lines.length)) {
                if (line.startsWith("= ")) {
                    expected.add(line.substring(2));
                } else if (line.startsWith("contract ")) {
                    scenario.set("contract", JSON.readTree(line.substring(9).replace('\'', '"')));
                } else if (line.startsWith("now ")) {
                    scenario.put("now", line.substring(4) + ":00+03:00");
                } else {
                    event(line.split(" "), events.addObject());
                }
            }
            List<Scenario> read = ScenarioJson.standard().read(new StringReader(scenario.toString()), lines[0]);
            return new AcceptanceCase(lines[0], read.get(0), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(lines[0], e);
        }
    }

    private static void event(String[] words, ObjectNode event) {
        event.put("at", words[0] + ":00+03:00").put("type", words[1]);
        for (String detail : List.of(words).subList(2, words.length)) {
            String key = detail.substring(0, detail.indexOf('='));
            String value = detail.substring(detail.indexOf('=') + 1);
            if (key.equals("findings")) {
                ArrayNode findings = event.putArray(key);
                for (String finding : value.split(";")) {
                    String[] parts = finding.split(",");
                    String[] keys = {"location", "supplier", "installer", "warranty"};
                    ObjectNode each = findings.addObject();
                    for (int i = 0; i < parts.length; i++) {
                        each.put(keys[i], parts[i]);
                    }
                }
            } else {
                event.put(key, value);
            }
        }
    }
}
