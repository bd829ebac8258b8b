package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.store.jdbc.JdbcStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentTest {

    private static final String SITE = """
            {"client": {"id": "galereya", "name": "ТЦ «Галерея»", "contacts": [
               {"role": "AUTHORISED", "email": "it@client.example", "locale": "ru"},
               {"role": "TECHNICAL", "email": "net@client.example"}, {"role": "ON_SITE", "phone": "+7 495 000-00-00"},
               {"role": "EXECUTOR", "email": "desk@provider.example"}, {"role": "THIRD_PARTY", "email": "service@vc.example"}]},
             "systems": [{"id": "spp-1", "contract": {"zone": "Europe/Moscow", "edition": "LOCAL", "tariff": "CORP",
               "licence": {"kind": "EXTENDED", "holdsRights": true, "activated": "2025-03-01", "expires": "2026-02-28"},
               "paid": "2025-02-20", "term": "P1Y"}}],
             "sites": [{"id": "mall", "name": "Галерея", "system": "spp-1", "zone": "Europe/Moscow",
               "lines": [{"id": "door-1", "name": "Главный вход"}], "sensors": []}]}
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void makesAStore() throws IOException {
        Files.writeString(folder.resolve("site.json"), SITE);
        JdbcStorage.sqlite(folder.resolve("spp.db")).migrate().close();
    }

    @Test
    void anIncidentToldByPhoneGoesThroughTheRegister() throws IOException {
        Call opened = open();
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.out()).startsWith("INC-1  REPORTED.door-1.");
        assertThat(open().out()).isEqualTo(opened.out());

        Call diagnosed = event("DIAGNOSED", "location=CLIENT_ENVIRONMENT", "--at", "2025-05-12T14:00:00+03:00");
        assertThat(diagnosed.code()).as(diagnosed.err()).isZero();
        assertThat(diagnosed.out()).contains("INC-1: DIAGNOSED is recorded");
        assertThat(event("DIAGNOSED", "location=CLIENT_ENVIRONMENT", "--at", "2025-05-12T14:00:00+03:00")
                        .out())
                .contains("recorded before");

        JsonNode list = call("list", "--json").json();
        assertThat(Schema.at("incident/incident-list.schema.json").problemsOf(list))
                .isEmpty();
        assertThat(list.get(0).get("owner").asText()).isEqualTo("CLIENT");
        assertThat(call("list").out()).contains("INC-1", "mall/door-1", "Client", "the display is dark");

        JsonNode shown = call("show", "INC-1", "--json").json();
        assertThat(Schema.at("incident/incident.schema.json").problemsOf(shown)).isEmpty();
        assertThat(shown.get("obligations").findValuesAsText("id")).contains("O2", "O3", "O11");
        assertThat(call("show", "INC-1").out()).contains("DIAGNOSED", "4.2.4.2", "At fault: Client");
    }

    @Test
    void everyMistakeIsOneMessageAndNothingIsWritten() throws IOException {
        open();
        String before = call("show", "INC-1", "--json").out();

        assertThat(wrong(event("INC-9", "NO_FAULT"))).contains("INC-9", "spp incident list");
        assertThat(wrong(event("DIAGNOSED", "locaton=SENSOR"))).contains("$.locaton", "$.location");
        assertThat(wrong(event("DIAGNOSED", "location=MOON"))).contains("MOON", "SENSOR");
        assertThat(wrong(event("RESOLVED", "--at", "2025-05-11T14:00:00+03:00")))
                .contains("$.at", "2025-05-12");
        assertThat(wrong(event("DIAGNOSED", "location"))).contains("location=SENSOR");
        assertThat(wrong(event("NOTIFIED", "party=CLIENT", "symptoms=dark"))).contains("$.place", "$.actions");
        assertThat(wrong(Call.spp(
                        "incident", "list", "--site", folder.resolve("site.json"), "--db", "jdbc:sqlite:none.db")))
                .contains("none.db");
        assertThat(wrong(Call.spp("incident"))).contains("maintain");

        assertThat(call("show", "INC-1", "--json").out()).isEqualTo(before);
    }

    @Test
    void papersArePrintedFromWhatWasRecorded() throws IOException {
        open();
        assertThat(wrong(call("paper", "INC-1", "MESSAGE"))).contains("symptoms", "place", "actions");
        event("DIAGNOSED", "location=CLIENT_ENVIRONMENT", "--at", "2025-05-12T14:00:00+03:00");
        event("NOTIFIED", "party=CLIENT", "symptoms=dark", "place=rack 3", "actions=switch it on");

        assertThat(call("paper", "INC-1", "MESSAGE").out()).contains("rack 3", "switch it on", "net@client.example");
        Path pdf = folder.resolve("message.pdf");
        assertThat(call("paper", "INC-1", "MESSAGE", "--format", "pdf", "--out", pdf)
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(wrong(call("paper", "INC-1", "ACT"))).contains("VISITED");
    }

    @Test
    void aReportIsMailedOnRequestAndItsDutyIsMet() throws IOException {
        open();
        Call mailed = report("--mail");
        assertThat(mailed.code()).as(mailed.err()).isZero();
        assertThat(mailed.out()).contains("REPORT.mall.2025-05-01.2025-05-31  sent");
        assertThat(report("--mail").out()).isEqualTo(mailed.out());

        try (Stream<Path> letters = Files.list(folder.resolve("spp.db.data/mail"))) {
            assertThat(letters.toList())
                    .singleElement(PATH)
                    .content()
                    .contains("multipart/mixed", "application/pdf", "officedocument.spreadsheetml.sheet");
        }
        JsonNode request =
                call("show", "REPORT.mall.2025-05-01.2025-05-31", "--json").json();
        assertThat(request.get("events").findValuesAsText("type")).containsExactly("REPORT_REQUESTED", "REPORT_SENT");
        assertThat(request.get("obligations").get(0).get("id").asText()).isEqualTo("O16");
        assertThat(request.get("obligations").get(0).get("status").asText()).isEqualTo("MET");
    }

    @Test
    void aReportIsMailedWithTheFilesThatTheSenderChooses() throws IOException {
        assertThat(report("--mail", "--attach", "pdf").code()).isZero();
        assertThat(wrong(report("--mail", "--attach", "docx"))).contains("--attach", "docx");

        try (Stream<Path> letters = Files.list(folder.resolve("spp.db.data/mail"))) {
            assertThat(letters.toList())
                    .singleElement(PATH)
                    .content()
                    .contains("application/pdf")
                    .doesNotContain("spreadsheetml");
        }
    }

    @Test
    void aReportIsPrintedInEachForm() throws IOException {
        open();
        assertThat(report().out()).contains("Incident report: ТЦ «Галерея»", "the display is dark");
        Path book = folder.resolve("report.xlsx");
        assertThat(report("--format", "xlsx", "--out", book).code()).isZero();
        assertThat(book).isNotEmptyFile();
        assertThat(wrong(report("--format", "pdf"))).contains("--out");
        assertThat(wrong(report("--to", "2025-05-30"))).contains("2025-05-31");
    }

    @Test
    void maintenanceIsPlannedAndMarkedItemByItem() {
        Call planned = call(
                "maintain",
                "--date",
                "2025-06-03",
                "--check",
                "clean the lenses",
                "--check",
                "check the clock",
                "--at",
                "2025-06-02T10:00:00+03:00",
                "--by",
                "desk");
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.out()).contains("MAINTENANCE.mall.2025-06-03", "[ ] 2. check the clock");

        Call done = call(
                "maintain",
                "MAINTENANCE.mall.2025-06-03",
                "--done",
                "2",
                "--at",
                "2025-06-03T10:00:00+03:00",
                "--by",
                "Petrov");
        assertThat(done.out()).contains("[ ] 1.", "[x] 2. check the clock", "Petrov");
        assertThat(call("paper", "MAINTENANCE.mall.2025-06-03", "ACT").out()).contains("clean the lenses", "not done");
        assertThat(call("show", "MAINTENANCE.mall.2025-06-03").out()).contains("O20  met");
        assertThat(wrong(call("maintain", "MAINTENANCE.mall.2025-06-03", "--done", "7", "--by", "x")))
                .contains("clean the lenses");
    }

    private Call open() {
        return call(
                "open",
                "--line",
                "door-1",
                "--what",
                "the display is dark",
                "--at",
                "2025-05-12T12:00:00+03:00",
                "--by",
                "desk");
    }

    private Call event(String... arguments) {
        List<Object> all = new ArrayList<>(List.of("event"));
        if (!arguments[0].startsWith("INC-")) {
            all.add("INC-1");
        }
        all.addAll(List.of(arguments));
        all.addAll(List.of("--by", "desk"));
        return call(all.toArray());
    }

    private Call report(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("sla", "report", "--from", "2025-05-01"));
        if (!List.of(arguments).contains("--to")) {
            all.addAll(List.of("--to", "2025-05-31"));
        }
        all.addAll(List.of(arguments));
        return Call.spp(store(all));
    }

    private Call call(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("incident"));
        all.addAll(List.of(arguments));
        return Call.spp(store(all));
    }

    private Object[] store(List<Object> arguments) {
        arguments.addAll(List.of(
                "--db",
                "jdbc:sqlite:" + folder.resolve("spp.db"),
                "--site",
                folder.resolve("site.json"),
                "--now",
                "2025-06-05T10:00:00+03:00"));
        return arguments.toArray();
    }

    private static String wrong(Call call) {
        assertThat(call.code()).as(call.out()).isEqualTo(2);
        assertThat(call.err()).doesNotContain("\tat ", "bug in spp");
        return call.err();
    }
}
