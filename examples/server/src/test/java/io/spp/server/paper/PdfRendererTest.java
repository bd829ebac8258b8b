package io.spp.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    @Test
    void aRussianPaperCanBeReadAndSearched() throws IOException {
        String text = text(Specimen.russian());

        assertThat(text)
                .contains("Отчёт № 7 — ТЦ «Галерея»")
                .contains("184 203")
                .contains("Журнал инцидентов")
                .contains("просрочено")
                .contains("INC-12")
                .contains("датчик замолчал")
                .doesNotContain("?");
    }

    @Test
    void theSamePaperGivesTheSameFile() throws IOException {
        assertThat(pdf(Specimen.russian())).isEqualTo(pdf(Specimen.russian()));
    }

    @Test
    void aLongTableGoesOnWithItsHeadOnEveryPage() throws IOException {
        Document paper = Document.builder("Журнал", Locale.forLanguageTag("ru"), ZoneOffset.UTC)
                .add(Specimen.register(120))
                .build();

        try (PDDocument pdf = Loader.loadPDF(pdf(paper))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page)).contains("Состояние").contains(page + " / " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void aCellLongerThanAPageIsBrokenAndLosesNothing() throws IOException {
        Document paper = Document.builder("Long", Locale.ENGLISH, ZoneOffset.UTC)
                .add(Table.of("", "what")
                        .row(Cell.text("word ".repeat(6000) + "end"))
                        .build())
                .build();

        assertThat(text(paper).split("word", -1)).hasSize(6001);
    }

    @Test
    void aWideTableTurnsThePage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(Specimen.russian()))) {
            PDPage page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
        }
    }

    @Test
    void aLetterThatTheFontHasNotIsSeenAsAQuestionMark() throws IOException {
        Document paper = Document.builder("買い物 mall", Locale.ENGLISH, ZoneOffset.UTC)
                .paragraph("\uD83D\uDE00 broken \uD83D half")
                .build();

        assertThat(text(paper)).contains("??? mall").contains("? broken ? half");
    }

    private static String text(Document paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(paper))) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    static byte[] pdf(Document paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRenderer.render(paper, bytes);
        return bytes.toByteArray();
    }
}
