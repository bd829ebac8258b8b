package io.spp.cli.incident;

import io.spp.cli.call.Columns;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.store.Storage;
import io.spp.server.Contracts;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.Obligation;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spp incident show}: one incident with its log and what follows from it. */
@Command(name = "show")
final class IncidentShowCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident.id")
    String id = "";

    @Option(names = "--json")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Fleet fleet = store.fleet();
        Contracts contracts = store.contracts(fleet);
        Incident incident;
        try (Storage storage = store.storage()) {
            incident = CaseBook.over(storage.incidents()).find(id);
        }
        String text = json
                ? IncidentJson.pretty(IncidentJson.whole(incident, contracts, store.now()))
                : text(incident, fleet, contracts.assess(incident, store.now()));
        output.write(spec, target -> target.append(text));
        return Exit.DONE;
    }

    private String text(Incident incident, Fleet fleet, Optional<Assessment> assessment) {
        Wording words = new Wording(
                common.locale(), fleet.site(incident.site()).map(Site::zone).orElse(ZoneOffset.UTC));
        StringBuilder out = new StringBuilder();
        out.append(CaseBook.numberOf(incident)).append("  ").append(words.what(incident));
        out.append("  ").append(words.say("status." + incident.status())).append('\n');
        out.append(incident.id()).append('\n');
        String explanation = incident.explanation(common.locale().getLanguage().equals("ru") ? "ru" : "en");
        if (!explanation.isEmpty()) {
            out.append(explanation).append('\n');
        }
        out.append('\n').append(words.say("events")).append('\n');
        Columns events = new Columns();
        int index = 0;
        for (IncidentEvent event : incident.events()) {
            events.row(
                    String.valueOf(index++),
                    words.time(event.at()),
                    event.type().name(),
                    event.actor(),
                    details(event));
        }
        out.append(events);
        assessment.ifPresent(judged -> judged(judged, words, out));
        return out.toString();
    }

    private void judged(Assessment assessment, Wording words, StringBuilder out) {
        assessment.owner().ifPresent(ruling -> {
            out.append('\n').append(words.say("fault")).append(": ").append(words.say("party." + ruling.party()));
            ruling.reasons().forEach(reason -> out.append(". ").append(reason.in(common.locale())));
            out.append('\n');
        });
        out.append('\n').append(words.say("duties")).append('\n');
        for (Obligation duty : assessment.obligations()) {
            out.append(duty.id())
                    .append("  ")
                    .append(words.say("duty." + duty.status()))
                    .append(duty.dueDate().map(day -> "  " + day).orElse(""))
                    .append("  ")
                    .append(duty.explanation().in(common.locale()))
                    .append('\n');
        }
        assessment
                .errors()
                .forEach(error -> out.append(error.code())
                        .append(": ")
                        .append(error.text().in(common.locale()))
                        .append('\n'));
    }

    private static String details(IncidentEvent event) {
        StringBuilder text = new StringBuilder();
        event.details().forEach((key, value) -> {
            if (!key.equals(Incident.EXPLANATION)) {
                text.append(text.length() == 0 ? "" : ", ")
                        .append(key)
                        .append('=')
                        .append(value);
            }
        });
        return text.toString();
    }
}
