package io.spp.core.figure;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.figure.flow.Amount;
import io.spp.core.figure.flow.Flow;
import io.spp.core.figure.flow.LocalHours;
import io.spp.core.figure.flow.Way;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One site or line of a query, with what is known about it.
 *
 * @param site the site
 * @param line the line's id; absent for the whole site
 * @param calendar the site's time
 * @param query what is asked
 * @param now the present, or the past moment asked for
 * @param flow who crosses its doors
 */
record Scope(Site site, Optional<String> line, SiteCalendar calendar, FigureQuery query, Instant now, Flow flow) {

    /** The lines whose crossings are the site's: interior lines, zones and passers-by are not. */
    static Predicate<Line> doors(Optional<String> line) {
        return line.<Predicate<Line>>map(id -> each -> each.id().equals(id))
                .orElse(each -> each.role() == Line.Role.ENTRANCE);
    }

    Way basis() {
        return switch (site.basis()) {
            case IN -> Way.IN;
            case OUT -> Way.OUT;
            case MEAN -> Way.MEAN;
        };
    }

    Amount visits(TimeRange window) {
        return flow.sum(window, basis());
    }

    Amount visitsInOpenHours(TimeRange window) {
        return flow.sumOpen(window, basis());
    }

    /** Whether enough of a window is known to compare it with others. */
    boolean isCovered(Amount amount) {
        return amount.coverage() >= query.coverageLimit();
    }

    List<TimeRange> hours(Bucket bucket) {
        return LocalHours.of(bucket.range(), calendar.zone());
    }

    /** The business days of a bucket that the zone has. */
    List<LocalDate> dates(Bucket bucket) {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = bucket.first(); !date.isAfter(bucket.last()); date = date.plusDays(1)) {
            if (Buckets.day(calendar, date).isPresent()) {
                dates.add(date);
            }
        }
        return dates;
    }
}
