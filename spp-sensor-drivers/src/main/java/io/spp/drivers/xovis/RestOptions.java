package io.spp.drivers.xovis;

import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Setting;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a site says about the REST interface of a sensor.
 *
 * @param legacy whether it speaks as firmware 3 and 4
 * @param scope {@code singlesensor} or {@code multisensor}
 * @param resolutionMinutes the length of the intervals that are asked for
 * @param agent the push agent that sends again; empty if none
 */
record RestOptions(boolean legacy, String scope, int resolutionMinutes, String agent) {

    static final Setting API = Setting.optional(
            "api",
            "v5",
            new BilingualText(
                    "v5 (прошивка 5: история) или v3 (прошивка 3 и 4: только счётчики)",
                    "v5 (firmware 5: history) or v3 (firmware 3 and 4: counters only)"));

    static final Setting SCOPE = Setting.optional(
            "data",
            "singlesensor",
            new BilingualText(
                    "singlesensor или multisensor: чьи логики опрашивать",
                    "singlesensor or multisensor: whose logics to ask for"));

    static final Setting RESOLUTION = Setting.optional(
            "resolution",
            "1",
            new BilingualText("длина запрашиваемых интервалов, минут", "length of the intervals asked for, minutes"));

    static final Setting AGENT = Setting.optional(
            "agent",
            "",
            new BilingualText(
                    "номер агента отправки, который повторяет данные по запросу",
                    "number of the push agent that sends again when asked"));

    private static final Set<String> LENGTHS = Set.of("1", "5", "10", "15", "20", "30", "60");

    /**
     * Reads the settings.
     *
     * @throws InvalidConfigurationException with everything that is wrong
     */
    static RestOptions of(DriverSettings settings) {
        List<Problem> problems = new ArrayList<>();
        String api = oneOf(settings, API, Set.of("v5", "v3"), problems);
        String scope = oneOf(settings, SCOPE, Set.of("singlesensor", "multisensor"), problems);
        String resolution = oneOf(settings, RESOLUTION, LENGTHS, problems);
        String agent = settings.get(AGENT.key()).orElse("");
        if (!agent.matches("[0-9]{0,9}")) {
            problems.add(new Problem(
                    "settings.agent",
                    agent,
                    new BilingualText("ожидается номер агента", "expected an agent's number")));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return new RestOptions(api.equals("v3"), scope, Integer.parseInt(resolution), agent);
    }

    private static String oneOf(DriverSettings settings, Setting setting, Set<String> known, List<Problem> problems) {
        String fallback = setting.defaultValue().orElseThrow();
        String value = settings.get(setting.key()).orElse(fallback);
        if (!known.contains(value)) {
            String expected = String.join(", ", known.stream().sorted().toList());
            problems.add(new Problem(
                    "settings." + setting.key(),
                    value,
                    new BilingualText("ожидается одно из: " + expected, "expected one of: " + expected)));
            return fallback;
        }
        return value;
    }
}
