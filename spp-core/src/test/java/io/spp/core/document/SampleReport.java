package io.spp.core.document;

import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A report with one block of every kind, about an invented arcade. */
final class SampleReport {

    static final Locale RU = Locale.forLanguageTag("ru");

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 24);
    private static final TimeRange WEEK = TimeRange.of(start(FIRST), start(FIRST.plusDays(5)));
    private static final TimeRange OUTAGE = TimeRange.of(
            start(FIRST.plusDays(2)).plus(Duration.ofHours(11)),
            start(FIRST.plusDays(3)).plus(Duration.ofHours(13)));

    private final Locale locale;

    private SampleReport(Locale locale) {
        this.locale = locale;
    }

    static Document in(Locale locale) {
        return new SampleReport(locale).document();
    }

    private Document document() {
        return Document.builder(say("Отчёт о посещаемости", "Visitor report"), locale, ZONE)
                .subtitle(say("Пассаж «Северный», 24–28 октября 2025", "North Arcade, 24 to 28 October 2025"))
                .figures(
                        new Block.Figure(say("Посетители", "Visits"), Cell.number(41_806), say("вошли", "came in")),
                        new Block.Figure(say("Измерено", "Measured"), Cell.share(0.781), ""),
                        new Block.Figure(
                                say("Восстановлено", "Restored"),
                                Cell.share(0.216),
                                say("с согласия клиента", "with the client's consent")),
                        new Block.Figure(say("Нет данных", "Missing"), Cell.share(0.003), ""))
                .callout(
                        Tone.BAD,
                        say("Дверь 2 молчит с 26 октября, 10:00", "Door 2 has been silent since 26 October, 10:00"),
                        say(
                                "Срок диагностики — 27 октября, конец дня (п. 4.2.2).",
                                "To be diagnosed by the end of 27 October (clause 4.2.2)."))
                .callout(Tone.GOOD, say("Показания двери 4 приняты", "Door 4 has been accepted"), "")
                .chapter(say("Что подсчитано", "What was counted"))
                .add(line())
                .paragraph(
                        say(
                                "Восстановленные значения рассчитаны по неделям до сбоя и по соседним дверям; они учитываются только с согласия клиента.",
                                "Restored values are calculated from the weeks before the outage and from the other doors; they count only with the client's consent."))
                .add(bars())
                .chapter(say("Что случилось", "What went wrong"))
                .add(Table.of(
                                say("Инциденты", "Incidents"),
                                "№",
                                say("Что", "What"),
                                say("Начало", "Since"),
                                say("Потеряно", "Lost"),
                                say("Доля", "Share"),
                                say("С вероятностью 80 %", "80 % sure"),
                                say("Срок", "Duty"))
                        .row(
                                Cell.text("INC-1"),
                                Cell.text(say("Дверь 2 молчит", "Door 2 is silent")),
                                Cell.at(OUTAGE.start()),
                                Cell.number(9_836),
                                Cell.share(0.2351),
                                Cell.range(9_510, 10_170, 0),
                                Cell.status(say("просрочен", "breached"), Tone.BAD))
                        .row(
                                Cell.text("INC-2"),
                                Cell.text(say("Дверь 4 застыла на 12", "Door 4 frozen at 12")),
                                Cell.at(OUTAGE.end()),
                                Cell.number(127),
                                Cell.share(0.003),
                                Cell.none(),
                                Cell.status(say("выполнен", "met"), Tone.GOOD))
                        .totals(
                                Cell.text(say("Всего", "Total")),
                                Cell.text(""),
                                Cell.text(""),
                                Cell.number(9_963),
                                Cell.share(0.2383),
                                Cell.none(),
                                Cell.text(""))
                        .build())
                .section(say("Договор", "Contract"))
                .add(new Block.KeyValues(List.of(
                        new Block.KeyValue(say("Тариф", "Tariff"), Cell.text("CORP")),
                        new Block.KeyValue(say("Действует до", "Valid until"), Cell.on(LocalDate.of(2026, 2, 28))),
                        new Block.KeyValue(
                                say("Состояние", "State"), Cell.status(say("действует", "in force"), Tone.GOOD)))))
                .bullets(List.of(
                        say("Проверить питание датчика.", "Check the power of the sensor."),
                        say("Ответить на письмо до среды.", "Answer the letter by Wednesday.")))
                .build();
    }

    private LineChart line() {
        List<LineChart.Point> measured = new ArrayList<>();
        List<LineChart.Point> restored = new ArrayList<>();
        List<LineChart.Point> expected = new ArrayList<>();
        List<LineChart.BandPoint> narrow = new ArrayList<>();
        List<LineChart.BandPoint> wide = new ArrayList<>();
        for (Instant at = WEEK.start(); at.isBefore(WEEK.end()); at = at.plus(Duration.ofHours(1))) {
            double value = visits(at);
            boolean out = OUTAGE.contains(at);
            measured.add(new LineChart.Point(at, out ? Double.NaN : value));
            expected.add(new LineChart.Point(at, visits(at.minus(Duration.ofDays(7))) * 0.96));
            restored.add(new LineChart.Point(at, out ? value * 0.98 : Double.NaN));
            narrow.add(new LineChart.BandPoint(at, out ? value * 0.86 : Double.NaN, value * 1.1));
            wide.add(new LineChart.BandPoint(at, out ? value * 0.74 : Double.NaN, value * 1.24));
        }
        return LineChart.of(
                        say("Дверь 2 по часам", "Door 2 by the hour"),
                        say("посетителей в час", "visits per hour"),
                        WEEK)
                .description(say(
                        "Ночь на 26 октября длится на час дольше: часы переводят назад.",
                        "The night to 26 October has an hour more: clocks go back."))
                .series(say("Измерено", "Measured"), SeriesKind.MEASURED, measured)
                .series(say("Неделей раньше", "A week before"), SeriesKind.EXPECTED, expected)
                .series(say("Восстановлено", "Restored"), SeriesKind.RESTORED, restored)
                .band(say("80 %", "80 % sure"), 0.8, narrow)
                .band(say("95 %", "95 % sure"), 0.95, wide)
                .stretch(say("Нет данных", "No data"), OUTAGE)
                .marker(OUTAGE.start(), say("INC-1: дверь 2 молчит", "INC-1: door 2 is silent"), Tone.BAD)
                .marker(
                        OUTAGE.start().plus(Duration.ofHours(2)),
                        say("Письмо клиенту", "Letter to the client"),
                        Tone.NEUTRAL)
                .marker(OUTAGE.end(), say("Питание восстановлено", "Power is back"), Tone.GOOD)
                .build();
    }

    private BarChart bars() {
        List<Double> measured = List.of(8_120.0, 11_940.0, 5_210.0, 3_900.0, 8_050.0);
        List<Double> restored = List.of(0.0, 0.0, 4_100.0, 3_100.0, 0.0);
        List<Double> missing = List.of(0.0, 0.0, 0.0, 640.0, 150.0);
        List<String> days = IntStream.range(0, 5)
                .mapToObj(day -> new Wording(locale, ZONE).dayAndMonth(FIRST.plusDays(day)))
                .toList();
        return new BarChart(
                say("Посетители по дням", "Visits by day"),
                "",
                say("вошли", "came in"),
                true,
                days,
                List.of(
                        new BarChart.Series(say("Измерено", "Measured"), SeriesKind.MEASURED, measured),
                        new BarChart.Series(say("Восстановлено", "Restored"), SeriesKind.RESTORED, restored),
                        new BarChart.Series(
                                say("Нет данных (оценка)", "Missing (estimate)"), SeriesKind.MISSING, missing)));
    }

    private static double visits(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        double hour = local.getHour();
        double shape = hour < 9 || hour > 21 ? 0.01 : Math.exp(-Math.pow((hour - 16) / 4, 2)) + 0.3;
        return Math.max(
                0, Math.rint(820 * shape * (1 + 0.25 * Math.sin(local.getDayOfYear())) + 12 * Math.sin(hour * 2.3)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private String say(String ru, String en) {
        return new BilingualText(ru, en).in(locale);
    }
}
