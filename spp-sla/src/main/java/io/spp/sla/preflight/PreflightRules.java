package io.spp.sla.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What clause 4.1 asks for in figures: links with their ports, addresses, the server's minimum.
 *
 * @param regulation the id of the regulation whose requirements these are
 * @param links which way is open
 * @param hosts the data centre's addresses
 * @param minimum the least figures of the SPP server
 * @param processors which processor series meet the minimum, and which are known to lie below it
 */
record PreflightRules(
        String regulation,
        List<Link> links,
        List<Host> hosts,
        Map<String, BigDecimal> minimum,
        Map<Boolean, List<String>> processors) {

    private static final Texts TEXTS = Texts.load("preflight", PreflightRules.class::getResourceAsStream);
    private static final List<String> FIGURES =
            List.of("ramGiB", "ramRecommendedGiB", "diskGB", "nicMbps", "bits", "windows", "windowsServer");

    /** What a link leads to. */
    enum End {
        SENSOR,
        SPP_SERVER,
        TIME_SERVER,
        DATA_CENTRE
    }

    /** How a link is used. */
    enum Protocol {
        TCP,
        UDP
    }

    /**
     * A way that has to be open.
     *
     * @param host the name of the data centre's host, where the link leads there
     * @param passive the range of ports that transfers open beside the first; absent for none
     */
    record Link(
            String requirement,
            Vantage from,
            End to,
            Protocol protocol,
            List<Integer> ports,
            @Nullable String host,
            @Nullable String passive) {}

    /** A host of the data centre, with the ports on which it is tried; the clause itself names none. */
    record Host(String name, String address, List<Integer> ports) {}

    BigDecimal least(String figure) {
        return minimum.getOrDefault(figure, BigDecimal.ZERO);
    }

    static PreflightRules load(Reader source, String name) throws IOException {
        JsonProblems problems = new JsonProblems(name);
        Optional<JsonNode> tree = StrictJson.parse(source, problems);
        Optional<PreflightRules> rules =
                tree.flatMap(node -> JsonObject.at("$", node, problems)).map(root -> rules(root, problems));
        problems.throwIfAny();
        return rules.orElseThrow(() -> new InvalidConfigurationException(problems.all()));
    }

    private static PreflightRules rules(JsonObject root, JsonProblems problems) {
        List<Link> links = new ArrayList<>();
        for (JsonObject object : root.objects("links")) {
            links.add(new Link(
                    object.requiredText("requirement").orElse(""),
                    choice(object, "from", Vantage.SENSOR_LAN),
                    choice(object, "to", End.SENSOR),
                    choice(object, "protocol", Protocol.TCP),
                    ports(object, problems),
                    object.text("host").orElse(null),
                    object.text("passive").orElse(null)));
            object.end();
        }
        List<Host> hosts = new ArrayList<>();
        for (JsonObject object : root.objects("hosts")) {
            hosts.add(new Host(
                    object.requiredText("name").orElse(""),
                    object.requiredText("address").orElse(""),
                    ports(object, problems)));
            object.end();
        }
        Map<String, BigDecimal> minimum = new TreeMap<>();
        Map<Boolean, List<String>> processors = new TreeMap<>();
        root.object("server").ifPresent(server -> {
            for (String figure : FIGURES) {
                server.number(figure, "0", "1000000").ifPresent(value -> minimum.put(figure, value));
            }
            processors.put(true, server.texts("processorsMeeting"));
            processors.put(false, server.texts("processorsBelow"));
            server.end();
        });
        String regulation = root.requiredText("regulation").orElse("");
        root.end();
        return new PreflightRules(regulation, links, hosts, minimum, processors);
    }

    private static <E extends Enum<E>> E choice(JsonObject object, String key, E otherwise) {
        object.require(key);
        return object.choice(key, otherwise.getDeclaringClass()).orElse(otherwise);
    }

    private static List<Integer> ports(JsonObject object, JsonProblems problems) {
        List<Integer> ports = new ArrayList<>();
        object.value("ports")
                .ifPresent(array -> array.forEach(port -> {
                    if (!port.isInt() && !port.isBigInteger() || port.asInt() < 1 || port.asInt() > 65_535) {
                        problems.add(object.path("ports"), port.toString(), TEXTS.text("want-port"));
                    }
                    ports.add(port.asInt());
                }));
        if (ports.isEmpty()) {
            problems.add(object.path("ports"), "", TEXTS.text("want-port"));
        }
        return List.copyOf(ports);
    }
}
