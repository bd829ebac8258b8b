package io.spp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentStatus;
import io.spp.core.notice.OutboxEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSiteOutageTest {

    private static final String FROM = "2025-10-06T08:00:00Z";
    private static final String TO = "2025-10-06T14:00:00Z";

    @Test
    void tellsOfASiteThatFellSilentAsOneIncidentWithMembers() throws IOException {
        Mall mall = lived(Duration.ZERO, () -> {});

        Incident site = only(mall, "SITE_OUTAGE");
        assertThat(site.id()).isEqualTo("SITE_OUTAGE.mall.20251006T080000Z");
        assertThat(site.line()).isEmpty();
        assertThat(site.events().get(0).details().get(Incident.MEMBERS)).isEqualTo(List.of("door-1", "door-2"));
        assertThat(site.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(site.until()).hasValueSatisfying(until -> assertThat(until).isEqualTo(TO));
        assertThat(mall.incidents())
                .filteredOn(each -> each.rule().equals("MISSING"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.partOf()).isEqualTo(site.id()))
                .allSatisfy(each -> assertThat(each.status()).isEqualTo(IncidentStatus.RESOLVED));
    }

    @Test
    void writesOfItsEndOnce() throws IOException {
        Mall mall = lived(Duration.ZERO, () -> {});

        List<String> ends = mall.storage.outbox().entries().stream()
                .map(OutboxEntry::notification)
                .filter(message -> message.recipient().startsWith("boss"))
                .filter(message -> message.key().contains("/RESOLVED/"))
                .map(message -> message.incident())
                .toList();
        assertThat(ends).containsExactly("SITE_OUTAGE.mall.20251006T080000Z");
    }

    @Test
    void isTheSameAfterDisorderAndRestarts() throws IOException {
        Mall restarted = new Mall("door-1", "door-2");
        restarted.live(counts(), Duration.ofMinutes(90), 5, restarted::restart);

        assertThat(restarted.log()).isEqualTo(lived(Duration.ZERO, () -> {}).log());
    }

    private static Incident only(Mall mall, String rule) throws IOException {
        List<Incident> found = mall.incidents().stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Mall lived(Duration mostDelay, Runnable everyDay) throws IOException {
        Mall mall = new Mall("door-1", "door-2");
        mall.live(counts(), mostDelay, 1, everyDay);
        return mall;
    }

    private static List<Measurement> counts() {
        List<Measurement> counts = new ArrayList<>();
        for (String door : List.of("door-1", "door-2")) {
            counts.addAll(new Door(door, Mall.QUARTER, 40, 21).silent(FROM, TO).measurements());
        }
        return counts;
    }
}
