package io.spp.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueAxisTest {

    private static final long SEED = Long.getLong("spp.seed", 20260101L);
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void goesFromZeroToARoundNumber() {
        ValueAxis axis = ValueAxis.covering(120, 1_330, 5);

        assertThat(axis.ticks()).containsExactly(0.0, 500.0, 1_000.0, 1_500.0);
        assertThat(axis.label(1_500, ENGLISH)).isEqualTo("1,500");
    }

    @Test
    void showsDecimalsOnlyWhereStepsNeedThem() {
        ValueAxis axis = ValueAxis.covering(0, 0.3, 5);

        assertThat(axis.ticks().stream().map(tick -> axis.label(tick, ENGLISH)))
                .containsExactly("0.0", "0.1", "0.2", "0.3");
    }

    @Test
    void coversWhateverItIsGivenWithFewLines() {
        Random random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            double least = (random.nextDouble() - 0.7) * Math.pow(10, random.nextInt(9) - 2);
            double most = least + random.nextDouble() * Math.pow(10, random.nextInt(9) - 2);
            ValueAxis axis = ValueAxis.covering(least, most, 5);

            assertThat(axis.ticks()).as("seed %s: %s to %s", SEED, least, most).hasSizeBetween(2, 8);
            assertThat(axis.position(least)).isBetween(-1e-6, 1 + 1e-6);
            assertThat(axis.position(most)).isBetween(-1e-6, 1 + 1e-6);
        }
    }
}
