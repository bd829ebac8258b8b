package io.spp.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.store.StateStore;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of {@link StateStore}. */
abstract class StateStoreContract extends StoreContract {

    private StateStore states() {
        return storage().states();
    }

    @Test
    @DisplayName("K1 the text saved last is there")
    void theTextSavedLastIsThere() throws Exception {
        states().save(Map.of("a", "1", "b", "2"));
        states().save(Map.of("a", "3"));
        states().save(Map.of());

        assertThat(states().load("a")).contains("3");
        assertThat(states().load("b")).contains("2");
        assertThat(states().load("c")).isEmpty();
    }

    @Test
    @DisplayName("K2 a reader begins at 0 and goes on where it was")
    void aReaderGoesOnWhereItWas() throws Exception {
        assertThat(states().position("journal")).isZero();

        states().advance("journal", 1_000_000_000_000L);

        assertThat(states().position("journal")).isEqualTo(1_000_000_000_000L);
        assertThat(states().position("feed")).isZero();
    }
}
