package io.spp.core.figure.flow;

import io.spp.core.count.Estimate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds pieces up. Errors of one outage are added as what they have in common and what they do not; errors of different outages are independent. */
final class Adder {

    private static final OutageError NONE = new OutageError();

    private final Way way;
    private final Map<Integer, OutageError> in = new HashMap<>();
    private final Map<Integer, OutageError> out = new HashMap<>();
    private double measured;
    private double restored;
    private double covered;
    private double replaced;

    Adder(Way way) {
        this.way = way;
    }

    void add(Piece piece) {
        double known = way.time(
                Double.isNaN(piece.in()) ? 0 : piece.sureIn(), Double.isNaN(piece.out()) ? 0 : piece.sureOut());
        if (piece.isRestored()) {
            restored += piece.persons(way);
            replaced += piece.openSeconds() * known;
            error(in, piece.gap(), piece.calculatedIn());
            error(out, piece.gap(), piece.calculatedOut());
        } else {
            measured += piece.persons(way);
            covered += piece.openSeconds() * known;
        }
    }

    private static void error(Map<Integer, OutageError> errors, int gap, @Nullable Estimate value) {
        if (value != null) {
            errors.computeIfAbsent(gap, number -> new OutageError()).add(value);
        }
    }

    Amount amount(double expected) {
        double[] squares = new double[4];
        Set<Integer> gaps = new HashSet<>(in.keySet());
        gaps.addAll(out.keySet());
        for (int gap : gaps) {
            OutageError came = in.getOrDefault(gap, NONE);
            OutageError went = out.getOrDefault(gap, NONE);
            for (int i = 0; i < squares.length; i++) {
                double level = way.in() * came.level(i) + way.out() * went.level(i);
                squares[i] +=
                        way.in() * way.in() * came.chance(i) + way.out() * way.out() * went.chance(i) + level * level;
            }
        }
        double known = Math.min(expected, covered);
        return new Amount(
                measured,
                restored,
                expected,
                known,
                Math.min(expected - known, replaced),
                squares[0],
                squares[1],
                squares[2],
                squares[3]);
    }
}
