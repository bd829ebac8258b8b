package io.spp.cli.sla;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.WrongCall;
import io.spp.cli.call.WrongInput;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.store.Storage;
import io.spp.server.DatabaseUrl;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.desk.DeskNote;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp sla note}: leaves a note for whoever works on an incident next, or hands the incident over. */
@Command(name = "note")
final class SlaNoteCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(names = "--db", paramLabel = "JDBC_URL", required = true)
    String db = "";

    @Option(names = "--incident", paramLabel = "ID", required = true)
    String incident = "";

    @Option(names = "--by", paramLabel = "WHO", required = true)
    String by = "";

    @Option(names = "--text", paramLabel = "TEXT")
    @Nullable String text;

    @Option(names = "--assign", paramLabel = "WHO")
    @Nullable String assignee;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (text == null && assignee == null) {
            throw WrongCall.of(spec.commandLine(), "call.note");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (Storage storage = DatabaseUrl.parse(db).openExisting(System.getenv())) {
            String id = CaseBook.over(storage.incidents()).find(incident).id();
            List<IncidentEvent> events = new ArrayList<>();
            if (text != null) {
                events.add(new DeskNote(now, said("--by", by), said("--text", text)).event(id, now));
            }
            if (assignee != null) {
                String to = assignee.isEmpty() ? "" : said("--assign", assignee);
                events.add(DeskNote.assignment(id, now, now, said("--by", by), to));
            }
            storage.incidents().append(events);
        }
        return Exit.DONE;
    }

    private static String said(String option, String text) {
        if (text.isBlank() || text.length() > DeskNote.LONGEST) {
            throw WrongInput.at(option, "", "wrong.note", DeskNote.LONGEST);
        }
        return text.strip();
    }
}
