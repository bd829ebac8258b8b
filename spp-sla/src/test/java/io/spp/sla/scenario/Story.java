package io.spp.sla.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A scenario told in words, answered through JSON as a user would ask it. Times are Moscow's. */
final class Story {

    private final Map<String, String> contract = new LinkedHashMap<>();
    private final Map<String, String> policies = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private String now = "";
    private String sensor = "";

    static Story under(String tariff) {
        return new Story().contract("tariff", "'" + tariff + "'").contract("edition", "'LOCAL'");
    }

    /** A CORP contract with an incident of Monday, 3 June 2024, 10:00. */
    static Story corp() {
        return under("CORP").detected("2024-06-03T10:00");
    }

    /** A PROF contract with the same incident. */
    static Story prof() {
        return under("PROF").detected("2024-06-03T10:00");
    }

    Story detected(String at) {
        return happens(at, "DETECTED");
    }

    Story contract(String key, String json) {
        contract.put(key, json);
        return this;
    }

    Story policy(String name, String reading) {
        policies.put(name, "'" + reading + "'");
        return this;
    }

    /** An event; details are pairs of key and JSON in single quotes. */
    Story happens(String at, String type, String... details) {
        StringJoiner event = new StringJoiner(",", "{", "}");
        event.add("'type':'" + type + "'").add("'at':'" + at + ":00+03:00'");
        for (int i = 0; i < details.length; i += 2) {
            event.add("'" + details[i] + "':" + details[i + 1]);
        }
        events.add(event.toString());
        return this;
    }

    Story diagnosed(String at, String location, String... supplierInstallerWarranty) {
        return happens(at, "DIAGNOSED", pairs(location, supplierInstallerWarranty));
    }

    static String finding(String location, String... supplierInstallerWarranty) {
        String[] pairs = pairs(location, supplierInstallerWarranty);
        StringJoiner finding = new StringJoiner(",", "{", "}");
        for (int i = 0; i < pairs.length; i += 2) {
            finding.add("'" + pairs[i] + "':" + pairs[i + 1]);
        }
        return finding.toString();
    }

    /** The client is at fault: its own sensor. */
    Story clientsFault(String at) {
        return diagnosed(at, "SENSOR", "CLIENT", "CLIENT", "NO");
    }

    Story clientTold(String at) {
        return happens(
                at,
                "NOTIFIED",
                "party",
                "'CLIENT'",
                "symptoms",
                "'no counts'",
                "place",
                "'room 3'",
                "actions",
                "'switch on'");
    }

    Story answered(String at, String answer) {
        return happens(at, "CLIENT_ANSWERED", "answer", "'" + answer + "'");
    }

    Story sensor(String id) {
        sensor = "'sensor':'" + id + "',";
        return this;
    }

    Story now(String at) {
        now = ",'now':'" + at + ":00+03:00'";
        return this;
    }

    String json() {
        if (!policies.isEmpty()) {
            contract.put("policies", object(policies));
        }
        return ("{'regulation':'rarus-spp-2','contract':" + object(contract) + ",'incident':{'id':'INC-1'," + sensor
                        + "'events':[" + String.join(",", events) + "]}" + now + "}")
                .replace('\'', '"');
    }

    JsonNode answer() {
        return ScenarioJson.standard().evaluate(tree(json()));
    }

    JsonNode owed(String id) {
        List<JsonNode> found = all(id);
        if (found.isEmpty()) {
            throw new AssertionError(
                    "no " + id + " in " + answer().get("obligations").findValuesAsText("id"));
        }
        return found.get(found.size() - 1);
    }

    List<JsonNode> all(String id) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode obligation : answer().get("obligations")) {
            if (obligation.get("id").asText().equals(id)) {
                found.add(obligation);
            }
        }
        return found;
    }

    String status(String id) {
        return owed(id).get("status").asText();
    }

    String due(String id) {
        return owed(id).get("dueDate").asText();
    }

    String party() {
        return answer().get("owner").get("party").asText();
    }

    List<String> ids() {
        return answer().get("obligations").findValuesAsText("id");
    }

    static JsonNode tree(String json) {
        JsonProblems problems = new JsonProblems("");
        try {
            return StrictJson.parse(new StringReader(json), problems)
                    .orElseThrow(() -> new AssertionError(problems.all().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] pairs(String location, String... supplierInstallerWarranty) {
        String[] keys = {"supplier", "installer", "warranty"};
        List<String> pairs = new ArrayList<>(List.of("location", "'" + location + "'"));
        for (int i = 0; i < supplierInstallerWarranty.length; i++) {
            pairs.add(keys[i]);
            pairs.add("'" + supplierInstallerWarranty[i] + "'");
        }
        return pairs.toArray(String[]::new);
    }

    private static String object(Map<String, String> members) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        members.forEach((key, value) -> object.add("'" + key + "':" + value));
        return object.toString();
    }
}
