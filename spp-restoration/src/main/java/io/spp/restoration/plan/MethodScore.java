package io.spp.restoration.plan;

import io.spp.core.count.Estimate;
import io.spp.core.store.RealisedError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How well a method did where the truth came later: its running score.
 *
 * @param method the method's id
 * @param values how many restored values could be compared, each direction for itself
 * @param wape the sum of absolute errors over the sum of real persons; 0.08 is 8 %
 * @param bias calculated minus real persons over real persons
 * @param within80 the share of real values within the stated 80 % bounds
 * @param within95 the same for 95 %
 */
public record MethodScore(String method, int values, double wape, double bias, double within80, double within95) {

    /** The scores by method, in the order of their ids. */
    static List<MethodScore> of(Collection<RealisedError> errors) {
        Map<String, double[]> sums = new TreeMap<>();
        for (RealisedError error : errors) {
            double[] sum = sums.computeIfAbsent(error.restored().method(), method -> new double[6]);
            if (error.measured().hasIn()) {
                add(sum, error.restored().in(), error.measured().in());
            }
            if (error.measured().hasOut()) {
                add(sum, error.restored().out(), error.measured().out());
            }
        }
        List<MethodScore> scores = new ArrayList<>();
        sums.forEach((method, sum) -> {
            double persons = Math.max(1, sum[3]);
            double values = Math.max(1, sum[0]);
            scores.add(new MethodScore(
                    method, (int) sum[0], sum[1] / persons, sum[2] / persons, sum[4] / values, sum[5] / values));
        });
        return scores;
    }

    private static void add(double[] sum, Optional<Estimate> restored, int real) {
        if (restored.isPresent()) {
            Estimate value = restored.get();
            sum[0]++;
            sum[1] += Math.abs(value.value() - real);
            sum[2] += value.value() - real;
            sum[3] += real;
            sum[4] += real >= value.low80() && real <= value.high80() ? 1 : 0;
            sum[5] += real >= value.low95() && real <= value.high95() ? 1 : 0;
        }
    }
}
