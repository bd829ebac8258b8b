package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DAY;
import static io.spp.testkit.store.Counted.DOOR;
import static io.spp.testkit.store.Counted.ELEVEN;
import static io.spp.testkit.store.Counted.LEFT;
import static io.spp.testkit.store.Counted.NOON;
import static io.spp.testkit.store.Counted.RIGHT;
import static io.spp.testkit.store.Counted.TEN;
import static io.spp.testkit.store.Counted.counted;
import static io.spp.testkit.store.Counted.measured;
import static io.spp.testkit.store.Counted.measuredAsOf;
import static io.spp.testkit.store.Counted.minute;
import static io.spp.testkit.store.Counted.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.store.AppendOutcome;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of the measured layer of a {@link CountStore} and of what its feed says about it. */
abstract class CountStoreContract extends StoreContract {

    private CountStore store() {
        return storage().counts();
    }

    @Test
    @DisplayName("C1 returns what was written, by start, then by source")
    void returnsWhatWasWrittenInOrder() throws Exception {
        Measurement half = new Measurement(DOOR, LEFT, minute(2), Tally.entered(4), 0.5);

        store().append(List.of(half, counted(RIGHT, 1, 3, 3), counted(LEFT, 1, 1, 2)), ChangeCause.MEASURED, TEN);

        assertThat(store().measured(DOOR, DAY))
                .containsExactly(
                        new StoredCount(counted(LEFT, 1, 1, 2), TEN),
                        new StoredCount(counted(RIGHT, 1, 3, 3), TEN),
                        new StoredCount(half, TEN));
    }

    @Test
    @DisplayName("C2 a range holds the intervals that start in it")
    void aRangeHoldsTheIntervalsThatStartInIt() throws Exception {
        store().append(List.of(counted(1, 1, 0), counted(2, 2, 0), counted(3, 3, 0)), ChangeCause.MEASURED, TEN);

        assertThat(store().measured(DOOR, minutes(2, 3)))
                .extracting(StoredCount::measurement)
                .containsExactly(counted(2, 2, 0));
        assertThat(store().measured("door-2", DAY)).isEmpty();
    }

    @Test
    @DisplayName("C3 writing the same twice changes nothing")
    void writingTheSameTwiceChangesNothing() throws Exception {
        List<Measurement> batch = List.of(counted(1, 1, 0), counted(2, 2, 0));
        store().append(batch, ChangeCause.MEASURED, TEN);

        AppendOutcome again = store().append(batch, ChangeCause.MEASURED, ELEVEN);

        assertThat(again).isEqualTo(new AppendOutcome(0, 0, 2, 0));
        assertThat(store().measured(DOOR, DAY))
                .extracting(StoredCount::recordedAt)
                .containsOnly(TEN);
        assertThat(store().changes(0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("C4 of two values of one interval the same one stays in whatever order they come")
    void theOrderOfArrivalDoesNotDecide() throws Exception {
        store().append(List.of(counted(1, 5, 5)), ChangeCause.MEASURED, TEN);
        store().append(List.of(counted(2, 9, 9)), ChangeCause.MEASURED, TEN);

        AppendOutcome outcome =
                store().append(List.of(counted(1, 9, 9), counted(2, 5, 5)), ChangeCause.MEASURED, ELEVEN);

        assertThat(outcome).isEqualTo(new AppendOutcome(0, 1, 0, 1));
        assertThat(measured(store())).containsExactly(counted(1, 9, 9), counted(2, 9, 9));
    }

    @Test
    @DisplayName("C5 the same holds inside one batch")
    void theOrderInsideABatchDoesNotDecide() throws Exception {
        AppendOutcome outcome = store().append(
                        List.of(counted(1, 5, 5), counted(1, 9, 9), counted(1, 5, 5), counted(1, 9, 9)),
                        ChangeCause.MEASURED,
                        TEN);

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.repeated() + outcome.kept()).isEqualTo(3);
        assertThat(measured(store())).containsExactly(counted(1, 9, 9));
    }

    @Test
    @DisplayName("C6 a corrected mapping overwrites whatever is there")
    void aCorrectedMappingOverwrites() throws Exception {
        store().append(List.of(counted(1, 9, 9)), ChangeCause.MEASURED, TEN);

        store().append(List.of(counted(1, 5, 5)), ChangeCause.CONFIGURATION, ELEVEN);

        assertThat(measured(store())).containsExactly(counted(1, 5, 5));
        assertThat(store().changes(1, 10)).extracting(Change::cause).containsExactly(ChangeCause.CONFIGURATION);
    }

    @Test
    @DisplayName("C7 of two values with different ends the longer one stays")
    void theLongerOfTwoValuesStays() throws Exception {
        Measurement longer = Measurement.complete(DOOR, LEFT, minutes(1, 6), Tally.of(1, 1));
        store().append(List.of(counted(1, 9, 9)), ChangeCause.MEASURED, TEN);

        store().append(List.of(longer), ChangeCause.MEASURED, ELEVEN);
        store().append(List.of(counted(1, 9, 9)), ChangeCause.MEASURED, NOON);

        assertThat(measured(store())).containsExactly(longer);
    }

    @Test
    @DisplayName("C8 answers as of any moment")
    void answersAsOfAnyMoment() throws Exception {
        store().append(List.of(counted(1, 1, 1), counted(2, 2, 2)), ChangeCause.MEASURED, TEN);
        store().append(List.of(counted(1, 7, 7)), ChangeCause.MEASURED, ELEVEN);
        store().withdraw(DOOR, LEFT, minute(2), "mapping-2", NOON);

        assertThat(measuredAsOf(store(), TEN.minusMillis(1))).isEmpty();
        assertThat(measuredAsOf(store(), TEN)).containsExactly(counted(1, 1, 1), counted(2, 2, 2));
        assertThat(measuredAsOf(store(), ELEVEN.minusMillis(1))).containsExactly(counted(1, 1, 1), counted(2, 2, 2));
        assertThat(measuredAsOf(store(), ELEVEN)).containsExactly(counted(1, 7, 7), counted(2, 2, 2));
        assertThat(measuredAsOf(store(), NOON)).containsExactly(counted(1, 7, 7));
        assertThat(measured(store())).containsExactly(counted(1, 7, 7));
    }

    @Test
    @DisplayName("C9 what was withdrawn can be written again")
    void whatWasWithdrawnCanBeWrittenAgain() throws Exception {
        store().append(List.of(counted(1, 1, 1)), ChangeCause.MEASURED, TEN);
        store().withdraw(DOOR, LEFT, DAY, "mapping-2", ELEVEN);
        store().append(List.of(counted(1, 1, 1)), ChangeCause.CONFIGURATION, NOON);

        assertThat(measuredAsOf(store(), ELEVEN)).isEmpty();
        assertThat(measuredAsOf(store(), NOON)).containsExactly(counted(1, 1, 1));
    }

    @Test
    @DisplayName("C10 withdrawing concerns one source and tells before and after")
    void withdrawingConcernsOneSource() throws Exception {
        store().append(List.of(counted(LEFT, 1, 1, 1), counted(RIGHT, 1, 4, 4)), ChangeCause.MEASURED, TEN);

        store().withdraw(DOOR, LEFT, DAY, "mapping-2", ELEVEN);

        assertThat(measured(store())).containsExactly(counted(RIGHT, 1, 4, 4));
        assertThat(store().changes(1, 10))
                .containsExactly(new Change(
                        2,
                        DOOR,
                        minute(1),
                        ChangeCause.CONFIGURATION,
                        ELEVEN,
                        Optional.of(Tally.of(5, 5)),
                        Optional.of(Tally.of(4, 4)),
                        "mapping-2"));
    }

    @Test
    @DisplayName("C11 new intervals that follow each other are one entry of the feed")
    void newIntervalsThatFollowEachOtherAreOneEntry() throws Exception {
        store().append(
                        List.of(counted(3, 0, 0), counted(RIGHT, 2, 1, 1), counted(1, 1, 1), counted(7, 1, 1)),
                        ChangeCause.MEASURED,
                        TEN);

        assertThat(store().changes(0, 10))
                .extracting(Change::range, Change::cause, Change::before, Change::after)
                .containsExactly(
                        tuple(minutes(1, 4), ChangeCause.MEASURED, Optional.empty(), Optional.empty()),
                        tuple(minutes(7, 8), ChangeCause.MEASURED, Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("C12 a correction is one entry per interval with the line's tally before and after")
    void aCorrectionTellsBeforeAndAfter() throws Exception {
        store().append(
                        List.of(counted(LEFT, 1, 1, 1), counted(RIGHT, 1, 4, 4), counted(LEFT, 2, 1, 1)),
                        ChangeCause.MEASURED,
                        TEN);

        store().append(List.of(counted(LEFT, 1, 3, 3), counted(LEFT, 2, 2, 2)), ChangeCause.MEASURED, ELEVEN);

        assertThat(store().changes(1, 10))
                .containsExactly(
                        corrected(2, minute(1), Tally.of(5, 5), Tally.of(7, 7)),
                        corrected(3, minute(2), Tally.of(1, 1), Tally.of(2, 2)));
    }

    @Test
    @DisplayName("C17 what was incomplete has grown, what was complete is corrected")
    void whatWasIncompleteHasGrownAndWhatWasCompleteIsCorrected() throws Exception {
        Measurement running = new Measurement(DOOR, LEFT, minute(1), Tally.of(1, 1), 0.5);
        store().append(List.of(running, counted(LEFT, 2, 1, 1)), ChangeCause.RUNNING, TEN);
        store().append(List.of(counted(LEFT, 1, 2, 2), counted(LEFT, 2, 2, 2)), ChangeCause.MEASURED, ELEVEN);
        store().append(List.of(counted(LEFT, 1, 3, 3)), ChangeCause.RUNNING, NOON);

        assertThat(store().changes(0, 10))
                .extracting(Change::cause)
                .containsExactly(
                        ChangeCause.MEASURED,
                        ChangeCause.RUNNING,
                        ChangeCause.CORRECTED_BY_DEVICE,
                        ChangeCause.RUNNING);
    }

    private static Change corrected(long cursor, TimeRange range, Tally before, Tally after) {
        return new Change(
                cursor,
                DOOR,
                range,
                ChangeCause.CORRECTED_BY_DEVICE,
                ELEVEN,
                Optional.of(before),
                Optional.of(after),
                "");
    }

    @Test
    @DisplayName("C13 the feed can be read in pieces")
    void theFeedCanBeReadInPieces() throws Exception {
        for (int minute = 0; minute < 7; minute++) {
            store().append(List.of(counted(minute, 1, 1)), ChangeCause.MEASURED, TEN);
        }

        List<Change> whole = store().changes(0, 100);
        List<Change> pieces = new ArrayList<>();
        for (List<Change> piece = store().changes(0, 3);
                !piece.isEmpty();
                piece = store().changes(piece.get(piece.size() - 1).cursor(), 3)) {
            pieces.addAll(piece);
        }

        assertThat(whole).hasSize(7).isEqualTo(pieces);
        assertThat(store().changes(99, 1)).isEmpty();
    }

    @Test
    @DisplayName("C14 knows its lines and how far they reach")
    void knowsItsLinesAndHowFarTheyReach() throws Exception {
        store().append(List.of(counted(5, 1, 1), counted(1, 1, 1)), ChangeCause.IMPORTED, TEN);

        assertThat(store().lines()).containsExactly(DOOR);
        assertThat(store().extent(DOOR)).contains(minutes(1, 6));
        assertThat(store().extent("door-2")).isEmpty();

        store().withdraw(DOOR, LEFT, DAY, "mapping-2", ELEVEN);
        assertThat(store().lines()).isEmpty();
        assertThat(store().extent(DOOR)).isEmpty();
    }

    @Test
    @DisplayName("C15 an interval between two seconds is refused and nothing of the batch is written")
    void anIntervalBetweenTwoSecondsIsRefused() throws Exception {
        TimeRange odd = TimeRange.of(TEN.plusMillis(1), Duration.ofMinutes(1));
        List<Measurement> batch = List.of(counted(1, 1, 1), Measurement.complete(DOOR, LEFT, odd, Tally.of(1, 1)));

        assertThatThrownBy(() -> store().append(batch, ChangeCause.MEASURED, TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole second");
        assertThat(measured(store())).isEmpty();
        assertThat(store().changes(0, 1)).isEmpty();
    }

    @Test
    @DisplayName("C16 shuffled and repeated batches end in the same values")
    void shuffledAndRepeatedBatchesEndInTheSameValues() throws Exception {
        long seed = 20261122;
        Random random = new Random(seed);
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int in = random.nextInt(3);
            all.add(new Measurement(
                    DOOR,
                    random.nextBoolean() ? LEFT : RIGHT,
                    minute(random.nextInt(60)),
                    Tally.of(in, random.nextInt(3)),
                    random.nextBoolean() ? 1 : 0.5));
        }
        store().append(all, ChangeCause.MEASURED, TEN);
        List<Measurement> once = measured(store());
        Instant at = TEN;

        store().withdraw(DOOR, LEFT, DAY, "again", at);
        store().withdraw(DOOR, RIGHT, DAY, "again", at);
        Collections.shuffle(all, random);
        for (int from = 0; from < all.size(); from += 10) {
            at = at.plusSeconds(1);
            store().append(all.subList(from, from + 10), ChangeCause.MEASURED, at);
            store().append(all.subList(0, from + 5), ChangeCause.MEASURED, at);
        }

        assertThat(measured(store())).as("seed %d", seed).isEqualTo(once);
    }

    @Test
    @DisplayName("C17 tells what changed the past of a line and leaves first arrivals out")
    void tellsWhatChangedThePastOfALine() throws Exception {
        store().append(List.of(counted(1, 1, 1), counted(2, 1, 1)), ChangeCause.MEASURED, TEN);
        store().append(List.of(counted(3, 1, 1)), ChangeCause.IMPORTED, TEN);
        store().append(List.of(counted(2, 5, 1)), ChangeCause.MEASURED, ELEVEN);

        assertThat(store().revisions(DOOR, DAY))
                .singleElement()
                .satisfies(change -> assertThat(change.cause()).isEqualTo(ChangeCause.CORRECTED_BY_DEVICE))
                .satisfies(change -> assertThat(change.range()).isEqualTo(minute(2)));
        assertThat(store().revisions(DOOR, minute(1))).isEmpty();
        assertThat(store().revisions("door-2", DAY)).isEmpty();
    }
}
