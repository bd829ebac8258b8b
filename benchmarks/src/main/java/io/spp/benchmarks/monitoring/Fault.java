package io.spp.benchmarks.monitoring;

import io.spp.core.count.Tally;
import java.util.Random;
import java.util.Set;

/** A kind of fault as it is put into healthy counts, and the rules that tell of it. */
enum Fault {
    DEAD(3, 48, Set.of("SILENT", "LEVEL_DOWN", "SITE_OUTAGE")),
    DEAD_SHORT(2, 4, Set.of("SILENT", "LEVEL_DOWN", "SITE_OUTAGE")),
    FROZEN(6, 48, Set.of("FROZEN")),
    HALF(24, 72, Set.of("LEVEL_DOWN", "IMBALANCE")),
    THIRD_LESS(24, 72, Set.of("LEVEL_DOWN")),
    DOUBLE(24, 72, Set.of("LEVEL_UP", "SPIKE")),
    SPIKE(1, 1, Set.of("SPIKE", "LEVEL_UP", "IMPOSSIBLE_RATE")),
    SWAPPED(48, 168, Set.of("SWAPPED")),
    NO_EXITS(24, 72, Set.of("DIRECTION_DEAD", "IMBALANCE"));

    /** Its shortest length in hours (SPIKE: intervals). */
    final int least;

    /** Its greatest length. */
    final int most;

    /** Rules whose findings count as its detection. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that cannot be changed
    final Set<String> rules;

    Fault(int least, int most, Set<String> rules) {
        this.least = least;
        this.most = most;
        this.rules = rules;
    }

    /** Whether it needs a line that counts both directions. */
    boolean isOfDirections() {
        return this == SWAPPED || this == NO_EXITS;
    }

    /** Whether it is put into opening hours (7 to 22 o'clock) only. */
    boolean isByDay() {
        return this == DEAD_SHORT || this == SPIKE;
    }

    /**
     * What the sensor says instead of the truth.
     *
     * @param held the figures at the fault's beginning
     */
    Tally apply(Tally truth, Tally held, Random chance) {
        return switch (this) {
            case DEAD, DEAD_SHORT -> scaled(truth, 0, chance);
            case FROZEN -> held;
            case HALF -> scaled(truth, 0.5, chance);
            case THIRD_LESS -> scaled(truth, 0.7, chance);
            case DOUBLE -> scaled(truth, 2, chance);
            case SPIKE -> scaled(truth, 5, chance);
            case SWAPPED -> Tally.of(truth.out(), truth.in());
            case NO_EXITS -> Tally.of(truth.in(), 0);
        };
    }

    private static Tally scaled(Tally truth, double factor, Random chance) {
        int in = scaled(truth.in(), factor, chance);
        return truth.out() == Tally.UNKNOWN ? Tally.entered(in) : Tally.of(in, scaled(truth.out(), factor, chance));
    }

    private static int scaled(int persons, double factor, Random chance) {
        return (int) Math.floor(persons * factor + chance.nextDouble());
    }
}
