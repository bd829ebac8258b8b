package io.spp.core.calendar;

import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What kind of day each date is: working, short, weekend, holiday, transferred.
 *
 * <p>Known years come from a table, day by day. Outside them the skeleton of the Labour Code answers (weekends, the holidays of art. 112,
 * their automatic shift, the short days of art. 95) and every day is provisional. Immutable.
 */
public final class ProductionCalendar {

    private final Skeleton skeleton;
    private final List<CalendarDay> days;
    private final WorkingDays decreeDaysWorking;
    private final WorkingDays decreeDaysOff;

    private ProductionCalendar(Skeleton skeleton, List<CalendarDay> days) {
        this.skeleton = skeleton;
        this.days = days;
        this.decreeDaysWorking = count(DecreeDays.WORKING);
        this.decreeDaysOff = count(DecreeDays.OFF);
    }

    /** The Russian production calendar; known years 2020 to 2026. */
    public static ProductionCalendar russian() {
        return Russian.CALENDAR;
    }

    /** Saturdays and Sundays are off, nothing else; no date is provisional. */
    public static ProductionCalendar weekendsOnly() {
        return Weekends.CALENDAR;
    }

    /**
     * A host's own calendar: CSV in UTF-8 with the columns {@code date,dow,kind,basis}, one row per day without gaps; {@code dow} and
     * {@code basis} may be absent.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidConfigurationException listing every mistake with its line
     */
    public static ProductionCalendar load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return load(reader, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Like {@link #load(Path)}.
     *
     * @param name how messages call the source
     * @throws IOException if reading fails
     * @throws InvalidConfigurationException listing every mistake with its line
     */
    public static ProductionCalendar load(Reader reader, String name) throws IOException {
        return new ProductionCalendar(Skeleton.ART_112, new CalendarFile(name).read(reader));
    }

    /** The first date that is not provisional; empty where none is. */
    public Optional<LocalDate> firstDay() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(0).date());
    }

    /** The last date that is not provisional; {@link LocalDate#MAX} for weekends only. */
    public LocalDate horizon() {
        return days.isEmpty() ? LocalDate.MAX : days.get(days.size() - 1).date();
    }

    /** What is known about a date. */
    public CalendarDay day(LocalDate date) {
        if (days.isEmpty()) {
            CalendarDay day = skeleton.day(date);
            return new CalendarDay(date, day.kind(), day.basis(), false);
        }
        long index = date.toEpochDay() - days.get(0).date().toEpochDay();
        return index >= 0 && index < days.size() ? days.get((int) index) : skeleton.day(date);
    }

    /** Whether the date lies outside the known years. */
    public boolean isProvisional(LocalDate date) {
        return !days.isEmpty() && (date.isBefore(days.get(0).date()) || date.isAfter(horizon()));
    }

    /** Working-day arithmetic in which presidential non-working days count as the argument says. */
    public WorkingDays workingDays(DecreeDays decreeDays) {
        return decreeDays == DecreeDays.OFF ? decreeDaysOff : decreeDaysWorking;
    }

    private WorkingDays count(DecreeDays decreeDays) {
        boolean[] working = new boolean[days.size()];
        for (int i = 0; i < working.length; i++) {
            working[i] = switch (days.get(i).kind()) {
                case WORKING, SHORT -> true;
                case NONWORKING_DECREE -> decreeDays == DecreeDays.WORKING;
                default -> false;
            };
        }
        long first = days.isEmpty() ? 0 : days.get(0).date().toEpochDay();
        return new WorkingDays(skeleton, first, working);
    }

    private static final class Weekends {
        static final ProductionCalendar CALENDAR = new ProductionCalendar(Skeleton.WEEKENDS, List.of());
    }

    private static final class Russian {
        private static final String FILE = "ru-2020-2026.csv";
        static final ProductionCalendar CALENDAR = shipped();

        private static ProductionCalendar shipped() {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(ProductionCalendar.class.getResourceAsStream(FILE), FILE),
                    StandardCharsets.UTF_8)) {
                return load(reader, FILE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
