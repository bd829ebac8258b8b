package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.ELEVEN;
import static io.spp.testkit.store.Counted.NOON;
import static io.spp.testkit.store.Counted.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.IncidentLog;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of {@link IncidentLog}. */
abstract class IncidentLogContract extends StoreContract {

    private IncidentLog log() {
        return storage().incidents();
    }

    @Test
    @DisplayName("I1 returns an incident's events as they were written, in order")
    void returnsAnIncidentsEventsInOrder() throws Exception {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("rule", "SILENT");
        details.put("explanation", Map.of("ru", "молчит «долго»", "en", "silent"));
        details.put("members", Arrays.asList("sensor-1", "sensor-2", null));
        details.put("share", 0.25);
        details.put("count", 3);
        details.put("open", true);
        IncidentEvent detected =
                event("a", IncidentEventType.DETECTED, TEN.plusNanos(1_234_567), NOON.plusNanos(1), details);
        IncidentEvent resolved = event("a", IncidentEventType.RESOLVED, ELEVEN, NOON, Map.of());

        List<IncidentEvent> news =
                log().append(List.of(detected, event("b", IncidentEventType.DETECTED, TEN, NOON, Map.of()), resolved));

        assertThat(news).hasSize(3);
        assertThat(log().events("a")).containsExactly(detected, resolved);
        assertThat(log().events("c")).isEmpty();
        assertThat(log().incidents()).containsExactly("a", "b");
    }

    @Test
    @DisplayName("I2 an event that says the same is ignored, whenever it was recorded")
    void anEventThatSaysTheSameIsIgnored() throws Exception {
        IncidentEvent first =
                event("a", IncidentEventType.DETECTED, TEN, ELEVEN, Map.of("x", 1, "y", Map.of("p", 1, "q", 2)));
        IncidentEvent again =
                event("a", IncidentEventType.DETECTED, TEN, NOON, Map.of("y", Map.of("q", 2, "p", 1), "x", 1));
        IncidentEvent other = event("a", IncidentEventType.DETECTED, TEN, NOON, Map.of("x", 2));

        assertThat(log().append(List.of(first, again))).containsExactly(first);
        assertThat(log().append(List.of(again, other))).containsExactly(other);
        assertThat(log().events("a")).containsExactly(first, other);
    }

    @Test
    @DisplayName("I3 can be read in pieces by place")
    void canBeReadInPiecesByPlace() throws Exception {
        IncidentEvent one = event("a", IncidentEventType.DETECTED, TEN, NOON, Map.of());
        IncidentEvent two = event("b", IncidentEventType.DETECTED, TEN, NOON, Map.of());
        IncidentEvent three = event("a", IncidentEventType.RESOLVED, ELEVEN, NOON, Map.of());
        log().append(List.of(one, two));
        log().append(List.of(two, three));

        assertThat(log().eventsAfter(0, 2)).containsExactly(one, two);
        assertThat(log().eventsAfter(2, 2)).containsExactly(three);
        assertThat(log().eventsAfter(3, 2)).isEmpty();
    }

    private static IncidentEvent event(
            String incident, IncidentEventType type, Instant at, Instant recordedAt, Map<String, Object> details) {
        return new IncidentEvent(incident, type, at, recordedAt, IncidentEvent.MONITOR, details);
    }
}
