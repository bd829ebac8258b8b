package io.spp.sla.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Texts;
import io.spp.sla.preflight.PreflightConfig.Backup;
import io.spp.sla.preflight.PreflightConfig.SensorHost;
import io.spp.sla.regulation.Edition;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the configuration and reports every mistake. */
final class PreflightConfigReader {

    private static final Texts TEXTS = Texts.load("preflight", PreflightConfigReader.class::getResourceAsStream);
    private static final Pattern HOST =
            Pattern.compile("[\\p{Alnum}](?:[\\p{Alnum}._-]*[\\p{Alnum}])?|(?=.*:.*:)[\\p{XDigit}:.]+");
    private static final Pattern ID = Pattern.compile("\\S+");
    private static final String MOST = "1000000000";

    private final JsonProblems problems;

    private PreflightConfigReader(JsonProblems problems) {
        this.problems = problems;
    }

    static PreflightConfig read(Reader source, String name) throws IOException {
        JsonProblems problems = new JsonProblems(name);
        Optional<JsonNode> tree = StrictJson.parse(source, problems);
        Optional<PreflightConfig> config = tree.flatMap(node -> JsonObject.at("$", node, problems))
                .map(root -> new PreflightConfigReader(problems).config(root));
        problems.throwIfAny();
        return config.orElseThrow(() -> new InvalidConfigurationException(problems.all()));
    }

    private @Nullable PreflightConfig config(JsonObject root) {
        root.require("edition");
        Optional<Edition> edition = root.choice("edition", Edition.class);
        Locale locale = parsed(root, "locale", PreflightConfigReader::language, "want-language");
        ServerDescription server = root.object("sppServer").map(this::server).orElse(null);
        List<SensorHost> sensors = sensors(root);
        String ntp = host(root, "ntp");
        Map<String, String> dataCentre =
                root.object("dataCentre").map(this::addresses).orElse(Map.of());
        LocalDate mounted = date(root, "mounted");
        LocalDate purchased = date(root, "purchased");
        Backup backup = root.object("backup").map(this::backup).orElse(null);
        root.end();
        return edition.isPresent() && problems.all().isEmpty()
                ? new PreflightConfig(
                        edition.get(), locale, server, sensors, ntp, dataCentre, mounted, purchased, backup)
                : null;
    }

    private ServerDescription server(JsonObject object) {
        ServerDescription server = new ServerDescription(
                host(object, "host"),
                object.text("cpu").orElse(null),
                amount(object, "ramGiB"),
                amount(object, "diskGB"),
                amount(object, "nicMbps"),
                object.text("os").orElse(null),
                bits(object),
                object.flag("dedicated").orElse(null),
                object.flag("internet").orElse(null),
                object.flag("adminAccess").orElse(null));
        object.end();
        return server;
    }

    private List<SensorHost> sensors(JsonObject root) {
        List<SensorHost> sensors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonObject object : root.objects("sensors")) {
            object.require("id");
            object.require("host");
            String id = parsed(object, "id", text -> checked(ID, text), "want-id");
            String host = host(object, "host");
            object.end();
            if (id != null && !seen.add(id)) {
                problems.add(object.path("id"), id, TEXTS.text("want-other-id"));
            }
            if (id != null && host != null) {
                sensors.add(new SensorHost(id, host));
            }
        }
        return sensors;
    }

    private Map<String, String> addresses(JsonObject object) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String name : object.members().keySet()) {
            if (!HOST.matcher(name).matches()) {
                problems.add(object.path(name), name, TEXTS.text("want-host"));
            }
            String address = host(object, name);
            if (address != null) {
                addresses.put(name, address);
            }
        }
        return addresses;
    }

    private @Nullable Backup backup(JsonObject object) {
        object.require("from");
        object.require("to");
        LocalDate from = date(object, "from");
        LocalDate to = date(object, "to");
        object.end();
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            problems.add(object.path("to"), to.toString(), TEXTS.text("want-later", from));
            return null;
        }
        return new Backup(from, to);
    }

    private @Nullable Integer bits(JsonObject object) {
        Optional<Integer> bits = object.integer("bits", 32, 64);
        if (bits.isPresent() && bits.get() != 32 && bits.get() != 64) {
            problems.add(object.path("bits"), bits.get().toString(), TEXTS.text("want-bits"));
        }
        return bits.orElse(null);
    }

    private static @Nullable BigDecimal amount(JsonObject object, String key) {
        return object.number(key, "0", MOST).orElse(null);
    }

    private @Nullable String host(JsonObject object, String key) {
        return parsed(object, key, text -> checked(HOST, text), "want-host");
    }

    private @Nullable LocalDate date(JsonObject object, String key) {
        return parsed(object, key, LocalDate::parse, "want-date");
    }

    private <T> @Nullable T parsed(JsonObject object, String key, Function<String, T> parser, String remedy) {
        return object.parsed(key, parser, value -> problems.add(object.path(key), value, TEXTS.text(remedy)))
                .orElse(null);
    }

    private static String checked(Pattern form, String text) {
        if (text.length() > 253 || !form.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Locale language(String text) {
        return switch (text) {
            case "ru" -> Locale.forLanguageTag("ru");
            case "en" -> Locale.ENGLISH;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
