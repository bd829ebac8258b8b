package io.spp.server.paper;

import io.spp.core.document.BarChart;
import io.spp.core.document.Block;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.LineChart;
import io.spp.core.document.SeriesKind;
import io.spp.core.document.Table;
import io.spp.core.document.Tone;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paper with every kind of part. */
final class Specimen {

    static final Instant NOON = Instant.parse("2025-05-12T09:00:00Z");

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private Specimen() {}

    static Document russian() {
        return Document.builder("Отчёт № 7 — ТЦ «Галерея»", Locale.forLanguageTag("ru"), MOSCOW)
                .subtitle("1 мая 2025 – 31 мая 2025")
                .figures(
                        new Block.Figure("Посещения", Cell.number(184_203), "входы, измеренные и восстановленные"),
                        new Block.Figure("Измерено", Cell.share(0.981), "от времени работы"),
                        new Block.Figure("Восстановлено", Cell.share(0.012), "2 пропуска, с согласия клиента"),
                        new Block.Figure(
                                "Нет данных", Cell.share(0.007), "неизвестно; на эту долю итог — нижняя граница"))
                .callout(
                        Tone.BAD,
                        "Просрочено 1",
                        "Исполнитель не сообщил Клиенту о причине в день диагностики (4.2.4.2).")
                .chapter("Что случилось")
                .paragraph(
                        "Датчик «s-2» не передавал данные 14 часов. ".repeat(9).strip())
                .bullets(List.of("питание порта 12", "телекоммуникационный шкаф № 3"))
                .add(register(12))
                .section("Инцидент INC\u201121")
                .add(new Block.KeyValues(List.of(
                        new Block.KeyValue("Объект", Cell.text("Галерея, вход с парковки")),
                        new Block.KeyValue("Обнаружено", Cell.at(NOON)),
                        new Block.KeyValue("Состояние", Cell.status("просрочено", Tone.BAD)))))
                .add(hours())
                .add(days())
                .build();
    }

    static Table register(int rows) {
        Table.Builder table =
                Table.of("Журнал инцидентов", "№", "Что", "Где", "С", "Последний день", "Вошли", "Состояние");
        for (int i = 1; i <= rows; i++) {
            table.row(
                    Cell.text("INC\u2011" + i),
                    Cell.text(i % 2 == 0 ? "датчик молчит" : "подсчёт в закрытое время, на главном входе и ещё где-то"),
                    Cell.text("Вход с парковки"),
                    Cell.at(NOON.plus(Duration.ofHours(31L * i))),
                    Cell.on(LocalDate.of(2025, 5, 1).plusDays(i)),
                    i % 3 == 0 ? Cell.none() : Cell.number(1234L * i),
                    i % 4 == 0 ? Cell.status("просрочено", Tone.BAD) : Cell.status("выполнено", Tone.GOOD));
        }
        return table.totals(
                        Cell.text("Всего"),
                        Cell.none(),
                        Cell.none(),
                        Cell.none(),
                        Cell.none(),
                        Cell.number(99_999),
                        Cell.none())
                .build();
    }

    private static LineChart hours() {
        TimeRange range = TimeRange.of(NOON, NOON.plus(Duration.ofHours(48)));
        List<LineChart.Point> measured = new ArrayList<>();
        List<LineChart.Point> restored = new ArrayList<>();
        List<LineChart.BandPoint> band = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            Instant at = NOON.plus(Duration.ofHours(i));
            double value = 300 + 250 * Math.sin(i / 4.0);
            boolean lost = i >= 20 && i < 30;
            measured.add(new LineChart.Point(at, lost ? Double.NaN : value));
            if (lost) {
                restored.add(new LineChart.Point(at, value * 1.05));
                band.add(new LineChart.BandPoint(at, value * 0.8, value * 1.3));
            }
        }
        return LineChart.of("Вошли, по часам", "человек в час", range)
                .description("Заштрихованное время потеряно; полоса содержит истину в 80 случаях из 100.")
                .stretch("пропуск", TimeRange.of(NOON.plus(Duration.ofHours(20)), NOON.plus(Duration.ofHours(30))))
                .band("в 80 случаях из 100", 0.8, band)
                .series("измерено", SeriesKind.MEASURED, measured)
                .series("восстановлено", SeriesKind.RESTORED, restored)
                .marker(NOON.plus(Duration.ofHours(20)), "датчик замолчал", Tone.BAD)
                .marker(NOON.plus(Duration.ofHours(30)), "данные снова идут", Tone.GOOD)
                .build();
    }

    private static BarChart days() {
        return new BarChart(
                "Посещения по дням",
                "Восстановленная часть стоит поверх измеренной.",
                "человек",
                true,
                List.of("1.05", "2.05", "3.05", "4.05"),
                List.of(
                        new BarChart.Series("измерено", SeriesKind.MEASURED, List.of(4100.0, 5200.0, 2000.0, 6100.0)),
                        new BarChart.Series("восстановлено", SeriesKind.RESTORED, List.of(0.0, 0.0, 3100.0, 0.0)),
                        new BarChart.Series("нет данных", SeriesKind.MISSING, List.of(0.0, 400.0, 0.0, 0.0))));
    }
}
