package io.spp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.incident.IncidentStatus;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.quality.Flag;
import io.spp.core.store.ChangeCause;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitorTest {

    private static final TimeRange ALWAYS = TimeRange.of(Door.FIRST, Duration.ofDays(100));

    @Test
    void tellsTheLifeOfAnOutageAsOneIncident() throws IOException {
        Mall mall = new Mall("door-1");
        mall.live(silentDoor().measurements(), Duration.ZERO, 1, () -> {});

        assertThat(mall.incidents()).hasSize(1);
        Incident incident = mall.incidents().get(0);
        assertThat(incident.id()).isEqualTo("MISSING.door-1.20251006T080000Z");
        assertThat(incident.rule()).isEqualTo("MISSING");
        assertThat(incident.sensor()).isEqualTo("s-door-1");
        assertThat(incident.since()).isEqualTo("2025-10-06T08:00:00Z");
        assertThat(incident.until()).contains(Instant.parse("2025-10-06T14:00:00Z"));
        assertThat(incident.detectedAt()).isEqualTo("2025-10-06T10:15:00Z");
        assertThat(incident.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(incident.explanation("en")).contains("24 intervals");
        assertThat(types(incident))
                .startsWith(IncidentEventType.DETECTED)
                .endsWith(IncidentEventType.RECOVERING, IncidentEventType.RESOLVED);
    }

    @Test
    void sameFactsGiveTheSameIncidentsAndMailsHoweverTheyArrive() throws IOException {
        List<Measurement> facts = new ArrayList<>(troubledMonth());
        Mall punctual = new Mall("door-1", "door-2", "door-3");
        punctual.live(facts, Duration.ZERO, 1, () -> {});
        assertThat(punctual.incidents()).hasSizeGreaterThanOrEqualTo(5);

        for (long seed = 2; seed < 5; seed++) {
            Mall disorderly = new Mall("door-1", "door-2", "door-3");
            disorderly.live(facts, Mall.LATENESS, seed, () -> {});
            assertThat(disorderly.log()).as("seed %d", seed).isEqualTo(punctual.log());
            assertThat(mails(disorderly)).as("seed %d", seed).isEqualTo(mails(punctual));
        }
    }

    @Test
    void aRestartAtAnyPointChangesNothing() throws IOException {
        List<Measurement> facts = troubledMonth();
        Mall steady = new Mall("door-1", "door-2", "door-3");
        steady.live(facts, Duration.ZERO, 1, () -> {});
        Mall restless = new Mall("door-1", "door-2", "door-3");
        restless.live(facts, Duration.ZERO, 1, restless::restart);

        assertThat(restless.log()).isEqualTo(steady.log());
        assertThat(mails(restless)).isEqualTo(mails(steady));
        assertThat(flags(restless)).isEqualTo(flags(steady));
    }

    @Test
    void lateDataFillsTheGapAndKeepsTheTimesOfTheIncident() throws IOException {
        Mall mall = new Mall("door-1");
        Door whole = new Door("door-1", Mall.QUARTER, 40, 21);
        TimeRange gap = TimeRange.of(Instant.parse("2025-10-06T08:00:00Z"), Instant.parse("2025-10-06T14:00:00Z"));
        mall.live(silentDoor().measurements(), Duration.ZERO, 1, () -> {});
        List<Measurement> late = whole.measurements().stream()
                .filter(each -> gap.contains(each.range().start()))
                .toList();
        Instant now = Instant.parse("2025-10-20T12:00:00Z");

        mall.append(late.subList(0, 10), ChangeCause.LATE_DATA, now);
        mall.step(now);
        assertThat(last(mall).details()).containsEntry("missingIntervals", 14);
        assertThat(mall.incidents().get(0).explanation("en"))
                .startsWith("24 intervals did not arrive in time (6 h)")
                .endsWith("Of 24 missing intervals 10 came later; 14 are still missing.");

        mall.append(late.subList(10, 24), ChangeCause.LATE_DATA, now.plusSeconds(60));
        mall.step(now.plusSeconds(60));
        assertThat(last(mall).type()).isEqualTo(IncidentEventType.UPDATED);
        assertThat(last(mall).details()).containsEntry("reason", "BACKFILLED").containsEntry("missingIntervals", 0);
        Incident incident = mall.incidents().get(0);
        assertThat(incident.explanation("en")).endsWith("All of the missing intervals (24) came later.");
        assertThat(incident.explanation("ru")).endsWith("Все недостающие интервалы (24) пришли позже.");
        assertThat(incident.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(incident.since()).isEqualTo(gap.start());
        assertThat(incident.until()).contains(gap.end());
    }

    @Test
    void anOutageThatIsFilledOnReconnectIsResolvedAsBackfilled() throws IOException {
        Mall mall = new Mall("door-1");
        Door whole = new Door("door-1", Mall.QUARTER, 37, 22);
        Instant cut = Instant.parse("2025-10-06T08:00:00Z");
        Instant back = Instant.parse("2025-10-06T14:00:00Z");
        mall.append(before(whole, cut), ChangeCause.IMPORTED, cut);
        for (Instant now = cut; now.isBefore(back); now = now.plus(Mall.QUARTER)) {
            mall.step(now);
        }
        assertThat(mall.incidents()).extracting(Incident::status).containsExactly(IncidentStatus.OPEN);

        mall.append(before(whole, back), ChangeCause.LATE_DATA, back);
        mall.step(back);
        Incident incident = mall.incidents().get(0);
        assertThat(incident.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(last(mall).details()).containsEntry("reason", "BACKFILLED");
        assertThat(incident.until()).contains(Instant.parse("2025-10-06T11:45:00Z"));
    }

    @Test
    void marksExactlyTheWrongIntervals() throws IOException {
        Mall mall = new Mall("door-1");
        Door door = new Door("door-1", Mall.QUARTER, 45, 23)
                .dead("2025-10-06T08:00:00Z", "2025-10-07T12:00:00Z")
                .frozen("2025-10-09T08:00:00Z", "2025-10-09T12:00:00Z", Tally.of(33, 41));
        mall.live(door.measurements(), Duration.ZERO, 1, () -> {});

        assertThat(mall.storage.counts().flags("door-1", ALWAYS))
                .extracting(flag -> flag.rule() + " " + flag.range())
                .containsExactly(
                        "SILENT 2025-10-06T08:00:00Z/2025-10-07T12:00:00Z",
                        "FROZEN 2025-10-09T08:15:00Z/2025-10-09T12:00:00Z");
    }

    @Test
    void reopensAnIncidentThatComesBackSoon() throws IOException {
        Mall mall = new Mall("door-1");
        Door door = new Door("door-1", Mall.QUARTER, 40, 24)
                .dead("2025-10-06T08:00:00Z", "2025-10-06T10:00:00Z")
                .dead("2025-10-06T12:00:00Z", "2025-10-06T14:00:00Z");
        mall.live(door.measurements(), Duration.ZERO, 1, () -> {});

        assertThat(mall.incidents()).hasSize(1);
        assertThat(types(mall.incidents().get(0)))
                .contains(IncidentEventType.REOPENED)
                .endsWith(IncidentEventType.RESOLVED);
        Incident incident = mall.incidents().get(0);
        assertThat(incident.until()).contains(Instant.parse("2025-10-06T14:00:00Z"));
        assertThat(incident.explanation("en"))
                .startsWith("The fault came 2 times from 2025-10-06 11:00 to 2025-10-06 17:00, 4 h in all."
                        + " The latest: The line sends zeros for 2 h, from 2025-10-06 15:00");
        assertThat(incident.explanation("ru"))
                .startsWith("Неисправность возникала 2 раза с 06.10.2025 11:00 до 06.10.2025 17:00, всего 4 ч.");
    }

    @Test
    void explainsWhatLastsAsItIsNowWithoutFillingTheLog() throws IOException {
        Mall mall = new Mall("door-1");
        Instant cut = Instant.parse("2025-10-06T08:00:00Z");
        mall.append(before(new Door("door-1", Mall.QUARTER, 40, 25), cut), ChangeCause.IMPORTED, cut);
        for (int hour = 3; hour <= 96; hour++) {
            mall.step(cut.plus(Duration.ofHours(hour)));
        }

        Incident logged = mall.incidents().get(0);
        assertThat(mall.explanations()).containsOnlyKeys(logged.id());
        assertThat(mall.explanations().get(logged.id()).en())
                .startsWith("188 intervals did not arrive in time (47 h), from 2025-10-06 11:00 to 2025-10-09 22:00");
        assertThat(types(logged)).filteredOn(IncidentEventType.UPDATED::equals).hasSizeBetween(5, 12);
        assertThat(Duration.between(
                        logged.events().get(logged.events().size() - 1).at(), cut.plus(Duration.ofHours(96))))
                .isLessThan(Duration.ofHours(26));
    }

    private static Door silentDoor() {
        return new Door("door-1", Mall.QUARTER, 40, 21).silent("2025-10-06T08:00:00Z", "2025-10-06T14:00:00Z");
    }

    private static List<Measurement> troubledMonth() {
        List<Measurement> facts = new ArrayList<>();
        facts.addAll(new Door("door-1", Mall.QUARTER, 45, 31)
                .silent("2025-09-10T08:00:00Z", "2025-09-11T14:00:00Z")
                .dead("2025-10-06T08:00:00Z", "2025-10-06T12:00:00Z")
                .scaled("2025-10-09T08:00:00Z", "2025-10-11T08:00:00Z", 0.5)
                .measurements());
        facts.addAll(new Door("door-2", Mall.QUARTER, 45, 32)
                .frozen("2025-10-05T08:00:00Z", "2025-10-06T12:00:00Z", Tally.of(33, 41))
                .measurements());
        facts.addAll(new Door("door-3", Mall.QUARTER, 45, 33)
                .frozen("2025-10-06T22:00:00Z", "2025-10-06T23:00:00Z", Tally.of(6, 5))
                .measurements());
        return facts;
    }

    private static List<Measurement> before(Door door, Instant end) {
        return door.measurements().stream()
                .filter(each -> !each.range().end().isAfter(end))
                .toList();
    }

    private static List<IncidentEventType> types(Incident incident) {
        return incident.events().stream().map(IncidentEvent::type).toList();
    }

    private static IncidentEvent last(Mall mall) throws IOException {
        List<IncidentEvent> events = mall.incidents().get(0).events();
        return events.get(events.size() - 1);
    }

    private static List<String> mails(Mall mall) throws IOException {
        return mall.storage.outbox().entries().stream()
                .map(OutboxEntry::notification)
                .map(each -> each.key() + "\n" + each.createdAt() + each.subject() + each.text() + each.html())
                .sorted()
                .toList();
    }

    private static List<Flag> flags(Mall mall) throws IOException {
        List<Flag> flags = new ArrayList<>();
        for (String door : List.of("door-1", "door-2", "door-3")) {
            flags.addAll(mall.storage.counts().flags(door, ALWAYS));
        }
        return flags;
    }
}
