package io.spp.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Estimate;
import io.spp.core.fleet.Fleet;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import io.spp.restoration.plan.AppliedGap;
import io.spp.restoration.plan.ConsentEntry;
import io.spp.restoration.plan.ConsentLog;
import io.spp.sla.paper.RestoredStretch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestoredStretchesTest {

    private static final Instant START = Instant.parse("2025-05-05T07:00:00Z");
    private static final TimeRange GAP = TimeRange.of(START, START.plus(Duration.ofHours(3)));
    private static final Estimate HOUR = new Estimate(100, 80, 120, 70, 130);
    private static final Estimate WHOLE = new Estimate(300, 280, 320, 270, 330);

    private final Storage storage = MemoryStorage.create();
    private final Fleet fleet = Fleet.builder("acme")
            .site(
                    "mall",
                    ZoneId.of("Europe/Moscow"),
                    site -> site.line("door", line -> line.interval(Duration.ofHours(1))))
            .build();

    @BeforeEach
    void restoreThreeHours() throws IOException {
        List<RestoredCount> counts = new ArrayList<>();
        for (int hour = 0; hour < 3; hour++) {
            Instant from = START.plus(Duration.ofHours(hour));
            counts.add(new RestoredCount(
                    "door",
                    TimeRange.of(from, from.plus(Duration.ofHours(1))),
                    Optional.of(HOUR),
                    Optional.empty(),
                    "pattern",
                    "plan-1"));
        }
        storage.counts().restore(counts, GAP.end());
        AppliedGap gap = new AppliedGap("door", GAP, 3, Optional.of(WHOLE), Optional.empty());
        ConsentLog.in(storage.states())
                .append(new ConsentEntry.Applied("plan-1", "c-1", List.of("door@" + START), List.of(gap), GAP.end()));
    }

    private List<RestoredStretch> during(TimeRange time) throws IOException {
        return RestoredStretches.of(storage, fleet.clients().get(0), time);
    }

    @Test
    void aWholeGapHasItsOwnBounds() throws IOException {
        assertThat(during(TimeRange.of(START.minus(Duration.ofDays(1)), START.plus(Duration.ofDays(1)))))
                .singleElement()
                .satisfies(stretch -> {
                    assertThat(stretch.range()).isEqualTo(GAP);
                    assertThat(stretch.entries()).isEqualTo(WHOLE);
                });
    }

    @Test
    void aPartOfAGapHasTheSumOfItsIntervals() throws IOException {
        assertThat(during(TimeRange.of(START, START.plus(Duration.ofHours(2)))))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.entries()).isEqualTo(HOUR.plus(HOUR)));
    }
}
