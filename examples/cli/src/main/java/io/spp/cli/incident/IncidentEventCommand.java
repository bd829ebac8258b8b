package io.spp.cli.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.WrongInput;
import io.spp.core.fleet.Fleet;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import io.spp.core.store.Storage;
import io.spp.sla.casebook.CaseBook;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spp incident event}: one more event of an incident. */
@Command(name = "event")
final class IncidentEventCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    Common common = new Common();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident.id")
    String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TYPE", descriptionKey = "event.type")
    @Nullable String type;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "KEY=VALUE", descriptionKey = "event.pair")
    List<String> pairs = new ArrayList<>();

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable String at;

    @Option(names = "--json", paramLabel = "JSON")
    @Nullable String json;

    @Option(names = "--file", paramLabel = "FILE")
    @Nullable Path file;

    @Option(names = "--by", paramLabel = "NAME", required = true)
    String by = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        JsonNode event = event();
        Fleet fleet = store.fleet();
        try (Storage storage = store.storage()) {
            CaseBook book = CaseBook.over(storage.incidents()).knowing(fleet);
            boolean news = !book.record(id, event, by, store.now()).isEmpty();
            Wording words = new Wording(common.locale(), ZoneOffset.UTC);
            String number = CaseBook.numberOf(book.find(id));
            spec.commandLine()
                    .getOut()
                    .println(words.say(
                            news ? "recorded" : "known",
                            number,
                            event.path("type").asText()));
        }
        return Exit.DONE;
    }

    private JsonNode event() throws IOException {
        int forms = (type == null ? 0 : 1) + (json == null ? 0 : 1) + (file == null ? 0 : 1);
        if (forms != 1) {
            throw WrongInput.at("TYPE", type == null ? "" : type, "wrong.event.forms");
        }
        if (json != null) {
            return parse(new StringReader(json), "--json");
        }
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return parse(reader, file.toString());
            }
        }
        ObjectNode event = JSON.createObjectNode();
        event.put("type", type);
        event.put("at", at == null ? store.now().toString() : at);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw WrongInput.at("KEY=VALUE", pair, "wrong.event.pair");
            }
            String key = pair.substring(0, equals);
            event.set(key, value(key, pair.substring(equals + 1)));
        }
        return event;
    }

    private static JsonNode value(String key, String text) throws IOException {
        if (text.startsWith("{") || text.startsWith("[") || key.equals("event")) {
            return parse(new StringReader(text), key);
        }
        return JSON.valueToTree(text);
    }

    private static JsonNode parse(Reader source, String name) throws IOException {
        JsonProblems problems = new JsonProblems(name);
        JsonNode tree = StrictJson.parse(source, problems).orElseGet(JSON::nullNode);
        problems.throwIfAny();
        return tree;
    }
}
