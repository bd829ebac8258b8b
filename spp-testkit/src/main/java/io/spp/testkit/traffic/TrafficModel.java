package io.spp.testkit.traffic;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A building with doors that people enter, stay in and leave; the same settings and seed give the same persons.
 *
 * <p>Arrivals of each line are Poisson with a weekly profile of its own (Saturday is the busiest day, lunch and evening peaks on workdays)
 * times a day level that wanders like the weather, shared by all lines, and a smaller one of the line. Each person stays about an hour
 * (log-normal, median 50 minutes), leaves three times of five by the line he came through, and is out 30 minutes after closing at the
 * latest. So entries and exits agree over a day for the building, not for a line.
 *
 * <pre>{@code
 * Traffic traffic = TrafficModel.builder(7)
 *         .zone(ZoneId.of("Europe/Moscow"))
 *         .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
 *         .days(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 11, 24))
 *         .line("door-1", 4_200)
 *         .line("door-2", 2_600)
 *         .build();
 * Tally really = traffic.truth("door-1", TimeRange.of(Instant.parse("2025-11-01T09:00:00Z"), Duration.ofHours(1)));
 * }</pre>
 */
public final class TrafficModel {

    private static final Duration LAST_EXIT = Duration.ofMinutes(30);
    private static final double MEDIAN_STAY_MINUTES = 50;
    private static final double STAY_SPREAD = 0.7;
    private static final double SAME_DOOR = 0.6;
    private static final double COMMON_LEVEL = 0.09;
    private static final double OWN_LEVEL = 0.04;
    private static final double LEVEL_MEMORY = 0.7;

    private final Builder settings;
    private final TimeRange range;
    private final List<Door> doors = new ArrayList<>();
    private final double exitWeights;

    private TrafficModel(Builder settings) {
        this.settings = settings;
        this.range = TimeRange.of(
                settings.first.atStartOfDay(settings.zone).toInstant(),
                settings.end.atStartOfDay(settings.zone).toInstant());
        int length = Math.toIntExact(range.duration().toMinutes());
        settings.lines.forEach((line, persons) -> doors.add(new Door(line, persons, length)));
        this.exitWeights = doors.stream().mapToDouble(door -> door.exitWeight).sum();
    }

    /** Settings to fill in; the seed decides everything that chance decides. */
    public static Builder builder(long seed) {
        return new Builder(seed);
    }

    private Traffic generate() {
        SplittableRandom weather = new SplittableRandom(settings.seed);
        SplittableRandom stays = weather.split();
        double common = 0;
        for (LocalDate day = settings.first; day.isBefore(settings.end); day = day.plusDays(1)) {
            common = wander(common, COMMON_LEVEL, weather);
            double level = Math.exp(common) * settings.dayFactor.applyAsDouble(day);
            Instant open = day.atTime(settings.open).atZone(settings.zone).toInstant();
            Instant close = day.plusDays(settings.close.isAfter(settings.open) ? 0 : 1)
                    .atTime(settings.close)
                    .atZone(settings.zone)
                    .toInstant();
            for (Door door : doors) {
                door.level = wander(door.level, OWN_LEVEL, door.random);
                arrive(door, day, index(open), index(close), level * Math.exp(door.level), stays);
            }
        }
        Map<String, MinuteTraffic.Minutes> lines = new LinkedHashMap<>();
        doors.forEach(door -> lines.put(door.line, door.minutes));
        return new MinuteTraffic(settings.seed, range, lines);
    }

    private void arrive(Door door, LocalDate day, int open, int close, double level, SplittableRandom stays) {
        int[] in = door.minutes.in;
        for (int minute = open; minute < Math.min(close, in.length); minute++) {
            double rate = door.persons * level * door.shape.share(day.getDayOfWeek(), minute - open);
            int persons = poisson(rate, door.random);
            in[minute] = in[minute] + persons;
            for (int i = 0; i < persons; i++) {
                leave(door, minute, close, stays);
            }
        }
    }

    private void leave(Door entered, int minute, int close, SplittableRandom random) {
        double stay = MEDIAN_STAY_MINUTES * Math.exp(STAY_SPREAD * random.nextGaussian());
        double last = random.nextDouble();
        int exit = minute + 1 + (int) Math.min(stay, 24 * 60);
        if (exit >= close) {
            exit = Math.max(minute, close + (int) (LAST_EXIT.toMinutes() * last * last));
        }
        int[] out = (random.nextDouble() < SAME_DOOR ? entered : anyDoor(random)).minutes.out;
        if (exit < out.length) {
            out[exit]++;
        }
    }

    private Door anyDoor(SplittableRandom random) {
        double left = random.nextDouble() * exitWeights;
        for (Door door : doors) {
            left -= door.exitWeight;
            if (left < 0) {
                return door;
            }
        }
        return doors.get(doors.size() - 1);
    }

    private int index(Instant instant) {
        return (int) Duration.between(range.start(), instant).toMinutes();
    }

    private static double wander(double before, double spread, SplittableRandom random) {
        return LEVEL_MEMORY * before + spread * Math.sqrt(1 - LEVEL_MEMORY * LEVEL_MEMORY) * random.nextGaussian();
    }

    /** Knuth's product of uniforms, halved until the product stays far from zero. */
    private static int poisson(double mean, SplittableRandom random) {
        if (mean > 30) {
            return poisson(mean / 2, random) + poisson(mean / 2, random);
        }
        double limit = Math.exp(-mean);
        int events = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            events++;
        }
        return events;
    }

    /** A line with its own chance, so that other lines do not change who enters here. */
    private final class Door {

        final String line;
        final double persons;
        final SplittableRandom random;
        final DayShape shape;
        final double exitWeight;
        final MinuteTraffic.Minutes minutes;
        double level;

        Door(String line, double persons, int length) {
            this.line = line;
            this.persons = persons;
            this.random = new SplittableRandom(settings.seed * 1_000_003 + line.hashCode());
            this.shape = new DayShape(settings.open, DayShape.openMinutes(settings.open, settings.close), random);
            this.exitWeight = persons * (0.8 + 0.4 * random.nextDouble());
            this.minutes = new MinuteTraffic.Minutes(length);
        }
    }

    /** The settings of a building. Zone, days and at least one line must be given. */
    public static final class Builder {

        private final long seed;
        private final Map<String, Double> lines = new LinkedHashMap<>();
        private ZoneId zone = ZoneId.of("UTC");
        private LocalTime open = LocalTime.of(10, 0);
        private LocalTime close = LocalTime.of(22, 0);
        private LocalDate first = LocalDate.EPOCH;
        private LocalDate end = LocalDate.EPOCH;
        private ToDoubleFunction<LocalDate> dayFactor = day -> 1;

        private Builder(long seed) {
            this.seed = seed;
        }

        /** The zone of days and opening hours; UTC by default. */
        public Builder zone(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            return this;
        }

        /** The opening hours of every day, whole minutes; 10:00 to 22:00 by default. A closing at or before the opening is on the next day. */
        public Builder opening(LocalTime open, LocalTime close) {
            if (open.toSecondOfDay() % 60 != 0 || close.toSecondOfDay() % 60 != 0) {
                throw new IllegalArgumentException("opening hours must be whole minutes: " + open + " to " + close);
            }
            this.open = open;
            this.close = close;
            return this;
        }

        /** The days to invent, from the first up to and without the end. */
        public Builder days(LocalDate first, LocalDate end) {
            if (!first.isBefore(end)) {
                throw new IllegalArgumentException("at least one day is needed: " + first + " to " + end);
            }
            this.first = first;
            this.end = end;
            return this;
        }

        /**
         * Multiplies the visitors of single days: holidays, sales, closed days. 1 by default.
         *
         * @param factor 0 or more for each day; 0 lets nobody in
         */
        public Builder dayFactor(ToDoubleFunction<LocalDate> factor) {
            this.dayFactor = Objects.requireNonNull(factor, "factor");
            return this;
        }

        /**
         * Adds a line.
         *
         * @param line its id
         * @param personsPerDay how many enter through it on an average day, up to 100,000
         */
        public Builder line(String line, double personsPerDay) {
            if (!(personsPerDay >= 0 && personsPerDay <= 100_000)) {
                throw new IllegalArgumentException(
                        "persons a day must be 0 to 100000 for line '" + line + "': " + personsPerDay);
            }
            if (lines.putIfAbsent(line, personsPerDay) != null) {
                throw new IllegalArgumentException("line '" + line + "' is there already");
            }
            return this;
        }

        /**
         * Lets the people walk.
         *
         * @throws IllegalArgumentException if days or lines are not given
         */
        public Traffic build() {
            if (lines.isEmpty() || !first.isBefore(end)) {
                throw new IllegalArgumentException("traffic needs days and at least one line");
            }
            return new TrafficModel(this).generate();
        }
    }
}
