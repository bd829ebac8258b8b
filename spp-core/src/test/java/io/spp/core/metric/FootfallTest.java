package io.spp.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Estimate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootfallTest {

    @Test
    void aMissingPartLowersTheCoverageAndNeverCountsAsZeroPersonsKnown() {
        Footfall morning =
                new Footfall(100, Estimate.certain(0), Duration.ofHours(4), Duration.ofHours(4), Duration.ZERO);
        Footfall evening = new Footfall(0, Estimate.certain(0), Duration.ofHours(4), Duration.ZERO, Duration.ZERO);

        Footfall day = Footfall.sum(List.of(morning, evening));

        assertThat(day.value()).isEqualTo(100);
        assertThat(day.coverage()).isEqualTo(0.5);
        assertThat(day.missingShare()).isEqualTo(0.5);
    }

    @Test
    void boundsOfRestoredPartsAddUp() {
        Footfall gap = new Footfall(
                0, new Estimate(10, 8, 12, 6, 15), Duration.ofHours(1), Duration.ZERO, Duration.ofHours(1));

        assertThat(gap.plus(gap).restored()).isEqualTo(new Estimate(20, 16, 24, 12, 30));
        assertThat(gap.plus(gap).coverage()).isEqualTo(1);
        assertThat(gap.restoredShare()).isEqualTo(1);
    }

    @Test
    void nothingExpectedIsFullyCovered() {
        assertThat(Footfall.NONE.coverage()).isEqualTo(1);
        assertThat(Footfall.NONE.missingShare()).isZero();
    }
}
