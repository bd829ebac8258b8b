package io.spp.core.figure;

import static io.spp.core.figure.Shop.LATER;
import static io.spp.core.figure.Shop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.figure.file.CsvForm;
import io.spp.core.figure.file.FigureCsv;
import io.spp.core.figure.file.FigureJson;
import io.spp.core.fleet.Fleet;
import io.spp.core.metric.Metric;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static FigureTable answer() throws IOException {
        Shop shop = Shop.of(Fleet.builder("client")
                .site(
                        "=cmd|'/c calc'!A1",
                        Shop.MOSCOW,
                        site -> site.line("door-1", line -> line.interval(Duration.ofMinutes(15))))
                .build());
        shop.count("door-1", shop.hours(MONDAY, 10, 12), 1, 2);
        return shop.figures()
                .answer(FigureQuery.of(Metric.ENTRIES, Metric.OCCUPANCY).days(MONDAY, MONDAY), LATER);
    }

    private static List<String> csv(CsvForm form) throws IOException {
        StringBuilder text = new StringBuilder();
        FigureCsv.write(answer(), form, Locale.ENGLISH, text);
        assertThat(text.toString().replace("\r\n", "")).doesNotContain("\n", "\r");
        return text.toString().lines().toList();
    }

    @Test
    void writesUtcTheLocalTimeWithItsOffsetTheBusinessDateAndTheQuality() throws Exception {
        List<String> rows = csv(CsvForm.STANDARD);

        assertThat(rows.get(0))
                .startsWith("site,line,metric,unit,bucket,business_date")
                .endsWith("audit_age_days,notes");
        assertThat(rows.get(1))
                .contains("entries,PERSONS,2026-03-02,2026-03-02,2026-03-02,2026-03-01T21:00:00Z,2026-03-02T21:00:00Z,")
                .contains(
                        "2026-03-02T00:00+03:00,2026-03-03T00:00+03:00,Europe/Moscow,8,LOWER_BOUND,8,,8,,,,,0.083333,");
    }

    @Test
    void noTextCanBeTakenForAFormula() throws Exception {
        assertThat(csv(CsvForm.STANDARD).get(1)).startsWith("'=cmd|");
        assertThat(csv(CsvForm.RUSSIAN_EXCEL).get(1)).startsWith("'=cmd|");
    }

    @Test
    void aRussianExcelGetsSemicolonsDecimalCommasAndAMark() throws Exception {
        List<String> rows = csv(CsvForm.RUSSIAN_EXCEL);

        assertThat(rows.get(0)).startsWith("\ufeffsite;line;metric");
        assertThat(rows.get(1)).contains(";0,083333;");
    }

    @Test
    void qualityIsLeftOutOnlyOnRequest() throws Exception {
        assertThat(csv(CsvForm.STANDARD.withoutQuality()).get(0)).endsWith("zone,value");
    }

    @Test
    void everyLineOfJsonIsOneFigureWithItsQualityAndNotes() throws Exception {
        StringBuilder text = new StringBuilder();
        FigureJson.writeLines(answer(), text);
        List<String> lines = text.toString().lines().toList();

        JsonNode occupancy = new ObjectMapper().readTree(lines.get(1));

        assertThat(lines).hasSize(2);
        assertThat(occupancy.get("reading").asText()).isEqualTo("UNSURE");
        assertThat(occupancy.get("raw").asDouble()).isEqualTo(-8);
        assertThat(occupancy.get("bounds").has("high95")).isFalse();
        assertThat(occupancy.get("quality").get("finality").asText()).isEqualTo("FINAL");
        assertThat(occupancy.get("notes").get(0).get("ru").asText()).contains("политика дрейфа RESET");
    }
}
