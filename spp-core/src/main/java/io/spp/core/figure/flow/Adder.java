package io.spp.core.figure.flow;

import io.spp.core.count.Estimate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds pieces up. The error of a calculated interval has two parts: people come by chance, which cancels out from interval to interval, and the
 * level may be misjudged, which the whole outage has in common. The first is Poisson's and its squares add up; what the bounds say beyond it is the
 * second, and adds up itself within one outage.
 */
final class Adder {

    private static final double[] DEVIATIONS = {1.2816, 1.2816, 1.96, 1.96};

    private final Way way;
    private final double[] chance = new double[4];
    private final Map<Integer, double[]> levels = new HashMap<>();
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
            error(piece.gap(), way.in(), piece.calculatedIn());
            error(piece.gap(), way.out(), piece.calculatedOut());
        } else {
            measured += piece.persons(way);
            covered += piece.openSeconds() * known;
        }
    }

    private void error(int gap, double weight, @Nullable Estimate value) {
        if (weight == 0 || value == null) {
            return;
        }
        double[] widths = {
            value.value() - value.low80(), value.high80() - value.value(),
            value.value() - value.low95(), value.high95() - value.value()
        };
        double[] level = levels.computeIfAbsent(gap, number -> new double[4]);
        for (int i = 0; i < widths.length; i++) {
            double square = widths[i] * widths[i];
            double byChance = Math.min(square, DEVIATIONS[i] * DEVIATIONS[i] * value.value());
            chance[i] += weight * weight * byChance;
            level[i] += weight * Math.sqrt(square - byChance);
        }
    }

    Amount amount(double expected) {
        double[] squares = chance.clone();
        for (double[] level : levels.values()) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] += level[i] * level[i];
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
