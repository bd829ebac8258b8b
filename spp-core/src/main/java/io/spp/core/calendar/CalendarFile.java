package io.spp.core.calendar;

import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a production calendar from CSV and reports every mistake. */
final class CalendarFile {

    private static final int MAX_LINES = 40_000;
    private static final int MAX_CHARACTERS = 1_000;
    private static final int MAX_PROBLEMS = 200;

    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final List<CalendarDay> days = new ArrayList<>();
    private int line;
    private int width;
    private int dateColumn;
    private int weekdayColumn;
    private int kindColumn;
    private int basisColumn;

    CalendarFile(String name) {
        this.name = name;
    }

    List<CalendarDay> read(Reader source) throws IOException {
        BufferedReader reader = new BufferedReader(source);
        line = 1;
        header(reader.readLine());
        for (String row = reader.readLine(); row != null && problems.size() < MAX_PROBLEMS; row = reader.readLine()) {
            line++;
            if (line > MAX_LINES || row.length() > MAX_CHARACTERS) {
                problem(row, "file.too-long", MAX_LINES, MAX_CHARACTERS);
                break;
            }
            if (!row.isBlank()) {
                row(split(row));
            }
        }
        if (problems.isEmpty() && days.isEmpty()) {
            problem("", "file.empty");
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return List.copyOf(days);
    }

    private void header(@Nullable String row) {
        List<String> columns = row == null ? List.of() : split(row.replace("\uFEFF", ""));
        width = columns.size();
        dateColumn = columns.indexOf("date");
        weekdayColumn = columns.indexOf("dow");
        kindColumn = columns.indexOf("kind");
        basisColumn = columns.indexOf("basis");
        if (dateColumn < 0 || kindColumn < 0) {
            problem(row == null ? "" : row, "file.header");
            throw new InvalidConfigurationException(problems);
        }
    }

    private void row(List<String> cells) {
        if (cells.size() != width) {
            problem(String.join(",", cells), "file.cells", width, cells.size());
            return;
        }
        LocalDate date = date(cells.get(dateColumn));
        DayKind kind = kind(cells.get(kindColumn));
        if (date == null || kind == null) {
            return;
        }
        if (weekdayColumn >= 0 && !isWeekday(cells.get(weekdayColumn), date.getDayOfWeek())) {
            problem(cells.get(weekdayColumn), "file.weekday", abbreviation(date.getDayOfWeek()));
        }
        LocalDate expected =
                days.isEmpty() ? date : days.get(days.size() - 1).date().plusDays(1);
        if (!date.equals(expected)) {
            problem(date.toString(), "file.order", expected);
        }
        days.add(new CalendarDay(date, kind, basisColumn < 0 ? "" : cells.get(basisColumn), false));
    }

    private @Nullable LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            problem(cell, "file.date");
            return null;
        }
    }

    private @Nullable DayKind kind(String cell) {
        for (DayKind kind : DayKind.values()) {
            if (kind.name().equals(cell)) {
                return kind;
            }
        }
        problem(cell, "file.kind", Arrays.toString(DayKind.values()));
        return null;
    }

    private static boolean isWeekday(String cell, DayOfWeek weekday) {
        return cell.toUpperCase(Locale.ROOT).equals(abbreviation(weekday));
    }

    private static String abbreviation(DayOfWeek weekday) {
        return weekday.name().substring(0, 3);
    }

    private static List<String> split(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private void problem(String value, String key, Object... arguments) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        BilingualText remedy = CalendarTexts.text(key, arguments);
        problems.add(new Problem(name + ":" + line, shown, remedy));
    }
}
