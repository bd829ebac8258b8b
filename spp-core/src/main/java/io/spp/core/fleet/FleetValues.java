package io.spp.core.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the values of a site file that have a form of their own. */
final class FleetValues {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]+@[^\\s@.,;<>]+(\\.[^\\s@.,;<>]+)*");
    private static final Pattern SECRET_KEY =
            Pattern.compile("(?i).*(password|passwd|secret|token|credential|api[-_]?key|private[-_]?key).*");

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final JsonProblems problems;

    FleetValues(JsonProblems problems) {
        this.problems = problems;
    }

    /** Whether a setting of this name may only be given as a secret. */
    static boolean isSecret(String key) {
        return SECRET_KEY.matcher(key).matches();
    }

    static boolean looksLikeSecret(JsonNode value) {
        return value.isObject() && value.size() == 1 && (value.has("env") || value.has("file"));
    }

    static boolean hidesSecret(JsonNode value) {
        if (value.isObject()) {
            for (var each : value.properties()) {
                if (isSecret(each.getKey()) || looksLikeSecret(each.getValue())) {
                    return true;
                }
            }
        }
        for (JsonNode child : value) {
            if (hidesSecret(child)) {
                return true;
            }
        }
        return false;
    }

    Optional<Secret> secret(JsonObject object, String key) {
        if (!object.isObject(key)) {
            if (object.has(key)) {
                problems.add(object.path(key), "", FleetTexts.TEXTS.text("secret-plain", variableFor(key)));
            }
            return Optional.empty();
        }
        return object.object(key).flatMap(place -> {
            Optional<String> env = place.text("env");
            Optional<String> file = place.text("file");
            if (place.has("env") == place.has("file")) {
                problems.add(place.path(), "", FleetTexts.TEXTS.text("secret-form", variableFor(key)));
            }
            place.end();
            return env.map(Secret::env).or(() -> file.map(Secret::file));
        });
    }

    Optional<ZoneId> zone(JsonObject object, String key) {
        return object.parsed(key, FleetValues::region, complain(object, key, "want-zone"));
    }

    Optional<String> email(JsonObject object, String key) {
        return object.parsed(key, FleetValues::emailAddress, complain(object, key, "want-email"));
    }

    Optional<Locale> locale(JsonObject object, String key) {
        return object.parsed(key, FleetValues::language, complain(object, key, "want-locale"));
    }

    Optional<String> address(JsonObject object, String key) {
        return object.parsed(
                key,
                FleetValues::withoutUser,
                text -> problems.add(
                        object.path(key), text.contains("@") ? "" : text, FleetTexts.TEXTS.text("want-address")));
    }

    Optional<Duration> duration(JsonObject object, String key, Predicate<Duration> allowed, String remedy) {
        Consumer<String> complain = complain(object, key, remedy);
        return object.parsed(key, Duration::parse, complain).filter(duration -> {
            if (!allowed.test(duration)) {
                complain.accept(duration.toString());
            }
            return allowed.test(duration);
        });
    }

    Optional<Validity> validity(JsonObject object) {
        Optional<LocalDate> from = date(object, "validFrom");
        Optional<LocalDate> to = date(object, "validTo");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            problems.add(object.path("validTo"), to.get().toString(), FleetTexts.TEXTS.text("want-later", from.get()));
            return Optional.empty();
        }
        return Optional.of(new Validity(from, to));
    }

    Consumer<String> complain(JsonObject object, String key, String remedy) {
        return text -> problems.add(object.path(key), text, FleetTexts.TEXTS.text(remedy));
    }

    Optional<LocalDate> date(JsonObject object, String key) {
        return object.parsed(key, FleetValues::sensibleDate, complain(object, key, "want-date"));
    }

    private static LocalDate sensibleDate(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1971 || date.getYear() > 9998) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    private static ZoneId region(String text) {
        if (!ZONES.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return ZoneId.of(text);
    }

    private static String emailAddress(String text) {
        if (text.length() > 254 || !EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Locale language(String text) {
        if (!text.equals("ru") && !text.equals("en")) {
            throw new IllegalArgumentException(text);
        }
        return Locale.forLanguageTag(text);
    }

    private static String withoutUser(String text) {
        URI address = URI.create(text.contains("://") ? text : "any://" + text);
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String variableFor(String key) {
        return "SPP_" + key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
