package io.spp.cli.incident;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Instants;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Sensor;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.store.Storage;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.casebook.ReportedFault;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp incident open}: a fault that a person told. */
@Command(name = "open")
final class IncidentOpenCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Option(names = "--object", paramLabel = "SITE")
    @Nullable String object;

    @Option(names = "--line", paramLabel = "LINE")
    @Nullable String line;

    @Option(names = "--sensor", paramLabel = "SENSOR")
    @Nullable String sensor;

    @Option(names = "--what", paramLabel = "TEXT", required = true)
    String what = "";

    @Option(names = "--since", paramLabel = "INSTANT")
    @Nullable String since;

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable String at;

    @Option(names = "--channel", paramLabel = "PHONE|MAIL")
    ReportedFault.Channel channel = ReportedFault.Channel.PHONE;

    @Option(names = "--by", paramLabel = "NAME", required = true)
    String by = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Instant told = at == null ? store.now() : Instants.parse("--at", at);
        Fleet fleet = store.fleet();
        Site site = site(fleet, told);
        ReportedFault fault = new ReportedFault(
                site.id(),
                line == null ? "" : line,
                sensor == null ? "" : sensor,
                what,
                since == null ? Optional.empty() : Optional.of(Instants.parse("--since", since)),
                told,
                channel);
        try (Storage storage = store.newStorage()) {
            Incident incident = CaseBook.over(storage.incidents()).open(fault, by, store.now());
            spec.commandLine().getOut().println(CaseBook.numberOf(incident) + "  " + incident.id());
        }
        return Exit.DONE;
    }

    private Site site(Fleet fleet, Instant told) {
        if (line != null && fleet.line(line, told).isEmpty()) {
            throw WrongInput.at("--line", line, "wrong.line");
        }
        Optional<Sensor> known = sensor == null ? Optional.empty() : fleet.sensorById(sensor, told);
        if (sensor != null && known.isEmpty()) {
            throw WrongInput.at("--sensor", sensor, "wrong.sensor");
        }
        Optional<Site> implied = line != null ? fleet.siteOfLine(line) : known.flatMap(each -> fleet.site(each.site()));
        if (object == null && implied.isPresent()) {
            return implied.get();
        }
        Site named = StoreOptions.site(fleet, object);
        if (implied.filter(site -> !site.id().equals(named.id())).isPresent()) {
            throw WrongInput.at(
                    "--object", named.id(), "wrong.object.other", implied.get().id());
        }
        return named;
    }
}
