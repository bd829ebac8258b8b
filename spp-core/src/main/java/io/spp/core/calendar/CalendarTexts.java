package io.spp.core.calendar;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences of this room. */
final class CalendarTexts {

    private static final Texts TEXTS = Texts.load("calendar", CalendarTexts.class::getResourceAsStream);
    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private CalendarTexts() {}

    static BilingualText text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    static BilingualText explain(CalendarDay day) {
        BilingualText what = day.counterpart()
                .map(other -> exchanged(day, other))
                .orElseGet(() -> text("kind." + day.kind(), name(day), weekday(day.date())));
        return day.provisional() ? text("provisional", what) : what;
    }

    private static BilingualText exchanged(CalendarDay day, LocalDate other) {
        String key = "exchanged." + day.kind();
        return text(
                TEXTS.has(key) ? key : "exchanged",
                text("kind." + day.kind(), name(day), weekday(day.date())),
                date(other),
                weekday(day.date()));
    }

    private static BilingualText name(CalendarDay day) {
        String key = "holiday." + MONTH_DAY.format(day.date());
        return day.basis().equals("art112") && TEXTS.has(key) ? text(key) : BilingualText.same(day.basis());
    }

    private static BilingualText weekday(LocalDate date) {
        return text("weekday." + date.getDayOfWeek());
    }

    private static BilingualText date(LocalDate date) {
        return new BilingualText(RUSSIAN.format(date), ENGLISH.format(date));
    }
}
