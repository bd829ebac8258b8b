package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.Storage;
import io.spp.server.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final String SITE = """
            {"client": {"id": "%s", "name": "%s"},
             "systems": [{"id": "sys-%s", "contract": {"zone": "%s", "edition": "LOCAL", "tariff": "CORP",
               "workingHours": "09:00-18:00"}}],
             "sites": [{"id": "%s", "name": "Mall", "system": "sys-%s", "zone": "%s",
               "lines": [{"id": "%s-door", "name": "Door", "role": "ENTRANCE", "interval": "PT1M"}], "sensors": []}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private String db = "";
    private Path acme = Path.of("");
    private Path ural = Path.of("");

    @BeforeEach
    void twoClientsHaveAnIncidentEach() throws IOException {
        acme = site("acme", "Europe/Moscow");
        ural = site("ural", "Asia/Yekaterinburg");
        db = "jdbc:sqlite:" + folder.resolve("spp.db");
        try (Storage storage = DatabaseUrl.parse(db).open(Map.of())) {
            storage.incidents()
                    .append(List.of(
                            detected("M", "acme-mall", "2024-06-04T10:00:00Z"),
                            detected("U", "ural-mall", "2024-06-05T10:00:00Z")));
        }
    }

    private static IncidentEvent detected(String id, String site, String at) {
        Instant moment = Instant.parse(at);
        return new IncidentEvent(
                id, IncidentEventType.DETECTED, moment, moment, IncidentEvent.MONITOR, Map.of(Incident.SITE, site));
    }

    private Path site(String client, String zone) throws IOException {
        return Files.writeString(
                folder.resolve(client + ".json"),
                SITE.formatted(client, client, client, zone, client + "-mall", client, zone, client));
    }

    private Call desk(Object... more) {
        Object[] call = {"sla", "desk", "--db", db, "--site", acme, "--site", ural};
        Object[] all = new Object[call.length + more.length];
        System.arraycopy(call, 0, all, 0, call.length);
        System.arraycopy(more, 0, all, call.length, more.length);
        return Call.spp(all);
    }

    @Test
    void theLeastWorkingTimeLeftStandsFirst() throws IOException {
        Call call = desk("--now", "2024-06-05T14:00:00Z", "--json");

        assertThat(call.code()).isZero();
        JsonNode out = call.json();
        assertThat(Schema.at("sla-desk.schema.json").problemsOf(out)).isEmpty();
        assertThat(out.path("items").findValuesAsText("incident").subList(0, 4)).containsExactly("M", "M", "U", "U");
        assertThat(out.at("/items/0/workingTimeLeft").asText()).isEqualTo("PT1H");
        assertThat(out.at("/items/2/workingTimeLeft").asText()).isEqualTo("PT9H");
        assertThat(out.at("/items/2/operationalDue").asText()).isEqualTo("2024-06-06T18:00:00+05:00");
        assertThat(out.at("/counts/atRisk").asInt()).isEqualTo(2);
        assertThat(out.at("/incidents/0/waits/0/party").asText()).isEqualTo("EXECUTOR");
    }

    @Test
    void whatIsOverdueEndsWith1() {
        Call call = desk("--now", "2024-06-07T14:00:00Z");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("Overdue 4", "× overdue", "acme-mall", "provider");
    }

    @Test
    void notesAndAssignmentsAreKept() throws IOException {
        assertThat(Call.spp(
                                "sla",
                                "note",
                                "--db",
                                db,
                                "--incident",
                                "M",
                                "--by",
                                "anna",
                                "--text",
                                "call the mall",
                                "--assign",
                                "boris")
                        .code())
                .isZero();

        JsonNode out = desk("--json").json();
        assertThat(out.at("/incidents/0/notes/0/text").asText()).isEqualTo("call the mall");
        assertThat(out.at("/incidents/0/notes/0/author").asText()).isEqualTo("anna");
        assertThat(out.at("/incidents/0/assignee").asText()).isEqualTo("boris");
        assertThat(Call.spp("sla", "note", "--db", db, "--incident", "M", "--by", "anna")
                        .code())
                .isEqualTo(2);
        assertThat(Call.spp("sla", "note", "--db", db, "--incident", "X", "--by", "anna", "--text", "x")
                        .err())
                .contains("incident", "X");
        assertThat(Call.spp("sla", "note", "--db", db, "--incident", "M", "--by", "anna", "--text", " ")
                        .err())
                .contains("--text");
    }

    @Test
    void theCalendarIsWrittenBeside() throws IOException {
        Path ics = folder.resolve("desk.ics");
        assertThat(desk("--now", "2024-06-05T14:00:00Z", "--ics", ics, "--ics-due", "operational")
                        .code())
                .isZero();

        assertThat(Files.readString(ics))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:acme/M/O2@spp-desk\r\n", "DTSTART:20240605T150000Z\r\n", "DTSTART:20240606T130000Z\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aReminderComesAfterAtLeastOneWorkingDay() {
        assertThat(desk("--remind", "0").err()).contains("--remind");
        assertThat(desk("--remind", "3", "--now", "2024-06-05T14:00:00Z").code())
                .isZero();
    }

    @Test
    void anotherRegulationIsComparedForTheOpenIncidentsOfTheStore() throws IOException {
        Call call = Call.spp(
                "sla",
                "diff",
                "rarus-spp-2",
                "nordwind-1",
                "--db",
                db,
                "--site",
                acme,
                "--site",
                ural,
                "--now",
                "2024-06-05T14:00:00Z");

        assertThat(call.code()).isZero();
        JsonNode incidents = call.json().path("incidents");
        assertThat(incidents.findValuesAsText("incident")).containsExactly("M", "U");
        assertThat(incidents.get(0).path("governedBy").asText()).isEqualTo("rarus-spp-2");
        assertThat(incidents.get(0).path("changes").findValuesAsText("id")).containsExactly("O1", "O2", "O3", "D1");
        assertThat(Call.spp("sla", "diff", "rarus-spp-2", "nordwind-1", "--db", db)
                        .code())
                .isEqualTo(2);
    }
}
