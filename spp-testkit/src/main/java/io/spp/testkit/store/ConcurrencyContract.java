package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DAY;
import static io.spp.testkit.store.Counted.DOOR;
import static io.spp.testkit.store.Counted.TEN;
import static io.spp.testkit.store.Counted.counted;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules for several threads at once. */
abstract class ConcurrencyContract extends StoreContract {

    private static final int THREADS = 4;
    private static final int MINUTES = 25;

    @Test
    @DisplayName("T1 threads that write and read at the same time lose nothing and see whole batches")
    void threadsLoseNothing() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String source = "sensor-" + thread;
            work.add(() -> write(source));
            work.add(this::readWholeBatches);
        }

        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(storage().counts().measured(DOOR, DAY)).hasSize(THREADS * MINUTES * 2);
        assertThat(storage().counts().changes(0, 10_000))
                .extracting(Change::cursor)
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSize(THREADS * MINUTES);
    }

    private int write(String source) throws Exception {
        for (int minute = 0; minute < MINUTES; minute++) {
            storage()
                    .counts()
                    .append(
                            List.of(counted(source, 2 * minute, 1, 1), counted(source, 2 * minute + 1, 1, 1)),
                            ChangeCause.MEASURED,
                            TEN);
            storage().states().advance(source, minute);
        }
        return MINUTES;
    }

    private int readWholeBatches() throws Exception {
        for (int i = 0; i < MINUTES; i++) {
            assertThat(storage().counts().measured(DOOR, DAY).size() % 2).isZero();
        }
        return MINUTES;
    }
}
