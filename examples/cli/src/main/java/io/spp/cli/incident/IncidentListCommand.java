package io.spp.cli.incident;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.spp.cli.call.Columns;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentStatus;
import io.spp.core.store.Storage;
import io.spp.server.Contracts;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.desk.Assessment;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp incident list}: the register. */
@Command(name = "list")
final class IncidentListCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Option(names = "--open")
    boolean open;

    @Option(names = "--json")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Fleet fleet = store.fleet();
        Contracts contracts = store.contracts(fleet);
        Instant now = store.now();
        List<Incident> shown = new ArrayList<>();
        try (Storage storage = store.storage()) {
            for (Incident incident : CaseBook.over(storage.incidents()).cases()) {
                boolean over =
                        incident.status() == IncidentStatus.RESOLVED || incident.status() == IncidentStatus.NO_FAULT;
                if (IncidentJson.isIn(incident, fleet.sites()) && !(open && over)) {
                    shown.add(incident);
                }
            }
        }
        String text = json ? json(shown, contracts, now) : table(shown, contracts, fleet, now);
        output.write(spec, target -> target.append(text));
        return Exit.DONE;
    }

    private static String json(List<Incident> incidents, Contracts contracts, Instant now) throws IOException {
        ArrayNode list = IncidentJson.list();
        incidents.forEach(incident -> list.add(IncidentJson.entry(incident, contracts.assess(incident, now))));
        return IncidentJson.pretty(list);
    }

    private String table(List<Incident> incidents, Contracts contracts, Fleet fleet, Instant now) {
        Wording head = new Wording(common.locale(), ZoneOffset.UTC);
        Columns table = new Columns()
                .row(
                        head.say("number"),
                        head.say("what"),
                        head.say("where"),
                        head.say("since"),
                        head.say("status"),
                        head.say("fault"),
                        head.say("next"));
        for (Incident incident : incidents) {
            Wording words = new Wording(
                    common.locale(), fleet.site(incident.site()).map(Site::zone).orElse(ZoneOffset.UTC));
            Optional<Assessment> assessment = contracts.assess(incident, now);
            table.row(
                    CaseBook.numberOf(incident),
                    words.what(incident),
                    incident.site() + (incident.line().isEmpty() ? "" : "/" + incident.line()),
                    words.time(incident.since()),
                    words.say("status." + incident.status()),
                    assessment
                            .flatMap(Assessment::owner)
                            .map(ruling -> words.say("party." + ruling.party()))
                            .orElse(""),
                    assessment
                            .flatMap(IncidentJson::next)
                            .map(duty -> duty.id() + " " + words.say("party." + duty.actor()) + " "
                                    + words.say("duty." + duty.status())
                                    + duty.dueDate().map(day -> " " + day).orElse(""))
                            .orElse(""));
        }
        return table.toString();
    }
}
