package io.spp.drivers.mapped;

import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Setting;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which field of a message means what, as settings say; where they say nothing, the names of the counts CSV hold.
 *
 * @param settings where the names of the fields stand
 * @param form what the numbers are
 * @param length how long an interval lasts where no field says when it ends
 * @param timeFormat how times are written where devices do not usually write them so
 */
public record Fields(
        DriverSettings settings, Form form, Optional<Duration> length, Optional<DateTimeFormatter> timeFormat) {

    /** What the numbers of a message are. */
    enum Form {
        /** Persons between two times. */
        INTERVAL,
        /** States of counters. */
        COUNTER,
        /** Persons who crossed at a time. */
        CROSSING
    }

    private static final Texts TEXTS = Texts.load("settings", Fields.class::getResourceAsStream);

    private static final String[][] DEFAULTS = {
        {"form", "interval"},
        {"device", ""},
        {"channel", "line"},
        {"start", "start"},
        {"end", "end"},
        {"length", ""},
        {"at", "at"},
        {"in", "in"},
        {"out", "out"},
        {"value", "value"},
        {"direction", "direction"},
        {"directionIn", "in"},
        {"directionOut", "out"},
        {"completeness", "completeness"},
        {"timeFormat", ""}
    };

    /** The settings that every generic driver understands, after those of its own. */
    public static List<Setting> settings(Setting... own) {
        List<Setting> all = new ArrayList<>(Arrays.asList(own));
        for (String[] entry : DEFAULTS) {
            all.add(setting(entry[0], entry[1]));
        }
        return List.copyOf(all);
    }

    /** A setting whose help stands in this room's texts. */
    public static Setting setting(String key, String defaultValue) {
        return Setting.optional(key, defaultValue, TEXTS.text(key));
    }

    /**
     * Reads settings.
     *
     * @throws InvalidConfigurationException with every value that means nothing
     */
    public static Fields of(DriverSettings settings) {
        List<Problem> problems = new ArrayList<>();
        Form form = Form.INTERVAL;
        try {
            form = Form.valueOf(value(settings, "form").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(problem(settings, "form", "want-form"));
        }
        Optional<Duration> length = Optional.empty();
        try {
            length =
                    given(settings, "length").map(Duration::parse).filter(each -> !each.isNegative() && !each.isZero());
        } catch (DateTimeException e) {
            problems.add(problem(settings, "length", "want-length"));
        }
        Optional<DateTimeFormatter> timeFormat = Optional.empty();
        try {
            timeFormat = given(settings, "timeFormat").map(each -> DateTimeFormatter.ofPattern(each, Locale.ENGLISH));
        } catch (IllegalArgumentException e) {
            problems.add(problem(settings, "timeFormat", "want-time-format"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return new Fields(settings, form, length, timeFormat);
    }

    /** The name of the field that has a meaning. */
    public String name(String meaning) {
        return value(settings, meaning);
    }

    /** A setting that is given and not empty. */
    public static Optional<String> given(DriverSettings settings, String key) {
        return settings.get(key).filter(value -> !value.isBlank());
    }

    /** A setting that is wrong, for the exception that lists them all. */
    public static Problem problem(DriverSettings settings, String key, String expected) {
        return new Problem("settings." + key, settings.get(key).orElse(""), text(expected));
    }

    static BilingualText text(String key) {
        return TEXTS.text(key);
    }

    private static String value(DriverSettings settings, String key) {
        return settings.get(key)
                .orElseGet(() -> Arrays.stream(DEFAULTS)
                        .filter(entry -> entry[0].equals(key))
                        .findFirst()
                        .map(entry -> entry[1])
                        .orElse(""));
    }
}
