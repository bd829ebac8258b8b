package io.spp.monitoring.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalenceTestTest {

    private static final long SEED = Long.getLong("spp.seed", 7L);

    @ParameterizedTest
    @CsvSource({
        "1, 0.025, 12.7062047",
        "2, 0.05, 2.9199856",
        "4, 0.025, 2.7764451",
        "9, 0.05, 1.8331129",
        "30, 0.025, 2.0422725",
        "1000, 0.05, 1.6463788"
    })
    void knowsStudentsTable(int degreesOfFreedom, double probability, double quantile) {
        assertThat(new StudentTail(degreesOfFreedom).quantileAbove(probability)).isCloseTo(quantile, within(2e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.01, 0.025, 0.95, 1539", "0.10, 0.02, 0.025, 0.95, 387", "0.10, 0.03, 0.025, 0.95, 173",
        "0.10, 0.05, 0.025, 0.95, 64", "0.20, 0.01, 0.025, 0.95, 6149", "0.20, 0.05, 0.025, 0.95, 248",
        "0.32, 0.01, 0.025, 0.95, 15737", "0.32, 0.05, 0.025, 0.95, 632", "0.20, 0.05, 0.05, 0.80, 139"
    })
    void needsAsManyIntervalsAsTheTablesSay(double spread, double margin, double alpha, double power, int intervals) {
        assertThat(new EquivalenceTest(margin, alpha).intervalsNeeded(spread, power))
                .isEqualTo(intervals);
    }

    @Test
    void passesASensorAtTheMarginNoMoreOftenThanTheRiskSays() {
        EquivalenceTest test = new EquivalenceTest(0.05, 0.05);
        Random chance = new Random(SEED);
        int runs = 4000;
        int passed = 0;
        int n = 60;
        double critical = test.halfWidth(n, 1);
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double error = 0.05 + 0.1 * chance.nextGaussian();
                sum += error;
                squares += error * error;
            }
            double bias = sum / n;
            double spread = Math.sqrt((squares - n * bias * bias) / (n - 1));
            if (Math.abs(bias) + critical * spread < test.margin()) {
                passed++;
            }
        }
        assertThat((double) passed / runs).as("share passed, seed %d", SEED).isBetween(0.04, 0.06);
    }

    @Test
    void refusesAMarginOrRiskThatMeansNothing() {
        assertThatThrownBy(() -> new EquivalenceTest(0, 0.05)).hasMessageContaining("margin");
        assertThatThrownBy(() -> new EquivalenceTest(0.01, 0.9)).hasMessageContaining("alpha");
    }
}
