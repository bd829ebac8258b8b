package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DAY;
import static io.spp.testkit.store.Counted.DOOR;
import static io.spp.testkit.store.Counted.ELEVEN;
import static io.spp.testkit.store.Counted.LEFT;
import static io.spp.testkit.store.Counted.NOON;
import static io.spp.testkit.store.Counted.RIGHT;
import static io.spp.testkit.store.Counted.TEN;
import static io.spp.testkit.store.Counted.counted;
import static io.spp.testkit.store.Counted.flag;
import static io.spp.testkit.store.Counted.measured;
import static io.spp.testkit.store.Counted.minute;
import static io.spp.testkit.store.Counted.minutes;
import static io.spp.testkit.store.Counted.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.RealisedError;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of the calculated layer. */
abstract class RestoredLayerContract extends StoreContract {

    private static final Tally SEVEN = Tally.entered(7);

    private CountStore store() {
        return storage().counts();
    }

    @Test
    @DisplayName("R1 calculated values stand above the measured ones and leave them as they were")
    void calculatedValuesLeaveMeasuredOnesAsTheyWere() throws Exception {
        store().append(List.of(counted(1, 0, 0)), ChangeCause.MEASURED, TEN);

        store().restore(List.of(restored("plan-1", 2, 6.6), restored("plan-1", 1, 7.4)), ELEVEN);

        assertThat(measured(store())).containsExactly(counted(1, 0, 0));
        assertThat(store().restored(DOOR, DAY)).containsExactly(restored("plan-1", 1, 7.4), restored("plan-1", 2, 6.6));
        assertThat(store().restored(DOOR, minute(2))).containsExactly(restored("plan-1", 2, 6.6));
        assertThat(store().restored("door-2", DAY)).isEmpty();
    }

    @Test
    @DisplayName("R2 the feed tells each calculated interval, rounded, with what was there before")
    void theFeedTellsEachCalculatedInterval() throws Exception {
        store().append(List.of(counted(1, 2, 3)), ChangeCause.MEASURED, TEN);

        store().restore(List.of(restored("plan-1", 1, 7.4), restored("plan-1", 2, 6.6)), ELEVEN);

        assertThat(store().changes(1, 10))
                .containsExactly(
                        new Change(
                                2,
                                DOOR,
                                minute(1),
                                ChangeCause.RESTORED,
                                ELEVEN,
                                Optional.of(Tally.of(2, 3)),
                                Optional.of(SEVEN),
                                "plan-1"),
                        new Change(
                                3,
                                DOOR,
                                minute(2),
                                ChangeCause.RESTORED,
                                ELEVEN,
                                Optional.empty(),
                                Optional.of(SEVEN),
                                "plan-1"));
    }

    @Test
    @DisplayName("R3 applying a plan twice changes nothing")
    void applyingAPlanTwiceChangesNothing() throws Exception {
        store().restore(List.of(restored("plan-1", 1, 7)), TEN);
        store().restore(List.of(restored("plan-1", 1, 7)), ELEVEN);

        assertThat(store().restored(DOOR, DAY)).hasSize(1);
        assertThat(store().changes(0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("R4 revoking a plan restores the former state")
    void revokingAPlanRestoresTheFormerState() throws Exception {
        store().append(List.of(counted(1, 2, 3)), ChangeCause.MEASURED, TEN);
        store().restore(List.of(restored("plan-1", 1, 7)), TEN);
        store().restore(List.of(restored("plan-2", 1, 9)), ELEVEN);
        assertThat(store().restored(DOOR, DAY)).containsExactly(restored("plan-2", 1, 9));

        store().revoke("plan-2", NOON);
        assertThat(store().restored(DOOR, DAY)).containsExactly(restored("plan-1", 1, 7));

        store().revoke("plan-1", NOON);
        store().revoke("plan-1", NOON.plusSeconds(1));
        assertThat(store().restored(DOOR, DAY)).isEmpty();
        assertThat(measured(store())).containsExactly(counted(1, 2, 3));
        assertThat(store().changes(3, 10))
                .extracting(Change::cause, Change::before, Change::after, Change::reference)
                .containsExactly(
                        tuple(ChangeCause.CONSENT_REVOKED, Optional.of(Tally.entered(9)), Optional.of(SEVEN), "plan-2"),
                        tuple(ChangeCause.CONSENT_REVOKED, Optional.of(SEVEN), Optional.of(Tally.of(2, 3)), "plan-1"));
    }

    @Test
    @DisplayName("R5 a revoked plan can be applied again")
    void aRevokedPlanCanBeAppliedAgain() throws Exception {
        store().restore(List.of(restored("plan-1", 1, 7)), TEN);
        store().revoke("plan-1", ELEVEN);
        store().restore(List.of(restored("plan-1", 1, 7)), NOON);

        assertThat(store().restored(DOOR, DAY)).containsExactly(restored("plan-1", 1, 7));
        assertThat(restoredAsOf(TEN)).hasSize(1);
        assertThat(restoredAsOf(ELEVEN)).isEmpty();
        assertThat(restoredAsOf(NOON)).hasSize(1);
        assertThat(restoredAsOf(TEN.minusMillis(1))).isEmpty();
    }

    @Test
    @DisplayName("R6 late real data wins over the calculated value and books its error")
    void lateRealDataWins() throws Exception {
        store().restore(List.of(restored("plan-1", 1, 7), restored("plan-1", 2, 5)), TEN);

        store().append(List.of(counted(1, 10, 4)), ChangeCause.MEASURED, ELEVEN);

        assertThat(store().restored(DOOR, DAY)).containsExactly(restored("plan-1", 2, 5));
        assertThat(store().realisedErrors("plan-1"))
                .containsExactly(new RealisedError(restored("plan-1", 1, 7), Tally.of(10, 4), ELEVEN))
                .allSatisfy(error -> assertThat(error.inError()).isEqualTo(-3));
        assertThat(restoredAsOf(TEN)).hasSize(2);
        assertThat(store().changes(2, 10))
                .containsExactly(new Change(
                        3,
                        DOOR,
                        minute(1),
                        ChangeCause.LATE_DATA,
                        ELEVEN,
                        Optional.of(SEVEN),
                        Optional.of(Tally.of(10, 4)),
                        "plan-1"));
    }

    @Test
    @DisplayName("R7 what real data displaced does not come back with its plan")
    void whatRealDataDisplacedDoesNotComeBack() throws Exception {
        store().restore(List.of(restored("plan-1", 1, 7)), TEN);
        store().append(List.of(counted(1, 10, 4)), ChangeCause.MEASURED, ELEVEN);

        store().revoke("plan-1", NOON);
        store().restore(List.of(restored("plan-1", 1, 7)), NOON);

        assertThat(store().restored(DOOR, DAY)).isEmpty();
        assertThat(store().realisedErrors("plan-1")).hasSize(1);
    }

    @Test
    @DisplayName("R8 an error is measured against all sources of the line, however late they come")
    void anErrorIsMeasuredAgainstAllSources() throws Exception {
        store().restore(List.of(restored("plan-1", 1, 7)), TEN);
        store().append(List.of(counted(LEFT, 1, 4, 0)), ChangeCause.MEASURED, ELEVEN);
        store().append(List.of(counted(RIGHT, 1, 3, 0)), ChangeCause.MEASURED, NOON);

        assertThat(store().realisedErrors("plan-1"))
                .extracting(RealisedError::measured)
                .containsExactly(Tally.of(7, 0));
    }

    @Test
    @DisplayName("R9 data under a mark displaces nothing")
    void dataUnderAMarkDisplacesNothing() throws Exception {
        store().flag(flag(minutes(0, 5), TEN));
        store().restore(List.of(restored("plan-1", 1, 7)), TEN);

        store().append(List.of(counted(1, 0, 0)), ChangeCause.MEASURED, ELEVEN);

        assertThat(store().restored(DOOR, DAY)).hasSize(1);
    }

    @Test
    @DisplayName("R10 a real interval displaces the calculated ones that lie in it, and no wider one")
    void aRealIntervalDisplacesWhatLiesInIt() throws Exception {
        store().restore(List.of(restored("plan-1", 1, 7), restored("plan-1", 2, 5)), TEN);
        TimeRange second = TimeRange.of(minute(1).start(), minute(1).start().plusSeconds(30));
        store().append(List.of(Measurement.complete(DOOR, LEFT, second, Tally.of(1, 1))), ChangeCause.MEASURED, ELEVEN);
        assertThat(store().restored(DOOR, DAY)).hasSize(2);

        store().append(
                        List.of(Measurement.complete(DOOR, LEFT, minutes(1, 6), Tally.of(9, 9))),
                        ChangeCause.MEASURED,
                        NOON);
        assertThat(store().restored(DOOR, DAY)).isEmpty();
    }

    private List<?> restoredAsOf(Instant moment) throws Exception {
        return store().restoredAsOf(DOOR, DAY, moment);
    }
}
