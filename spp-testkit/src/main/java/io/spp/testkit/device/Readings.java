package io.spp.testkit.device;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.traffic.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;

/** What one channel of a device counts in each of its intervals: the truth as its faults bend it. Fixed when made. */
final class Readings {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String channel;
    private final String line;
    private final Instant start;
    private final Duration interval;
    private final int[] in;
    private final int[] out;
    private final int[] samples;
    private final long[] inSoFar;
    private final long[] outSoFar;

    Readings(String channel, String line, DeviceSettings settings, DeviceClock clock, Traffic traffic) {
        this.channel = channel;
        this.line = line;
        this.start = settings.start();
        this.interval = settings.interval();
        int length = (int) (Duration.between(start, traffic.range().end()).toSeconds() / interval.toSeconds());
        in = new int[length];
        out = new int[length];
        samples = new int[length];
        inSoFar = new long[length + 1];
        outSoFar = new long[length + 1];
        Chance chance = new Chance(settings.identity().hashCode() * 31L + channel.hashCode());
        for (int i = 0; i < length; i++) {
            read(i, settings, clock, traffic, chance);
            inSoFar[i + 1] = inSoFar[i] + in[i];
            outSoFar[i + 1] = outSoFar[i] + out[i];
        }
    }

    private void read(int i, DeviceSettings settings, DeviceClock clock, Traffic traffic, Chance chance) {
        Instant stamp = stamp(i);
        for (int minute = 0; minute < samplesExpected(); minute++) {
            Optional<Instant> truly = clock.stamped(stamp.plus(MINUTE.multipliedBy(minute)));
            if (truly.isPresent()
                    && traffic.range().contains(truly.get())
                    && !settings.has(Fault.OfflineLost.class, truly.get())) {
                Tally seen =
                        bend(traffic.truth(line, TimeRange.of(truly.get(), MINUTE)), truly.get(), settings, chance);
                in[i] += seen.in();
                out[i] += seen.out();
                samples[i]++;
            }
        }
        if (samples[i] > 0) {
            for (Fault fault : settings.faults()) {
                if (fault instanceof Fault.Frozen frozen
                        && clock.stamped(stamp).filter(frozen.range()::contains).isPresent()) {
                    in[i] = frozen.value().in();
                    out[i] = frozen.value().out();
                }
            }
        }
    }

    private static Tally bend(Tally truth, Instant truly, DeviceSettings settings, Chance chance) {
        Tally seen = truth;
        for (Fault fault : settings.faults()) {
            if (!fault.range().contains(truly)) {
                continue;
            }
            if (fault instanceof Fault.Silent) {
                seen = Tally.of(0, 0);
            } else if (fault instanceof Fault.Swapped) {
                seen = seen.inverted();
            } else if (fault instanceof Fault.Scaled scaled) {
                seen = Tally.of(
                        chance.round(seen.in() * scaled.factor(), truly, 1),
                        chance.round(seen.out() * scaled.factor(), truly, 2));
            } else if (fault instanceof Fault.CountsWhileClosed phantom) {
                seen = seen.plus(Tally.of(
                        chance.upTo(2 * phantom.perMinute(), truly, 3),
                        chance.upTo(2 * phantom.perMinute(), truly, 4)));
            }
        }
        return seen;
    }

    String channel() {
        return channel;
    }

    String line() {
        return line;
    }

    /** The number of the interval that starts at a stamp. */
    int index(Instant stamp) {
        return (int) (Duration.between(start, stamp).toSeconds() / interval.toSeconds());
    }

    /** The device's own time at which an interval starts. */
    Instant stamp(int i) {
        return start.plusSeconds(interval.toSeconds() * i);
    }

    /** Whether the device has anything to say of the interval. */
    boolean present(int i) {
        return i >= 0 && i < samples.length && samples[i] > 0;
    }

    /** The intervals in a range of the device's time of which it has anything to say. */
    BitSet present(TimeRange stamps) {
        BitSet present = new BitSet();
        for (int i = index(stamps.start()); i < index(stamps.end()); i++) {
            if (present(i)) {
                present.set(i);
            }
        }
        return present;
    }

    int in(int i) {
        return in[i];
    }

    int out(int i) {
        return out[i];
    }

    /** The minutes of the interval that were observed. */
    int samples(int i) {
        return samples[i];
    }

    int samplesExpected() {
        return (int) interval.toMinutes();
    }

    /** Everybody who entered before the interval. */
    long inBefore(int i) {
        return inSoFar[i];
    }

    /** Everybody who left before the interval. */
    long outBefore(int i) {
        return outSoFar[i];
    }

    /** Chance that depends on nothing but the device, the moment and what it is for. */
    private record Chance(long seed) {

        double uniform(Instant at, int purpose) {
            return new SplittableRandom(seed * 1_000_003 + at.getEpochSecond() * 31 + purpose).nextDouble();
        }

        int round(double value, Instant at, int purpose) {
            return (int) Math.floor(value + uniform(at, purpose));
        }

        int upTo(double most, Instant at, int purpose) {
            return round(most * uniform(at, purpose), at, purpose + 16);
        }
    }
}
