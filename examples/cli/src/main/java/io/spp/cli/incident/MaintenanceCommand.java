package io.spp.cli.incident;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Dates;
import io.spp.cli.input.Instants;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Site;
import io.spp.core.store.Storage;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.casebook.Initiator;
import io.spp.sla.casebook.Maintenance;
import io.spp.sla.casebook.MaintenancePlan;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spp incident maintain}: planned maintenance and its checklist. */
@Command(name = "maintain")
final class MaintenanceCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "maintenance")
    @Nullable String id;

    @Option(names = "--object", paramLabel = "SITE")
    @Nullable String object;

    @Option(names = "--date", paramLabel = "DATE")
    @Nullable String date;

    @Option(names = "--initiator", paramLabel = "CLIENT|EXECUTOR")
    Initiator initiator = Initiator.EXECUTOR;

    @Option(names = "--check", paramLabel = "ITEM")
    List<String> checks = new ArrayList<>();

    @Option(names = "--done", paramLabel = "ITEM")
    List<String> done = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "4.2.9";

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable String at;

    @Option(names = "--by", paramLabel = "NAME", required = true)
    String by = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Fleet fleet = store.fleet();
        Instant when = at == null ? store.now() : Instants.parse("--at", at);
        try (Storage storage = store.newStorage()) {
            CaseBook book = CaseBook.over(storage.incidents());
            Maintenance visit = id == null
                    ? book.plan(plan(StoreOptions.site(fleet, object)), when, by, store.now())
                    : done.isEmpty() ? book.maintenance(id) : book.performed(id, done, when, by, store.now());
            spec.commandLine().getOut().print(text(visit, fleet));
            spec.commandLine().getOut().flush();
        }
        return Exit.DONE;
    }

    private MaintenancePlan plan(Site site) {
        if (date == null) {
            throw WrongInput.at("--date", "", "wrong.maintenance.date");
        }
        if (checks.isEmpty() || checks.stream().anyMatch(String::isBlank)) {
            throw WrongInput.at("--check", String.join("; ", checks), "wrong.maintenance.check");
        }
        return new MaintenancePlan(site.id(), Dates.parse("--date", date), initiator, checks, reason);
    }

    private String text(Maintenance visit, Fleet fleet) {
        Site site = fleet.site(visit.site()).orElseThrow();
        Wording words = new Wording(common.locale(), site.zone());
        StringBuilder out = new StringBuilder();
        out.append(visit.id()).append('\n');
        out.append(words.say("maintenance", site.name(), visit.day(), words.say("party." + visit.initiator())))
                .append('\n');
        int number = 1;
        for (Maintenance.Item item : visit.checklist()) {
            out.append(item.doneAt().isPresent() ? "[x] " : "[ ] ")
                    .append(number++)
                    .append(". ")
                    .append(item.text());
            item.doneAt()
                    .ifPresent(moment -> out.append("  ")
                            .append(words.time(moment))
                            .append("  ")
                            .append(item.doneBy()));
            out.append('\n');
        }
        return out.toString();
    }
}
