package io.spp.core.document;

import io.spp.core.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Writes numbers, dates and the few fixed words in the language of a document; the same on every Java version. */
final class Wording {

    private static final Texts TEXTS = Texts.load("document", Wording.class::getResourceAsStream);
    private static final String DASH = "–";

    private final Locale locale;
    private final ZoneId zone;
    private final List<String> months;

    Wording(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.months = List.of(word("months").split(","));
    }

    ZoneId zone() {
        return zone;
    }

    String word(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    String cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        } else if (cell instanceof Cell.Amount number) {
            return number(number.value(), number.decimals());
        } else if (cell instanceof Cell.Share share) {
            return number(BigDecimal.valueOf(share.ratio()).movePointRight(2), share.decimals()) + word("percent");
        } else if (cell instanceof Cell.Range range) {
            return number(range.low(), range.decimals()) + DASH + number(range.high(), range.decimals());
        } else if (cell instanceof Cell.DateTime moment) {
            return dateTime(moment.instant());
        } else if (cell instanceof Cell.Date day) {
            return date(day.date());
        } else if (cell instanceof Cell.Status status) {
            return status.text();
        }
        return DASH;
    }

    String number(BigDecimal value, int decimals) {
        String plain = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            text.insert(at, word("grouping"));
        }
        if (point >= 0) {
            text.append(word("decimal")).append(digits, point + 1, digits.length());
        }
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return negative && !zero ? "−" + text : text.toString();
    }

    String date(LocalDate date) {
        return word("date", date.getDayOfMonth(), month(date), date.getYear());
    }

    String dateTime(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return word("date-time", date(local.toLocalDate()), time(local.toLocalTime()));
    }

    String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date);
    }

    String month(LocalDate date) {
        return months.get(date.getMonthValue() - 1);
    }

    String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }
}
