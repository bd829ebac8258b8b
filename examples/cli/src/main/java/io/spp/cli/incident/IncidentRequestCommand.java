package io.spp.cli.incident;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Dates;
import io.spp.cli.input.Instants;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.store.Storage;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.contract.ReportPeriod;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spp incident request}: the client asks for something. */
@Command(name = "request")
final class IncidentRequestCommand implements Callable<Integer> {

    /** What can be asked for. */
    enum Wish {
        REPORT,
        VISIT
    }

    @Mixin
    Common common = new Common();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Parameters(index = "0", paramLabel = "REPORT|VISIT", descriptionKey = "wish")
    Wish wish = Wish.REPORT;

    @Option(names = "--object", paramLabel = "SITE")
    @Nullable String object;

    @Option(names = "--from", paramLabel = "DATE")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE")
    @Nullable String to;

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable String at;

    @Option(names = "--by", paramLabel = "NAME", required = true)
    String by = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Instant asked = at == null ? store.now() : Instants.parse("--at", at);
        Site site = StoreOptions.site(store.fleet(), object);
        if (wish == Wish.REPORT && (from == null || to == null)) {
            throw WrongInput.at(from == null ? "--from" : "--to", "", "wrong.report.days");
        }
        try (Storage storage = store.newStorage()) {
            CaseBook book = CaseBook.over(storage.incidents());
            Incident request = from != null && to != null && wish == Wish.REPORT
                    ? book.requestReport(
                            site.id(),
                            new ReportPeriod(Dates.parse("--from", from), Dates.parse("--to", to)),
                            asked,
                            by,
                            store.now())
                    : book.requestVisit(site.id(), asked, by, store.now());
            spec.commandLine().getOut().println(request.id());
        }
        return Exit.DONE;
    }
}
