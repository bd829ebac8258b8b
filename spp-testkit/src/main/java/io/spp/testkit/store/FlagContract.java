package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DAY;
import static io.spp.testkit.store.Counted.DOOR;
import static io.spp.testkit.store.Counted.ELEVEN;
import static io.spp.testkit.store.Counted.NOON;
import static io.spp.testkit.store.Counted.TEN;
import static io.spp.testkit.store.Counted.flag;
import static io.spp.testkit.store.Counted.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spp.core.quality.Flag;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of marks. */
abstract class FlagContract extends StoreContract {

    private CountStore store() {
        return storage().counts();
    }

    @Test
    @DisplayName("F1 a mark is found by every range that it touches")
    void aMarkIsFoundByEveryRangeItTouches() throws Exception {
        Flag flag = flag(minutes(10, 20), TEN);
        store().flag(flag);

        assertThat(store().flags(DOOR, DAY)).containsExactly(flag);
        assertThat(store().flags(DOOR, minutes(19, 30))).containsExactly(flag);
        assertThat(store().flags(DOOR, minutes(20, 30))).isEmpty();
        assertThat(store().flags(DOOR, minutes(5, 10))).isEmpty();
        assertThat(store().flags("door-2", DAY)).isEmpty();
    }

    @Test
    @DisplayName("F2 the same mark again changes nothing")
    void theSameMarkAgainChangesNothing() throws Exception {
        store().flag(flag(minutes(10, 20), TEN));
        store().flag(flag(minutes(10, 15), ELEVEN));

        assertThat(store().flags(DOOR, DAY)).containsExactly(flag(minutes(10, 20), TEN));
        assertThat(store().changes(0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("F3 a longer mark lengthens it, and the feed tells the new part")
    void aLongerMarkLengthensIt() throws Exception {
        store().flag(flag(minutes(10, 20), TEN));
        store().flag(flag(minutes(10, 30), ELEVEN));

        assertThat(store().flags(DOOR, DAY)).containsExactly(flag(minutes(10, 30), TEN));
        assertThat(store().changes(1, 10))
                .extracting(Change::range, Change::cause)
                .containsExactly(tuple(minutes(20, 30), ChangeCause.FLAGGED));
    }

    @Test
    @DisplayName("F4 a lifted mark is gone, and lifting it again changes nothing")
    void aLiftedMarkIsGone() throws Exception {
        Flag flag = flag(minutes(10, 20), TEN);
        store().flag(flag);
        store().unflag(flag.id(), "petrova", ELEVEN);
        store().unflag(flag.id(), "petrova", NOON);

        assertThat(store().flags(DOOR, DAY)).isEmpty();
        assertThat(store().changes(0, 10))
                .extracting(Change::cause, Change::range, Change::reference)
                .containsExactly(
                        tuple(ChangeCause.FLAGGED, minutes(10, 20), flag.id()),
                        tuple(ChangeCause.UNFLAGGED, minutes(10, 20), flag.id()));
    }

    @Test
    @DisplayName("F5 telling the same story twice ends in the same state")
    void tellingTheSameStoryTwiceEndsInTheSameState() throws Exception {
        Flag flag = flag(minutes(10, 20), TEN);
        for (int telling = 0; telling < 2; telling++) {
            store().flag(flag);
            store().unflag(flag.id(), "monitor", ELEVEN);
        }
        assertThat(store().flags(DOOR, DAY)).isEmpty();

        for (int telling = 0; telling < 2; telling++) {
            store().flag(flag(minutes(10, 20), NOON));
            store().unflag(flag.id(), "monitor", ELEVEN);
        }
        assertThat(store().flags(DOOR, DAY)).containsExactly(flag(minutes(10, 20), NOON));
    }

    @Test
    @DisplayName("F6 answers as of any moment")
    void answersAsOfAnyMoment() throws Exception {
        Flag flag = flag(minutes(10, 20), TEN);
        store().flag(flag);
        store().flag(flag(minutes(10, 30), ELEVEN));
        store().unflag(flag.id(), "petrova", NOON);

        assertThat(store().flagsAsOf(DOOR, DAY, TEN.minusMillis(1))).isEmpty();
        assertThat(store().flagsAsOf(DOOR, DAY, TEN)).containsExactly(flag);
        assertThat(store().flagsAsOf(DOOR, DAY, ELEVEN)).containsExactly(flag(minutes(10, 30), TEN));
        assertThat(store().flagsAsOf(DOOR, DAY, NOON)).isEmpty();
    }

    @Test
    @DisplayName("F7 lifting an unknown mark changes nothing")
    void liftingAnUnknownMarkChangesNothing() throws Exception {
        store().unflag("nothing", "petrova", TEN);

        assertThat(store().changes(0, 10)).isEqualTo(List.of());
    }
}
