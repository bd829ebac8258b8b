package io.spp.sla.paper;

import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the client's technical service is told (4.2.4.2); none of its parts may be blank.
 *
 * @param symptoms the symptoms of the fault
 * @param place which item is faulty and where it presumably is
 * @param actions what the technical service has to do
 */
public record ClientMessage(String symptoms, String place, String actions) {

    private static final Texts TEXTS = Texts.load("paper", ClientMessage.class::getResourceAsStream);

    /**
     * @throws InvalidConfigurationException if a part is missing, naming each
     */
    public ClientMessage {
        List<Problem> problems = new ArrayList<>();
        Map.of("symptoms", symptoms, "place", place, "actions", actions).entrySet().stream()
                .filter(part -> part.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(part -> problems.add(new Problem(part, "", TEXTS.text("missing." + part))));
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        symptoms = symptoms.strip();
        place = place.strip();
        actions = actions.strip();
    }

    /**
     * What the log says the client was told last.
     *
     * @throws InvalidConfigurationException if a part is missing there, or nothing was told
     */
    public static ClientMessage of(Incident incident) {
        Optional<IncidentEvent> told = incident.events().stream()
                .filter(event -> event.type() == IncidentEventType.NOTIFIED
                        && event.detail("party").equals("CLIENT"))
                .reduce((earlier, later) -> later);
        return new ClientMessage(part(told, "symptoms"), part(told, "place"), part(told, "actions"));
    }

    private static String part(Optional<IncidentEvent> told, String key) {
        return told.map(event -> event.detail(key)).orElse("");
    }
}
