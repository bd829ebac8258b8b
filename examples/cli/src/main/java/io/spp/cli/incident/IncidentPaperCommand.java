package io.spp.cli.incident;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Paper;
import io.spp.cli.call.WrongInput;
import io.spp.core.document.Document;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.Storage;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.paper.CaseFile;
import io.spp.sla.paper.ClientMessage;
import io.spp.sla.paper.Papers;
import io.spp.sla.paper.PlannedVisit;
import io.spp.sla.paper.WorkDone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spp incident paper}: a letter or Act of one incident. */
@Command(name = "paper")
final class IncidentPaperCommand implements Callable<Integer> {

    /** Which paper. */
    enum Kind {
        MESSAGE,
        WARRANTY,
        VISIT,
        ACT
    }

    @Mixin
    Common common = new Common();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Mixin
    Paper form = new Paper();

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident.id")
    String id = "";

    @Parameters(index = "1", paramLabel = "MESSAGE|WARRANTY|VISIT|ACT", descriptionKey = "kind")
    Kind kind = Kind.MESSAGE;

    @Option(names = "--symptoms", paramLabel = "TEXT")
    String symptoms = "";

    @Option(names = "--place", paramLabel = "TEXT")
    String place = "";

    @Option(names = "--actions", paramLabel = "TEXT")
    String actions = "";

    @Option(names = "--time", paramLabel = "TEXT")
    String time = "";

    @Option(names = "--who", paramLabel = "TEXT")
    String who = "";

    @Option(names = "--work", paramLabel = "TEXT")
    List<String> works = new ArrayList<>();

    @Option(names = "--result", paramLabel = "TEXT")
    String result = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Fleet fleet = store.fleet();
        Incident incident;
        try (Storage storage = store.storage()) {
            incident = CaseBook.over(storage.incidents()).find(id);
        }
        CaseFile file = CaseFile.of(fleet, incident, store.contracts(fleet).assess(incident, store.now()))
                .orElseThrow(() -> WrongInput.at("--site", incident.site(), "wrong.paper.site"));
        form.write(spec, paper(Papers.standard(), file, incident));
        return Exit.DONE;
    }

    private Document paper(Papers papers, CaseFile file, Incident incident) {
        return switch (kind) {
            case MESSAGE -> papers.messageToClient(file, message(incident), common.locale());
            case WARRANTY -> papers.noticeToThirdParty(file, warranty(incident), common.locale());
            case VISIT ->
                papers.visitNotice(
                        file,
                        PlannedVisit.of(incident, time, who).orElseThrow(() -> absent("VISIT_AGREED")),
                        common.locale());
            case ACT ->
                papers.act(
                        file,
                        WorkDone.of(incident, file.site().zone(), works, result).orElseThrow(() -> absent("VISITED")),
                        common.locale());
        };
    }

    private ClientMessage message(Incident incident) {
        return symptoms.isEmpty() && place.isEmpty() && actions.isEmpty()
                ? ClientMessage.of(incident)
                : new ClientMessage(symptoms, place, actions);
    }

    private String warranty(Incident incident) {
        return !symptoms.isEmpty()
                ? symptoms
                : incident.events().stream()
                        .filter(event -> event.type() == IncidentEventType.NOTIFIED
                                && event.detail("party").equals("THIRD_PARTY"))
                        .map(event -> event.detail("symptoms"))
                        .reduce("", (earlier, later) -> later);
    }

    private InvalidConfigurationException absent(String event) {
        return WrongInput.at("INCIDENT", id, "wrong.paper.event", event);
    }
}
