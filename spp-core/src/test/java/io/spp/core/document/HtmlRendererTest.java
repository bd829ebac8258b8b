package io.spp.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.time.TimeRange;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class HtmlRendererTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2025-10-25T22:00:00Z");

    static Stream<String> pages() {
        return Stream.of(
                HtmlRenderer.render(SampleReport.in(SampleReport.RU)),
                HtmlRenderer.render(SampleReport.in(Locale.ENGLISH)));
    }

    @Test
    void writesInTheLanguageOfTheDocument() {
        assertThat(HtmlRenderer.render(SampleReport.in(SampleReport.RU)))
                .contains(
                        "<html lang=\"ru\">",
                        "9\u00a0836",
                        "23,5\u00a0%",
                        "26 окт 2025, 10:00",
                        "9\u00a0510–10\u00a0170");
        assertThat(HtmlRenderer.render(SampleReport.in(Locale.ENGLISH)))
                .contains("<html lang=\"en\">", "9,836", "23.5%", "26 Oct 2025, 10:00", "9,510–10,170");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksNobodyForAnything(String page) {
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("<script", "http://", "https://", "src=", "@import", "<link")
                .doesNotContainPattern("url\\((?!#)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesEveryIdOnceAndRefersToNoOther(String page) {
        List<String> ids = found(page, " id=\"([^\"]+)\"");

        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
        assertThat(ids).containsAll(found(page, "url\\(#([^)]+)\\)"));
        found(page, "aria-labelledby=\"([^\"]+)\"")
                .forEach(both -> assertThat(ids).contains(both.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void drawsWellFormedPicturesWithTitleAndDescription(String page) throws Exception {
        List<String> pictures = found(page, "(?s)(<svg.*?</svg>)");

        assertThat(pictures).hasSize(4);
        for (String picture : pictures) {
            var tree = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture)));
            assertThat(tree.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            assertThat(picture).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void alignsNumbersToTheRightAndNamesRowsAndColumns() {
        assertThat(HtmlRenderer.render(SampleReport.in(Locale.ENGLISH)))
                .contains("<th scope=\"col\" class=\"n\">Lost</th>", "<td class=\"n\" data-column=\"Lost\">9,836</td>")
                .contains("<th scope=\"row\" class=\"short\">INC-1</th>", ">–</td>");
    }

    @Test
    void escapesWhateverItIsGiven() {
        String hostile = "</style><script>alert('x')</script>&\"\u0000\ud800";
        TimeRange range = TimeRange.of(START, Duration.ofHours(3));
        Document document = Document.builder(hostile, Locale.ENGLISH, ZONE)
                .subtitle(hostile)
                .chapter(hostile)
                .paragraph(hostile)
                .bullets(List.of(hostile))
                .callout(Tone.WARNING, hostile, hostile)
                .figures(new Block.Figure(hostile, Cell.text(hostile), hostile))
                .add(Table.of(hostile, hostile)
                        .row(Cell.status(hostile, Tone.BAD))
                        .build())
                .add(LineChart.of(hostile, hostile, range)
                        .description(hostile)
                        .series(hostile, SeriesKind.PLAIN, List.of(new LineChart.Point(START, 1)))
                        .stretch(hostile, range)
                        .marker(START, hostile, Tone.BAD)
                        .build())
                .add(new BarChart(
                        hostile,
                        hostile,
                        hostile,
                        false,
                        List.of(hostile),
                        List.of(new BarChart.Series(hostile, SeriesKind.PLAIN, List.of(1.0)))))
                .build();

        String page = HtmlRenderer.render(document);

        assertThat(page).doesNotContain("<script", "\u0000", "\ud800").contains("&lt;script&gt;alert(&#39;x&#39;)");
        assertThat(found(page, "(</style>)")).hasSize(1);
    }

    @Test
    void interruptsALineWhereAValueIsUnknown() {
        List<LineChart.Point> points = new ArrayList<>();
        for (int hour = 0; hour < 6; hour++) {
            points.add(new LineChart.Point(START.plus(Duration.ofHours(hour)), hour == 3 ? Double.NaN : hour));
        }
        LineChart chart = LineChart.of("t", "", TimeRange.of(START, Duration.ofHours(6)))
                .series("s", SeriesKind.PLAIN, points)
                .build();

        String page = HtmlRenderer.render(
                Document.builder("t", Locale.ENGLISH, ZONE).add(chart).build());

        assertThat(found(page, "<path class=\"line c0\" d=\"([^\"]+)\"")).hasSize(4);
    }

    @Test
    void drawsChartsWithoutAnyValue() {
        Document document = Document.builder("t", Locale.ENGLISH, ZONE)
                .add(LineChart.of("t", "", TimeRange.of(START, Duration.ofHours(6)))
                        .build())
                .add(new BarChart("t", "", "", true, List.of(), List.of()))
                .build();

        assertThat(HtmlRenderer.render(document))
                .contains("There are no values.")
                .doesNotContain("NaN", "Infinity");
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
