package io.spp.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.fleet.Fleet;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.accuracy.EquivalenceTest;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.paper.AccuracyCheck;
import io.spp.sla.paper.IncidentReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyChecksTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOON = Instant.parse("2025-05-20T09:00:00Z");

    private static Measurement hour(String source, Instant start, int in) {
        return Measurement.complete("door", source, TimeRange.of(start, Duration.ofHours(1)), new Tally(in, in));
    }

    @Test
    void compareTheVideoWithWhatTheStoreHas() throws IOException {
        Storage storage = MemoryStorage.create();
        List<Measurement> sensor = new ArrayList<>();
        List<Measurement> manual = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sensor.add(hour("s-1/0", NOON.plus(Duration.ofHours(i)), 102));
            manual.add(hour("video", NOON.plus(Duration.ofHours(i)), 100));
        }
        manual.add(hour("video", NOON.minus(Duration.ofDays(60)), 7));
        storage.counts().append(sensor, ChangeCause.MEASURED, NOON);
        Fleet fleet = Fleet.builder("acme")
                .site("mall", MOSCOW, site -> site.line("door", line -> line.interval(Duration.ofHours(1))))
                .build();
        ReportPeriod may = new ReportPeriod(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));
        IncidentReport report =
                new IncidentReport(fleet.clients().get(0), may, MOSCOW, List.of(), List.of(), List.of(), NOON);

        assertThat(AccuracyChecks.of(storage, report, manual, new EquivalenceTest(0.05, 0.05)))
                .hasSize(2)
                .first()
                .satisfies(check -> {
                    assertThat(check.direction()).isEqualTo(AccuracyCheck.Direction.IN);
                    assertThat(check.day()).isEqualTo("2025-05-20");
                    assertThat(check.sensor()).isEqualTo(408);
                    assertThat(check.manual()).as("other months are left out").isEqualTo(400);
                    assertThat(check.bias()).isEqualTo(0.02);
                    assertThat(check.shown()).isTrue();
                });
    }
}
