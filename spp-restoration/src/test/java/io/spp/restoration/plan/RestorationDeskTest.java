package io.spp.restoration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestorationDeskTest {

    private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
    private static final TimeRange WINDOW = TimeRange.of(START.plus(Duration.ofDays(50)), Duration.ofDays(20));

    private final Mall mall =
            new Mall(SiteCalendar.alwaysOpen(ZoneId.of("Europe/Moscow")), Duration.ofHours(1), START, 80, 3, 200, 4);
    private final TimeRange lost = TimeRange.of(START.plus(Duration.ofDays(60)), Duration.ofHours(20));
    private final TimeRange lostLater = TimeRange.of(START.plus(Duration.ofDays(65)), Duration.ofHours(2));
    private final Storage storage = MemoryStorage.create();
    private final RestorationDesk desk = new RestorationDesk(storage.counts(), ConsentLog.in(storage.states()));

    @BeforeEach
    void fillTheStoreButForTheGaps() throws IOException {
        List<Measurement> kept = mall.lines.values().stream()
                .flatMap(List::stream)
                .filter(row -> !isLost(row))
                .toList();
        storage.counts().append(kept, ChangeCause.IMPORTED, NOW);
    }

    @Test
    void putsNothingInPlaceWithoutConsent() throws IOException {
        assertThat(desk.apply(plan(), "mall", NOW)).isEmpty();
        assertThat(restored()).isEmpty();
    }

    @Test
    void appliesOnceHoweverOftenItIsAskedAndRevokesExactly() throws IOException {
        RestorationPlan plan = plan();
        desk.agree(Consent.toPlan("c-1", "mall", plan, "the client", NOW, "letter 17"));

        assertThat(desk.apply(plan, "mall", NOW))
                .singleElement()
                .satisfies(applied -> assertThat(applied.gaps()).hasSize(2));
        List<RestoredCount> once = restored();
        desk.apply(plan, "mall", NOW.plusSeconds(60));

        assertThat(once).hasSize(22);
        assertThat(restored()).isEqualTo(once);
        assertThat(plan().gaps()).as("nothing left to plan").isEmpty();
        assertThat(desk.trail()).hasSize(2);

        desk.withdraw("c-1", "the client", "letter 18", NOW.plusSeconds(120));
        desk.withdraw("c-1", "the client", "letter 18", NOW.plusSeconds(180));

        assertThat(restored()).isEmpty();
        assertThat(plan().id()).isEqualTo(plan.id());
        assertThat(desk.apply(plan, "mall", NOW.plusSeconds(240))).isEmpty();
        assertThat(storage.counts().measured("door-2", WINDOW)).hasSize(20 * 24 - 22);
    }

    @Test
    void keepsWhatEachGapAmountsTo() throws IOException {
        RestorationPlan plan = plan();
        desk.agree(Consent.toPlan("c-1", "mall", plan, "the client", NOW, "letter 17"));
        desk.apply(plan, "mall", NOW);

        ConsentEntry.Applied kept =
                (ConsentEntry.Applied) ConsentLog.in(storage.states()).entries().get(1);
        assertThat(kept.totals())
                .isEqualTo(plan.gaps().stream().map(AppliedGap::of).toList());
        assertThat(kept.totals().get(0).in()).isPresent();
    }

    @Test
    void appliesTheApprovedPartOnly() throws IOException {
        RestorationPlan plan = plan();
        String later = plan.gaps().get(1).id();
        desk.agree(
                new Consent("c-1", "mall", new Consent.ToPlan(plan.id(), List.of(later)), "the client", NOW, "mail 3"));

        desk.apply(plan, "mall", NOW);

        assertThat(restored()).hasSize(2);
    }

    @Test
    void appliesUnderAStandingConsentWithinItsLimitsAndTerm() throws IOException {
        Consent.Scope scope = new Consent.Standing(Duration.ofHours(3), 0.3, Optional.of(NOW.plus(Duration.ofDays(1))));
        desk.agree(new Consent("s-1", "mall", scope, "the client", NOW, "contract, annex 4"));

        assertThat(desk.apply(plan(), "other site", NOW)).isEmpty();
        assertThat(desk.apply(plan(), "mall", NOW.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(desk.apply(plan(), "mall", NOW)).hasSize(1);

        assertThat(restored()).as("the short gap alone").hasSize(2);
        assertThat(desk.trail().get(0))
                .isEqualTo(new ConsentEntry.Given(
                        new Consent("s-1", "mall", scope, "the client", NOW, "contract, annex 4")));
    }

    @Test
    void letsLateRealDataWinAndBooksTheError() throws IOException {
        RestorationPlan plan = plan();
        desk.agree(Consent.toPlan("c-1", "mall", plan, "the client", NOW, "letter 17"));
        desk.apply(plan, "mall", NOW);

        storage.counts()
                .append(
                        mall.lines.get("door-2").stream()
                                .filter(row -> lostLater.encloses(row.range()))
                                .toList(),
                        ChangeCause.MEASURED,
                        NOW.plusSeconds(60));

        assertThat(restored()).hasSize(20);
        assertThat(storage.counts().realisedErrors(plan.id())).hasSize(2);
        assertThat(desk.scores()).singleElement().satisfies(score -> {
            assertThat(score.method()).isEqualTo(plan.gaps().get(1).method());
            assertThat(score.values()).isEqualTo(4);
            assertThat(score.wape()).isBetween(0.0, 0.3);
            assertThat(score.within95()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void saysThatAConsentIsUnknown() {
        assertThatThrownBy(() -> desk.withdraw("c-9", "the client", "letter", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c-9");
    }

    private RestorationPlan plan() throws IOException {
        return desk.plan(Restorer.builder().build(), mall.calendar, mall.lines.keySet(), mall.grid, WINDOW);
    }

    private List<RestoredCount> restored() throws IOException {
        return storage.counts().restored("door-2", WINDOW);
    }

    private boolean isLost(Measurement row) {
        return row.line().equals("door-2") && (lost.encloses(row.range()) || lostLater.encloses(row.range()));
    }
}
