package io.spp.core.fleet;

import io.spp.core.json.JsonObject;
import io.spp.core.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is allowed but probably not meant. */
final class FleetHints {

    private static final Pattern MAC = Pattern.compile("([0-9A-F]{2}:){5}[0-9A-F]{2}");
    private static final Pattern MAC_OTHERWISE = Pattern.compile("([0-9A-F]{2}[-. ]?){6}|([0-9A-F]{4}[-. ]?){3}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9A-F]");

    private final List<Problem> hints = new ArrayList<>();

    List<Problem> of(List<Client> clients) {
        for (Client client : clients) {
            String root = clients.size() == 1 ? "$" : JsonObject.path("$", client.id());
            for (int i = 0; i < client.sites().size(); i++) {
                site(client.sites().get(i), root + ".sites[" + i + "]");
            }
        }
        return List.copyOf(hints);
    }

    private void site(Site site, String path) {
        Set<String> counted = site.sensors().stream()
                .flatMap(sensor -> sensor.channels().stream().map(Channel::line))
                .collect(Collectors.toSet());
        for (int i = 0; i < site.lines().size(); i++) {
            String line = site.lines().get(i).id();
            if (!counted.contains(line)) {
                hint(path + ".lines[" + i + "]", line, "hint-line");
            }
        }
        for (int i = 0; i < site.sensors().size(); i++) {
            sensor(site.sensors().get(i), path + ".sensors[" + i + "]");
        }
    }

    private void sensor(Sensor sensor, String path) {
        String device = sensor.device().toUpperCase(Locale.ROOT);
        if (MAC_OTHERWISE.matcher(device).matches() && !MAC.matcher(device).matches()) {
            hint(path + ".device", sensor.device(), "hint-mac", asPrinted(device));
        }
        if (sensor.channels().isEmpty()) {
            hint(path, sensor.id(), "hint-sensor");
        }
    }

    private void hint(String path, String value, String key, Object... arguments) {
        hints.add(new Problem(path, value, FleetTexts.TEXTS.text(key, arguments)));
    }

    private static String asPrinted(String device) {
        return NO_DIGIT.matcher(device).replaceAll("").replaceAll("..(?!$)", "$0:");
    }
}
