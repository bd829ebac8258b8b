package io.spp.cli.sla;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Paper;
import io.spp.cli.call.Words;
import io.spp.cli.call.WrongInput;
import io.spp.cli.incident.StoreOptions;
import io.spp.cli.input.Dates;
import io.spp.core.count.CountsCsv;
import io.spp.core.fleet.Client;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.Storage;
import io.spp.monitoring.accuracy.EquivalenceTest;
import io.spp.server.Contracts;
import io.spp.server.WaitingMail;
import io.spp.server.paper.PaperFormat;
import io.spp.server.report.AccuracyChecks;
import io.spp.server.report.IncidentReports;
import io.spp.server.report.ReportMail;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.paper.IncidentReport;
import io.spp.sla.paper.Papers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp sla report}: the incident report of 4.2.5. */
@Command(name = "report")
final class SlaReportCommand implements Callable<Integer> {

    private static final double ALPHA = 0.05;

    @Mixin
    Common common = new Common();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Mixin
    Paper form = new Paper();

    @Option(names = "--client", paramLabel = "ID")
    @Nullable String client;

    @Option(names = "--from", paramLabel = "DATE", required = true)
    String from = "";

    @Option(names = "--to", paramLabel = "DATE", required = true)
    String to = "";

    @Option(names = "--manual", paramLabel = "FILE")
    @Nullable Path manual;

    @Option(names = "--margin", paramLabel = "SHARE", defaultValue = "0.01")
    double margin;

    @Option(names = "--mail")
    boolean mail;

    @Option(names = "--attach", paramLabel = "html|xlsx|pdf", split = ",", defaultValue = "pdf,xlsx")
    Set<PaperFormat> attached = EnumSet.of(PaperFormat.PDF, PaperFormat.XLSX);

    @Option(names = "--dir", paramLabel = "DIR")
    @Nullable Path directory;

    @Option(names = "--by", paramLabel = "NAME")
    String by = "client";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ReportPeriod period = new ReportPeriod(Dates.parse("--from", from), Dates.parse("--to", to));
        Fleet fleet = store.fleet();
        Contracts contracts = store.contracts(fleet);
        Client whose = client(fleet);
        try (Storage storage = store.storage()) {
            IncidentReport report =
                    checked(storage, IncidentReports.of(fleet, storage, contracts, whose, period, store.now()));
            if (mail) {
                mail(fleet, storage, report);
            } else {
                form.write(spec, Papers.standard().incidentReport(report, common.locale()));
            }
        }
        return Exit.DONE;
    }

    /** With the accuracy checks, where counts made by hand are given. */
    private IncidentReport checked(Storage storage, IncidentReport report) throws IOException {
        if (!(margin > 0 && margin < 1)) {
            throw WrongInput.at("--margin", margin, "wrong.margin");
        }
        return manual == null
                ? report
                : report.with(
                        AccuracyChecks.of(storage, report, CountsCsv.read(manual), new EquivalenceTest(margin, ALPHA)));
    }

    private void mail(Fleet fleet, Storage storage, IncidentReport report) throws IOException {
        CaseBook book = CaseBook.over(storage.incidents());
        String site = report.client().sites().get(0).id();
        Incident request = book.requestReport(site, report.period(), store.now(), by, store.now());
        Papers papers = Papers.standard();
        ReportMail.put(
                storage.outbox(),
                request,
                report.client(),
                language -> papers.incidentReport(report, language),
                attached,
                store.now());
        Path folder = directory == null ? store.dataFolder() : directory;
        WaitingMail.send(fleet, storage, request.id(), folder, store.now());
        boolean sent = book.find(request.id()).events().stream()
                .anyMatch(event -> event.type() == IncidentEventType.REPORT_SENT);
        String state = Words.in(common.locale(), sent ? "report.sent" : "report.waits");
        spec.commandLine().getOut().println(request.id() + "  " + state);
    }

    private Client client(Fleet fleet) {
        if (client == null && fleet.clients().size() == 1) {
            return fleet.clients().get(0);
        }
        String names = fleet.clients().stream().map(Client::id).collect(Collectors.joining(", "));
        return fleet.client(client == null ? "" : client)
                .orElseThrow(() -> WrongInput.at("--client", client == null ? "" : client, "wrong.client", names));
    }
}
