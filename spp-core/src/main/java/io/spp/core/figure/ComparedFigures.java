package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.figure.flow.Flow;
import io.spp.core.time.TimeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures of days beside those of another time, over comparable pairs; a pair that is not comparable is left out and told, with the reason. */
final class ComparedFigures {

    private static final double SAME_HOURS = 0.1;

    private final Scope scope;
    private final Flow past;

    ComparedFigures(Scope scope, Flow past) {
        this.scope = scope;
        this.past = past;
    }

    Parts of(Bucket bucket) {
        Amount current = Amount.NONE;
        Amount base = Amount.NONE;
        List<Note> excluded = new ArrayList<>();
        for (LocalDate date : scope.dates(bucket)) {
            Optional<LocalDate> other =
                    scope.query().alignment().base(date, scope.calendar().production());
            Optional<TimeRange> before = other.flatMap(day -> Buckets.day(scope.calendar(), day));
            if (before.isEmpty()) {
                excluded.add(excluded(date, "no-base"));
                continue;
            }
            TimeRange today = scope.calendar().businessDay(date);
            Amount now = scope.visits(today);
            Amount then = past.sum(before.get(), scope.basis());
            Optional<String> reason = whyNot(today, before.get(), now, then);
            if (reason.isPresent()) {
                excluded.add(excluded(date, reason.get()));
            } else {
                current = current.plus(now);
                base = base.plus(then);
            }
        }
        return Parts.ratio(current, base)
                .with(Note.of("compared", scope.query().alignment()))
                .with(excluded);
    }

    private Optional<String> whyNot(TimeRange today, TimeRange before, Amount now, Amount then) {
        double open = scope.flow().openSeconds(today);
        double opened = past.openSeconds(before);
        if (scope.now().isBefore(today.end())) {
            return Optional.of("not-over");
        }
        if (open == 0) {
            return Optional.of("closed");
        }
        if (opened == 0) {
            return Optional.of("base-closed");
        }
        if (Math.abs(open - opened) > SAME_HOURS * Math.max(open, opened)) {
            return Optional.of("other-hours");
        }
        if (!scope.isCovered(now)) {
            return Optional.of("coverage");
        }
        return scope.isCovered(then) ? Optional.empty() : Optional.of("base-coverage");
    }

    private Note excluded(LocalDate date, String reason) {
        return Note.of("excluded", scope.site().id(), date, FigureTexts.text("excluded." + reason));
    }
}
