package io.spp.core.driver;

import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One sensor's settings, checked against what its driver understands. Prints its keys, never its values. */
public final class DriverSettings {

    private static final DriverSettings NONE = new DriverSettings(Map.of());

    private final Map<String, String> values;

    private DriverSettings(Map<String, String> values) {
        this.values = values;
    }

    /** No settings. */
    public static DriverSettings none() {
        return NONE;
    }

    /**
     * Checks values against the driver's keys and fills in defaults.
     *
     * @param known the driver's keys
     * @param given the values by key, secrets resolved
     * @throws InvalidConfigurationException with every unknown and every missing key
     */
    public static DriverSettings of(List<Setting> known, Map<String, String> given) {
        Map<String, Setting> byKey = new LinkedHashMap<>();
        known.forEach(setting -> byKey.put(setting.key(), setting));
        List<Problem> problems = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        given.forEach((key, value) -> {
            if (byKey.containsKey(key)) {
                values.put(key, value);
            } else {
                problems.add(new Problem("settings." + key, "", unknown(byKey)));
            }
        });
        for (Setting setting : known) {
            if (!values.containsKey(setting.key())) {
                setting.defaultValue().ifPresent(value -> values.put(setting.key(), value));
                if (setting.required()) {
                    problems.add(new Problem("settings." + setting.key(), "", missing(setting)));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return new DriverSettings(Map.copyOf(values));
    }

    /** The value of a key, or its default; absent where there is neither. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The keys only, since values may be secret. */
    @Override
    public String toString() {
        return "settings " + values.keySet().stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    private static BilingualText unknown(Map<String, Setting> known) {
        String keys = known.isEmpty() ? "–" : String.join(", ", known.keySet());
        return new BilingualText(
                "неизвестная настройка; драйвер понимает: " + keys, "unknown setting; the driver understands: " + keys);
    }

    private static BilingualText missing(Setting setting) {
        return new BilingualText(
                "обязательная настройка не задана: " + setting.help().ru(),
                "a required setting is missing: " + setting.help().en());
    }
}
