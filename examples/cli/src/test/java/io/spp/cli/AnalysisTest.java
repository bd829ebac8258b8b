package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monitor, restore and back-test of a counts file. */
class AnalysisTest {

    private static final String HEADER = "line,start,end,in,in_low80,in_high80,in_low95,in_high95,"
            + "out,out_low80,out_high80,out_low95,out_high95,method,donors,note";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aSilentLineIsOneFindingInTheExactForm() throws IOException {
        Path counts = new Hours().silent("door-1", "2024-05-02T07:00:00Z", 12).write(folder.resolve("counts.csv"));

        Call call = Call.spp("monitor", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.lines()).hasSize(1);
        JsonNode finding = call.json();
        assertThat(finding.path("line").asText()).isEqualTo("door-1");
        assertThat(finding.path("rule").asText()).isEqualTo("SILENT");
        assertThat(finding.path("from").asText()).isEqualTo("2024-05-02T07:00:00Z");
        assertThat(finding.path("to").asText()).isGreaterThanOrEqualTo("2024-05-02T19:00:00Z");
        assertThat(finding.path("score").isNumber()).isTrue();
        assertThat(finding.path("explanation").path("ru").asText()).isNotBlank();
        assertThat(keys(finding))
                .containsExactly("line", "rule", "from", "to", "detectedAt", "severity", "score", "explanation");
    }

    @Test
    void aSoundFileGivesNothing() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));

        Call call = Call.spp("monitor", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00");

        assertThat(call.code()).isZero();
        assertThat(call.out()).isEmpty();
    }

    @Test
    void shortHistoryIsToldInTheLanguageOfTheCall() throws IOException {
        List<String> rows = Files.readAllLines(new Hours().write(folder.resolve("all.csv")));
        Path counts = Files.write(folder.resolve("short.csv"), rows.subList(0, 24 * 5 * 2));

        assertThat(Call.in("en", "monitor", "--counts", counts, "--zone", "Europe/Moscow")
                        .err())
                .contains("no more than 28 days of history", "door-1");
        assertThat(Call.in("ru", "monitor", "--counts", counts, "--zone", "Europe/Moscow")
                        .err())
                .contains("не более 28 дней истории", "door-1");
        assertThat(Call.spp("monitor", "--counts", folder.resolve("all.csv"), "--zone", "Europe/Moscow")
                        .err())
                .doesNotContain("history");
    }

    @Test
    void everyMissingIntervalIsOneRowAndNoOther() throws IOException {
        Path counts = new Hours().missing("door-2", "2024-05-02T09:00:00Z", 5).write(folder.resolve("counts.csv"));
        Path totals = folder.resolve("totals.csv");

        Call call = Call.spp(
                "restore", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00", "--totals", totals);

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.lines()).hasSize(6).startsWith(HEADER);
        assertThat(call.lines().subList(1, 6))
                .allSatisfy(
                        row -> assertThat(row.split(",")).hasSizeGreaterThan(15).startsWith("door-2"));
        assertThat(Files.readAllLines(totals)).hasSize(2);
        assertThat(Files.readAllLines(totals).get(0)).startsWith("line,start,end,intervals,in,in_low80");
    }

    @Test
    void aContractMayPinTheMethodAndTheLetterSaysWhenMoreIsUsed() throws IOException {
        Path counts = new Hours().missing("door-2", "2024-05-02T09:00:00Z", 5).write(folder.resolve("counts.csv"));
        Path letter = folder.resolve("letter.html");

        Call pinned = restore(counts, "--method", "median-4-weeks", "--letter", letter);
        assertThat(pinned.lines().subList(1, 6)).allMatch(row -> row.contains(",median-4-weeks,"));
        assertThat(Files.readString(letter)).contains("door-2").doesNotContain("More than data of previous periods");

        restore(counts, "--letter", letter);
        assertThat(Files.readString(letter)).contains("More than data of previous periods", "<svg");

        Call unknown = restore(counts, "--method", "guess");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--method", "guess", "closed-form");
    }

    private static Call restore(Path counts, Object... options) {
        List<Object> call = new ArrayList<>(List.of("restore", "--counts", counts, "--zone", "Europe/Moscow"));
        call.addAll(List.of("--open", "10:00-22:00"));
        call.addAll(List.of(options));
        return Call.in("en", call.toArray());
    }

    @Test
    void tooLittleHistoryIsRefusedAndFilledOnlyWhenAsked() throws IOException {
        List<String> rows = Files.readAllLines(
                new Hours().missing("door-1", "2024-03-05T09:00:00Z", 2).write(folder.resolve("all.csv")));
        Path counts = Files.write(folder.resolve("short.csv"), rows.subList(0, 24 * 5 * 2));

        Call refused = Call.spp("restore", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00");
        Call filled = Call.spp(
                "restore", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00", "--fill-all");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.lines().get(1)).contains(",REFUSED,");
        assertThat(filled.lines().get(1)).doesNotContain(",,,,,,");
    }

    @Test
    void aMarkedIntervalIsRestoredToo() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));
        Path marks = Files.writeString(
                folder.resolve("marks.csv"), "line,start,end\ndoor-1,2024-04-10T09:00:00Z,2024-04-10T11:00:00Z\n");

        Call call = Call.spp(
                "restore", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00", "--marks", marks);

        assertThat(call.lines()).hasSize(3);
    }

    @Test
    void theBackTestIsATableAndJson() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));

        Call table = Call.spp("backtest", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00");
        Call json =
                Call.spp("backtest", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00", "--json");

        assertThat(table.code()).isZero();
        assertThat(table.out()).contains("| point | line | door-1 | ", "closed-form");
        assertThat(Schema.at("/io/spp/restoration/backtest/back-test.schema.json")
                        .problemsOf(json.json()))
                .isEmpty();
        assertThat(json.json().path("results")).isNotEmpty();
    }

    @Test
    void badRowsAreNamedByNumberAndNothingIsWritten() throws IOException {
        Path counts = Files.writeString(folder.resolve("bad.csv"), """
                line,start,end,in,out
                door-1,2024-05-02T07:00:00Z,2024-05-02T08:00:00Z,12,9
                door-1,2024-05-02T08:00:00Z,2024-05-02T07:00:00Z,12,9
                door-1,2024-05-02T09:00:00Z,2024-05-02T10:00:00Z,-3,9
                """);
        Path out = folder.resolve("out.csv");

        Call call = Call.spp("restore", "--counts", counts, "--zone", "Europe/Moscow", "--out", out);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("bad.csv").contains("3").contains("4").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void badRowsAreSetAsideWhenAsked() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));
        Files.writeString(counts, Files.readString(counts) + "door-1,yesterday,today,1,1\n");
        Path bad = folder.resolve("bad.txt");

        Call call = Call.spp(
                "monitor", "--counts", counts, "--zone", "Europe/Moscow", "--open", "10:00-22:00", "--skip-bad", bad);

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(Files.readAllLines(bad)).hasSize(1);
        assertThat(Files.readString(bad)).contains("door-1,yesterday,today,1,1");
    }

    @Test
    void saysHowManyRowsWereLeftOutAndWhereTheResultCannotGo() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));
        Files.writeString(counts, Files.readString(counts) + "door-1,yesterday,today,1,1\n");
        Path bad = folder.resolve("bad.txt");
        Path nowhere = folder.resolve("nowhere/out.csv");

        Call call = Call.in("ru", "restore", "--counts", counts, "--zone", "UTC", "--skip-bad", bad, "--out", nowhere);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .contains("пропущена 1 негодная строка; см. " + bad, nowhere + ": папки для этого файла нет");
        assertThat(Files.readString(bad)).contains("door-1,yesterday,today,1,1 # " + counts + ":", "время пишется");
    }

    @Test
    void wrongCallsNameWhatIsWrong() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));
        Path empty = Files.writeString(folder.resolve("empty.csv"), "line,start,end,in,out\n");
        Path headless = Files.writeString(folder.resolve("headless.csv"), "door-1,1,2\n");
        Stream.of("monitor", "restore", "backtest").forEach(command -> {
            assertWrong(Call.spp(command, "--zone", "Europe/Moscow"), "--counts");
            assertWrong(Call.spp(command, "--counts", counts), "--zone");
            assertWrong(Call.spp(command, "--counts", counts, "--zone", "Mars/Olympus"), "--zone", "Mars/Olympus");
            assertWrong(Call.spp(command, "--counts", counts, "--zone", "UTC", "--open", "ten"), "--open", "ten");
            assertWrong(Call.spp(command, "--counts", counts, "--zone", "UTC", "--interval", "1h"), "--interval", "1h");
            assertWrong(Call.spp(command, "--counts", folder.resolve("no.csv"), "--zone", "UTC"), "no.csv");
            assertWrong(Call.spp(command, "--counts", empty, "--zone", "UTC"), "empty.csv");
            assertWrong(Call.spp(command, "--counts", headless, "--zone", "UTC"), "headless.csv");
        });
        assertWrong(Call.spp("monitor", "--counts", counts, "--zone", "UTC", "--from", "May"), "--from", "May");
        assertWrong(Call.spp("monitor", "--counts", counts, "--zone", "UTC", "--alarms", "0"), "--alarms");
        assertWrong(Call.spp("monitor", "--counts", counts, "--zone", "UTC", "--alarms", "few"), "--alarms", "few");
    }

    @Test
    void messagesComeInRussianToo() throws IOException {
        Path counts = new Hours().write(folder.resolve("counts.csv"));

        assertThat(Call.in("ru", "monitor", "--counts", counts).err()).contains("часовой пояс");
        assertThat(Call.in("ru", "monitor", "--zone", "UTC", "--counts", folder.resolve("no.csv"))
                        .err())
                .contains("нет такого файла");
        assertThat(Call.in("ru", "monitor", "--colour", "red").err()).contains("неизвестный параметр");
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static void assertWrong(Call call, String... named) {
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains(named).doesNotContain("\tat ", "a bug in spp");
    }
}
