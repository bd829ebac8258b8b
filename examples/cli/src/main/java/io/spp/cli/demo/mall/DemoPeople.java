package io.spp.cli.demo.mall;

import static io.spp.core.incident.IncidentEventType.CLIENT_ANSWERED;
import static io.spp.core.incident.IncidentEventType.DECIDED;
import static io.spp.core.incident.IncidentEventType.DIAGNOSED;
import static io.spp.core.incident.IncidentEventType.NOTIFIED;
import static io.spp.core.incident.IncidentEventType.VISITED;

import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.IncidentLog;
import io.spp.sla.casebook.CaseBook;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of the demo: the desk diagnoses and decides, the client answers, an engineer visits. Their script is told in delays from detection. */
final class DemoPeople {

    private static final String DESK = "desk@provider.example";
    private static final String CLIENT = "net@client.example";

    private static final List<Step> SCRIPT = List.of(
            new Step("MISSING", "door-2", hours(0.4), DESK, DIAGNOSED, Map.of("location", "CLIENT_ENVIRONMENT")),
            new Step(
                    "MISSING",
                    "door-2",
                    hours(0.5),
                    DESK,
                    DECIDED,
                    Map.of("party", "CLIENT", "decider", "Е. Орлова", "basis", "порт коммутатора без питания")),
            new Step(
                    "MISSING",
                    "door-2",
                    hours(0.6),
                    DESK,
                    NOTIFIED,
                    Map.of(
                            "party", "CLIENT",
                            "symptoms", "датчик s-2 не передаёт данные",
                            "place", "вход с парковки, телекоммуникационный шкаф 3, порт 12",
                            "actions", "проверить питание PoE порта 12")),
            new Step("MISSING", "door-2", hours(5), CLIENT, CLIENT_ANSWERED, Map.of("answer", "NOT_CONFIRMED")),
            new Step(
                    "MISSING",
                    "door-2",
                    hours(32),
                    DESK,
                    VISITED,
                    Map.of("purpose", "DIAGNOSIS", "findings", List.of(Map.of("location", "CLIENT_ENVIRONMENT")))),
            new Step("MISSING", "door-3", hours(0.5), DESK, DIAGNOSED, Map.of("location", "CLIENT_ENVIRONMENT")),
            new Step(
                    "MISSING",
                    "door-3",
                    hours(0.6),
                    DESK,
                    NOTIFIED,
                    Map.of(
                            "party", "CLIENT",
                            "symptoms", "датчик s-3 не передаёт данные",
                            "place", "вход от метро, телекоммуникационный шкаф 1",
                            "actions", "проверить канал связи; датчик хранит данные и догрузит их")),
            new Step("MISSING", "door-3", hours(3), CLIENT, CLIENT_ANSWERED, Map.of("answer", "FIXED")),
            new Step(
                    "CLOSED_COUNTS",
                    "door-1",
                    hours(9),
                    DESK,
                    DIAGNOSED,
                    Map.of("location", "SENSOR", "supplier", "CLIENT", "installer", "OTHER", "warranty", "NO")),
            new Step(
                    "CLOSED_COUNTS",
                    "door-1",
                    hours(9.5),
                    DESK,
                    NOTIFIED,
                    Map.of(
                            "party", "CLIENT",
                            "symptoms", "датчик s-1 считает людей ночью",
                            "place", "главный вход",
                            "actions", "убрать или закрепить рекламную растяжку под датчиком")),
            new Step(
                    "FROZEN",
                    "door-4",
                    hours(0.5),
                    DESK,
                    DIAGNOSED,
                    Map.of("location", "SENSOR", "supplier", "VC", "installer", "VC", "warranty", "YES")),
            new Step(
                    "FROZEN",
                    "door-4",
                    hours(0.6),
                    DESK,
                    NOTIFIED,
                    Map.of(
                            "party", "THIRD_PARTY",
                            "symptoms", "датчик s-4 повторяет одно и то же число",
                            "place", "северный вход",
                            "actions", "связаться с Клиентом по гарантийному случаю")));

    private final CaseBook book;
    private final Set<String> done = new HashSet<>();

    DemoPeople(IncidentLog log) {
        this.book = CaseBook.over(log);
    }

    /** Does what the script says is due by now. */
    void act(List<Incident> incidents, Instant now) throws IOException {
        for (Incident incident : incidents) {
            for (int i = 0; i < SCRIPT.size(); i++) {
                Step step = SCRIPT.get(i);
                if (step.concerns(incident) && !step.due(incident).isAfter(now) && done.add(incident.id() + i)) {
                    book.record(incident.id(), step.type(), step.due(incident), step.actor(), step.details(), now);
                }
            }
        }
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }

    private record Step(
            String rule,
            String line,
            Duration afterDetection,
            String actor,
            IncidentEventType type,
            Map<String, Object> details) {

        boolean concerns(Incident incident) {
            return incident.rule().equals(rule) && incident.line().equals(line);
        }

        Instant due(Incident incident) {
            return incident.detectedAt().plus(afterDetection);
        }
    }
}
