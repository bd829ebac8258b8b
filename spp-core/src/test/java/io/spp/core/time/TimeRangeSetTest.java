package io.spp.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TimeRangeSetTest {

    @Test
    void touchingRangesBecomeOne() {
        assertThat(TimeRangeSet.of(List.of(seconds(5, 7), seconds(0, 3), seconds(3, 5)))
                        .ranges())
                .containsExactly(seconds(0, 7));
    }

    @Test
    void behavesLikeASetOfSecondsForAnyRanges() {
        long seed = 20261122;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2000; round++) {
            TimeRangeSet a = anySet(random);
            TimeRangeSet b = anySet(random);
            BitSet union = bits(a);
            union.or(bits(b));
            BitSet both = bits(a);
            both.and(bits(b));
            BitSet only = bits(a);
            only.andNot(bits(b));

            assertThat(bits(a.union(b)))
                    .as("union, seed %d, round %d", seed, round)
                    .isEqualTo(union);
            assertThat(bits(a.intersection(b)))
                    .as("intersection, seed %d, round %d", seed, round)
                    .isEqualTo(both);
            assertThat(bits(a.minus(b)))
                    .as("difference, seed %d, round %d", seed, round)
                    .isEqualTo(only);
            assertThat(a.minus(b).duration().plus(a.intersection(b).duration()))
                    .as("durations, seed %d, round %d", seed, round)
                    .isEqualTo(a.duration());
        }
    }

    private static TimeRangeSet anySet(RandomGenerator random) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int start = random.nextInt(60);
            ranges.add(seconds(start, start + 1 + random.nextInt(12)));
        }
        return TimeRangeSet.of(ranges);
    }

    private static BitSet bits(TimeRangeSet set) {
        BitSet bits = new BitSet();
        set.ranges()
                .forEach(range -> bits.set(
                        (int) range.start().getEpochSecond(), (int) range.end().getEpochSecond()));
        return bits;
    }

    private static TimeRange seconds(long start, long end) {
        return TimeRange.of(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }
}
