package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.metric.Metric;
import io.spp.core.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a figure is made of: the parts of several sites are added up before anything is divided.
 *
 * @param top the number, or what is divided
 * @param bottom by what it is divided
 * @param raw the number before the drift policy
 * @param at when it was so
 * @param reading how it must be read, where that does not follow from the parts
 * @param notes what a reader must know
 */
record Parts(
        Amount top,
        Optional<Amount> bottom,
        OptionalDouble raw,
        Optional<TimeRange> at,
        Optional<Reading> reading,
        List<Note> notes) {

    static Parts of(Amount number) {
        return new Parts(
                number, Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static Parts ratio(Amount top, Amount bottom) {
        return new Parts(
                top, Optional.of(bottom), OptionalDouble.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static Parts undefined(Note why) {
        return of(Amount.NONE).read(Reading.UNDEFINED).with(why);
    }

    Parts with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new Parts(top, bottom, raw, at, reading, all);
    }

    Parts with(List<Note> more) {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Parts(top, bottom, raw, at, reading, all);
    }

    Parts read(Reading as) {
        return new Parts(top, bottom, raw, at, Optional.of(as), notes);
    }

    Parts at(TimeRange when) {
        return new Parts(top, bottom, raw, Optional.of(when), reading, notes);
    }

    Parts raw(double before) {
        return new Parts(top, bottom, OptionalDouble.of(before), at, reading, notes);
    }

    /** Both together; the graver reading counts. */
    Parts plus(Parts other) {
        List<Note> all = new ArrayList<>(notes);
        other.notes.stream().filter(note -> !all.contains(note)).forEach(all::add);
        return new Parts(
                top.plus(other.top),
                bottom.map(amount -> amount.plus(other.bottom.orElse(Amount.NONE))),
                raw.isPresent() && other.raw.isPresent()
                        ? OptionalDouble.of(raw.getAsDouble() + other.raw.getAsDouble())
                        : OptionalDouble.empty(),
                Optional.empty(),
                graver(reading, other.reading),
                all);
    }

    private static Optional<Reading> graver(Optional<Reading> a, Optional<Reading> b) {
        return a.isEmpty() || b.isPresent() && b.get().compareTo(a.get()) > 0 ? b : a;
    }

    OptionalDouble value(Metric metric) {
        if (howToRead() == Reading.UNDEFINED) {
            return OptionalDouble.empty();
        }
        double value = bottom.map(amount -> top.value() / amount.value()).orElseGet(top::value);
        return OptionalDouble.of(value * factor(metric) + offset(metric));
    }

    Optional<Bounds> bounds(Metric metric) {
        Reading as = howToRead();
        if (as == Reading.UNDEFINED) {
            return Optional.empty();
        }
        if (as == Reading.UNSURE) {
            return Optional.of(Bounds.NOTHING.scaled(factor(metric), offset(metric)));
        }
        Bounds bounds = bottom.map(amount -> new Bounds(
                        top.low80() / amount.high80(),
                        top.high80() / amount.low80(),
                        top.low95() / amount.high95(),
                        top.high95() / amount.low95()))
                .orElseGet(() -> raw.isPresent()
                        ? between(raw.getAsDouble())
                        : new Bounds(top.low80(), top.high80(), top.low95(), top.high95()));
        Bounds open = as == Reading.LOWER_BOUND
                ? bounds.openAbove()
                : as == Reading.UPPER_BOUND ? bounds.openBelow() : bounds;
        return Optional.of(open.scaled(factor(metric), offset(metric)));
    }

    private Bounds between(double before) {
        double low = Math.max(0, Math.min(before, top.value()));
        double high = Math.max(before, top.value());
        return new Bounds(low, high, low, high);
    }

    Reading howToRead() {
        if (reading.isPresent()) {
            return reading.get();
        }
        if (bottom.isPresent() && bottom.get().value() == 0) {
            return Reading.UNDEFINED;
        }
        boolean below = bottom.map(Amount::isMissing).orElse(false);
        if (top.isMissing()) {
            return below ? Reading.UNSURE : Reading.LOWER_BOUND;
        }
        if (below) {
            return Reading.UPPER_BOUND;
        }
        return top.restored() + bottom.map(Amount::restored).orElse(0.0) > 0 ? Reading.ESTIMATED : Reading.KNOWN;
    }

    private static double factor(Metric metric) {
        return metric == Metric.INDEX ? 100 : 1;
    }

    private static double offset(Metric metric) {
        return metric == Metric.LIKE_FOR_LIKE ? -1 : 0;
    }
}
