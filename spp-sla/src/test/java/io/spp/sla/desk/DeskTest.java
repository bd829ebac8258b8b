package io.spp.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.contract.Contract;
import io.spp.sla.ownership.Party;
import io.spp.sla.regulation.Regulations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Instant NOW = Instant.parse("2024-06-05T12:00:00Z");

    private static IncidentEvent event(String at, IncidentEventType type, Map<String, Object> details) {
        return new IncidentEvent("", type, Instant.parse(at), Instant.parse(at), "desk", details);
    }

    private static Assessment assess(IncidentEvent... log) {
        return SlaEngine.standard()
                .assess(
                        Regulations.shipped().byId("rarus-spp-2").orElseThrow(),
                        Contract.builder().tariff("CORP").build(),
                        List.of(log),
                        NOW);
    }

    private final Desk desk = Desk.of(Map.of(
            "NEW", assess(event("2024-06-05T07:00:00Z", IncidentEventType.DETECTED, Map.of())),
            "OLD",
                    assess(
                            event("2024-06-03T07:00:00Z", IncidentEventType.DETECTED, Map.of()),
                            event("2024-06-03T07:00:00Z", IncidentEventType.ALERTED, Map.of()),
                            event(
                                    "2024-06-03T08:00:00Z",
                                    IncidentEventType.DIAGNOSED,
                                    Map.of("location", "CLIENT_ENVIRONMENT")))));

    private static List<String> words(List<Desk.Item> items) {
        return items.stream()
                .map(item -> item.incident() + " " + item.obligation().id())
                .toList();
    }

    @Test
    void putsWhatIsMostUrgentFirst() {
        assertThat(words(desk.items()))
                .containsExactly("OLD O11", "OLD O2", "NEW O2", "NEW O3", "NEW O1", "OLD O22", "OLD O4");
    }

    @Test
    void saysWhatWaitsForWhomAndWhatIsDueOrLate() {
        assertThat(words(desk.waitingOn(Party.CLIENT))).containsExactly("OLD O22");
        assertThat(words(desk.dueOn(LocalDate.parse("2024-06-06")))).containsExactly("NEW O2", "NEW O3");
        assertThat(words(desk.having(Status.BREACHED))).containsExactly("OLD O11", "OLD O2");
    }
}
