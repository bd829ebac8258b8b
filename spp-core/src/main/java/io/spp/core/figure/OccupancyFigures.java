package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.figure.flow.Inside;
import io.spp.core.figure.flow.Way;
import io.spp.core.figure.rule.DriftPolicy;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of who is inside. */
final class OccupancyFigures {

    private static final double LARGEST_DRIFT = 0.1;
    private static final double MINUTE_SECONDS = 60;

    private final Scope scope;
    private final Map<LocalDate, Path> paths = new HashMap<>();

    OccupancyFigures(Scope scope) {
        this.scope = scope;
    }

    /** Who was inside in the course of one business day, before and after the drift policy. */
    private static final class Path {

        private final Inside inside;
        private final double[] raw;
        private final double[] adjusted;
        private final DriftPolicy.Kind policy;

        Path(Inside inside, double[] adjusted, DriftPolicy.Kind policy) {
            this.inside = inside;
            this.raw = inside.raw();
            this.adjusted = adjusted;
            this.policy = policy;
        }
    }

    private Path path(LocalDate date) {
        return paths.computeIfAbsent(date, this::follow);
    }

    private Path follow(LocalDate date) {
        Inside inside = new Inside(scope.flow(), scope.calendar().businessDay(date));
        DriftPolicy policy = scope.query().drift();
        boolean over = !scope.now().isBefore(inside.day().end());
        DriftPolicy.Kind kind =
                policy.kind() == DriftPolicy.Kind.PROPORTIONAL && !over ? DriftPolicy.Kind.RESET : policy.kind();
        double[] adjusted = switch (kind) {
            case RESET -> inside.reset();
            case PROPORTIONAL -> inside.proportional();
            case DWELL_LIMIT -> inside.limited(policy.longest());
        };
        return new Path(inside, adjusted, kind);
    }

    Parts atEnd(Bucket bucket) {
        Instant end = earlier(bucket.range().end(), scope.now());
        List<LocalDate> dates = scope.dates(bucket);
        Path path = path(dates.get(dates.size() - 1));
        int step = path.inside.lastStep(end);
        double raw = step < 0 ? 0 : path.raw[step];
        double adjusted = step < 0 ? 0 : path.adjusted[step];
        return read(Parts.of(Amount.exact(adjusted)).raw(raw).with(drift(path)), bucket);
    }

    Parts peak(Bucket bucket) {
        double most = -1;
        double raw = 0;
        TimeRange at = bucket.range();
        Path last = null;
        for (LocalDate date : scope.dates(bucket)) {
            Path path = path(date);
            for (int i = path.inside.firstStep(bucket.range()); i < path.inside.endStep(bucket.range()); i++) {
                if (path.adjusted[i] > most) {
                    most = path.adjusted[i];
                    raw = path.raw[i];
                    at = path.inside.range(i);
                }
            }
            last = path;
        }
        Parts parts = Parts.of(Amount.exact(Math.max(0, most))).raw(raw).at(at);
        return read(last == null ? parts : parts.with(drift(last)).with(resolution(last)), bucket);
    }

    Parts average(Bucket bucket) {
        double integral = 0;
        double before = 0;
        double open = 0;
        Path last = null;
        for (LocalDate date : scope.dates(bucket)) {
            Path path = path(date);
            TimeRange part = path.inside.day().intersection(bucket.range()).orElseThrow();
            integral += path.inside.integral(path.adjusted, part, scope.flow());
            before += path.inside.integral(path.raw, part, scope.flow());
            open += scope.flow().openSeconds(part);
            last = path;
        }
        if (open == 0 || last == null) {
            return Parts.undefined(Note.of("closed"));
        }
        return read(Parts.of(Amount.exact(integral / open)).raw(before / open).with(drift(last)), bucket);
    }

    /** Over days that end empty, or nearly so. */
    Parts dwell(Bucket bucket) {
        double minutes = 0;
        Amount came = Amount.NONE;
        int leftOut = 0;
        for (LocalDate date : scope.dates(bucket)) {
            Path path = path(date);
            Amount visits = scope.flow().sum(path.inside.day(), Way.IN);
            boolean over = !scope.now().isBefore(path.inside.day().end());
            boolean empty = path.policy != DriftPolicy.Kind.RESET || Math.abs(path.inside.driftRate()) <= LARGEST_DRIFT;
            if (over && empty && scope.isCovered(visits)) {
                minutes += path.inside.integral(path.adjusted, path.inside.day(), scope.flow()) / MINUTE_SECONDS;
                came = came.plus(visits);
            } else {
                leftOut++;
            }
        }
        Parts parts = Parts.ratio(Amount.exact(minutes), came);
        Parts noted = leftOut == 0 ? parts : parts.with(Note.of("days-left-out", leftOut));
        return noted.howToRead() == Reading.KNOWN ? noted.read(Reading.ESTIMATED) : noted;
    }

    private Parts read(Parts parts, Bucket bucket) {
        TimeRange since = scope.calendar()
                        .businessDay(bucket.first())
                        .start()
                        .isBefore(bucket.range().start())
                ? TimeRange.of(
                        scope.calendar().businessDay(bucket.first()).start(),
                        bucket.range().end())
                : bucket.range();
        boolean missing = scope.flow().sum(since, Way.IN).isMissing()
                || scope.flow().sum(since, Way.OUT).isMissing();
        return missing ? parts.read(Reading.UNSURE) : parts;
    }

    private static Note drift(Path path) {
        return Note.of(
                "drift",
                path.policy,
                Math.round(path.inside.drift()),
                Math.round(1000 * path.inside.driftRate()) / 10.0);
    }

    private static Note resolution(Path path) {
        return Note.of("resolution", path.inside.resolution().toMinutes());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
