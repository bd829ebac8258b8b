package io.spp.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import io.spp.core.document.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRendererTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void tablesAndChartsHaveSheetsOfTheirOwn() throws IOException {
        assertThat(parts(Specimen.russian()).get("xl/workbook.xml"))
                .contains("name=\"Отчёт № 7 — ТЦ «Галерея»\"")
                .contains("name=\"Журнал инцидентов\"")
                .contains("name=\"Вошли, по часам\"")
                .contains("name=\"Посещения по дням\"");
    }

    @Test
    void numbersAndDatesAreWrittenAsSuch() throws IOException {
        String register = parts(Specimen.russian()).get("xl/worksheets/sheet2.xml");

        assertThat(register).contains("<v>1234</v>").contains("<v>45779.").contains("<autoFilter");
    }

    @Test
    void whatANameBeginsWithNeverBecomesAFormula() throws IOException {
        Document paper = Document.builder("=HYPERLINK(\"http://x\")", Locale.ENGLISH, ZoneOffset.UTC)
                .paragraph("+cmd|' /C calc'!A0")
                .add(Table.of("@SUM(1)", "=1+1", "b")
                        .row(Cell.text("=2+2"), Cell.status("-3", Tone.BAD))
                        .build())
                .build();

        Map<String, String> parts = parts(paper);

        parts.values().forEach(part -> assertThat(part).doesNotContain("<f>").doesNotContain("<f "));
        assertThat(parts.get("xl/sharedStrings.xml")).contains(">=2+2<").contains(">-3<");
    }

    @Test
    void charactersThatNoSpreadsheetTakesAreReplaced() throws IOException {
        Document paper = Document.builder("a\u0000b", Locale.ENGLISH, ZoneOffset.UTC)
                .paragraph("x\u0007y" + "z".repeat(40_000))
                .build();

        assertThat(parts(paper).get("xl/sharedStrings.xml"))
                .contains("a\uFFFDb")
                .contains("x\uFFFDyz")
                .doesNotContain("z".repeat(32_767));
    }

    private Map<String, String> parts(Document paper) throws IOException {
        Path file = folder.resolve("paper.xlsx");
        try (OutputStream target = Files.newOutputStream(file)) {
            XlsxRenderer.render(paper, target);
        }
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), plain(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return parts;
    }

    /** The writer gives every letter beyond ASCII as its number. */
    private static String plain(byte[] xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(new String(xml, StandardCharsets.UTF_8))
                .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
    }
}
