package io.spp.core.figure.flow;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that is known about some doors over some time. A row belongs to the window in which it starts. */
public final class Flow {

    private final List<Piece> pieces;
    private final List<Spans> expected;

    Flow(List<Piece> sorted, List<Spans> expected) {
        this.pieces = List.copyOf(sorted);
        this.expected = List.copyOf(expected);
    }

    /** Whether there is a door at all. */
    public boolean hasDoors() {
        return !expected.isEmpty();
    }

    /** Who crossed in a window. */
    public Amount sum(TimeRange window, Way way) {
        return sum(window, way, false);
    }

    /** Who crossed in the open hours of a window. */
    public Amount sumOpen(TimeRange window, Way way) {
        return sum(window, way, true);
    }

    private Amount sum(TimeRange window, Way way, boolean openOnly) {
        Adder adder = new Adder(way);
        for (Piece piece : within(window)) {
            if (!openOnly || piece.isOpen()) {
                adder.add(piece);
            }
        }
        return adder.amount(expectedSeconds(window));
    }

    /** How long counting was expected in a window, over all doors. */
    public double expectedSeconds(TimeRange window) {
        long seconds = 0;
        for (Spans door : expected) {
            seconds +=
                    door.overlap(window.start().getEpochSecond(), window.end().getEpochSecond());
        }
        return seconds;
    }

    /** How long somebody was expected in a window: the open time of the door that is open longest. */
    public double openSeconds(TimeRange window) {
        return expected.stream()
                .mapToLong(door -> door.overlap(
                        window.start().getEpochSecond(), window.end().getEpochSecond()))
                .max()
                .orElse(0);
    }

    /** The end of the last measured row of a window. */
    public Optional<Instant> knownUntil(TimeRange window) {
        return within(window).stream()
                .filter(piece -> !piece.isRestored())
                .map(Piece::end)
                .max(Long::compare)
                .map(Instant::ofEpochSecond);
    }

    /** The longest row of a window: how finely its parts can be told apart. */
    public Duration resolution(TimeRange window) {
        return Duration.ofSeconds(within(window).stream()
                .mapToLong(piece -> piece.end() - piece.start())
                .max()
                .orElse(60));
    }

    List<Piece> within(TimeRange window) {
        return pieces.subList(
                firstFrom(window.start().getEpochSecond()),
                firstFrom(window.end().getEpochSecond()));
    }

    private int firstFrom(long second) {
        int low = 0;
        for (int high = pieces.size(); low < high; ) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).start() < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
