package io.spp.server.report;

import io.spp.core.document.Tone;
import io.spp.core.incident.Incident;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.server.Contracts;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.Ruling;
import io.spp.sla.desk.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Incidents with their duties, as reports show them. */
public final class Cases {

    private static final Texts TEXTS = Texts.load("cases", name -> Cases.class.getResourceAsStream(name));
    private static final Set<Status> SHOWN = EnumSet.complementOf(EnumSet.of(Status.CONDITIONAL, Status.NOT_OWED));

    private Cases() {}

    /**
     * Incidents judged by their contracts.
     *
     * @param incidents the incidents, in order
     * @param contracts the contracts of their sites
     * @param lineNames names of lines by id
     * @param now the moment
     */
    public static List<ReportedIncident> of(
            List<Incident> incidents, Contracts contracts, Map<String, String> lineNames, Instant now) {
        List<ReportedIncident> cases = new ArrayList<>();
        for (Incident incident : incidents) {
            Optional<Assessment> assessment = contracts.assess(incident, now);
            String place = incident.line().isEmpty() ? incident.site() : incident.line();
            cases.add(new ReportedIncident(
                    CaseBook.numberOf(incident),
                    incident,
                    lineNames.getOrDefault(place, place),
                    assessment.flatMap(Assessment::owner).map(Cases::owner).orElse(BilingualText.same("")),
                    assessment.map(Assessment::obligations).orElse(List.of()).stream()
                            .filter(duty -> SHOWN.contains(duty.status()))
                            .map(Cases::duty)
                            .toList()));
        }
        return cases;
    }

    private static BilingualText owner(Ruling ruling) {
        BilingualText party = TEXTS.text("party." + ruling.party());
        BilingualText why = ruling.reasons().isEmpty()
                ? BilingualText.same("")
                : ruling.reasons().get(0);
        return TEXTS.text("owner", party, why);
    }

    private static ReportedDuty duty(Obligation duty) {
        return new ReportedDuty(
                duty.id(),
                duty.clause(),
                duty.duty().text(),
                TEXTS.text("party." + duty.actor()),
                duty.explanation(),
                duty.dueDate(),
                duty.performedAt(),
                TEXTS.text("status." + duty.status()),
                tone(duty.status()));
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case MET, MET_BY_AGREEMENT -> Tone.GOOD;
            case BREACHED -> Tone.BAD;
            case AT_RISK, SUSPENDED -> Tone.WARNING;
            default -> Tone.NEUTRAL;
        };
    }
}
