package io.spp.monitoring.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import io.spp.monitoring.Door;
import io.spp.monitoring.Mall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifierTest {

    @Test
    void writesToEachContactInTheirLanguageWithTheTimesOfTheSite() throws IOException {
        List<Notification> messages = messages(mallWithOutage());

        assertThat(messages)
                .extracting(Notification::recipient)
                .containsExactly(
                        "boss@client.example", "desk@provider.example", "boss@client.example", "desk@provider.example");
        Notification russian = messages.get(0);
        assertThat(russian.subject()).isEqualTo("Галерея, Вход door-1: не поступают данные с 06.10.2025 11:00");
        assertThat(russian.text())
                .contains("Объект: Галерея")
                .contains("Датчик: s-door-1")
                .contains("С: 06.10.2025 11:00")
                .contains("Замечено: 06.10.2025 13:15")
                .contains("Длится уже: 2 ч 15 мин по часам")
                .contains("ещё могут прийти вовремя и здесь не посчитаны")
                .contains("Что сделать: проверьте питание");
        Notification english = messages.get(1);
        assertThat(english.subject()).isEqualTo("Галерея, Вход door-1: no data arrives since 6 Oct 2025 11:00");
        assertThat(english.text()).contains("Noticed: 6 Oct 2025 13:15").contains("Next step: check power");
        assertThat(english.html()).contains("<td>Галерея</td>");
        assertThat(english.createdAt()).isEqualTo("2025-10-06T10:15:00Z");
    }

    @Test
    void tellsWhenItIsOverAndHowLongItLasted() throws IOException {
        Notification over = messages(mallWithOutage()).get(3);

        assertThat(over.subject()).isEqualTo("Галерея, Вход door-1: over, no data arrives since 6 Oct 2025 11:00");
        assertThat(over.text()).contains("Until: 6 Oct 2025 17:00").contains("Lasted: 6 h 0 min by the clock");
        assertThat(over.text())
                .contains("What the sensor kept has been filled in")
                .doesNotContain("So far", "not counted yet");
    }

    @Test
    void writesEachMessageOnceHoweverOftenItIsAsked() throws IOException {
        Mall mall = mallWithOutage();
        int written = messages(mall).size();
        Notifier again =
                new Notifier(mall.storage.incidents(), mall.storage.outbox(), mall.storage.states(), () -> mall.fleet);

        assertThat(again.advance(Instant.parse("2025-11-01T00:00:00Z"))).isEmpty();
        mall.storage.states().advance("notifier", 0);
        assertThat(again.advance(Instant.parse("2025-11-01T00:00:00Z"))).isEmpty();
        assertThat(messages(mall)).hasSize(written);
    }

    @Test
    void escapesWhatComesFromOutside() throws IOException {
        Mall mall = new Mall("door-1");
        Instant at = Instant.parse("2025-10-06T10:00:00Z");
        Map<String, Object> details = Map.of(
                "rule", "OWN", "site", "mall", "line", "door-1", "explanation", Map.of("en", "<script>", "ru", "<b>"));
        mall.storage
                .incidents()
                .append(List.of(new IncidentEvent("i-1", IncidentEventType.DETECTED, at, at, "ivan", details)));
        mall.step(at);

        assertThat(messages(mall).get(1).html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    static Mall mallWithOutage() throws IOException {
        Mall mall = new Mall("door-1");
        Door door = new Door("door-1", Mall.QUARTER, 40, 21).silent("2025-10-06T08:00:00Z", "2025-10-06T14:00:00Z");
        mall.live(door.measurements(), Duration.ZERO, 1, () -> {});
        return mall;
    }

    private static List<Notification> messages(Mall mall) throws IOException {
        return mall.storage.outbox().entries().stream()
                .map(OutboxEntry::notification)
                .toList();
    }
}
