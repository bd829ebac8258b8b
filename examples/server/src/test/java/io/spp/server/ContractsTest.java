package io.spp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spp.core.fleet.CountingSystem;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final Instant FOUND = Instant.parse("2025-05-05T07:00:00Z");
    private static final Incident INCIDENT = Incident.of(List.of(new IncidentEvent(
            "i-1",
            IncidentEventType.DETECTED,
            FOUND,
            FOUND,
            IncidentEvent.MONITOR,
            Map.of(Incident.RULE, "SILENT", Incident.SITE, "mall", Incident.LINE, "door"))));

    private static Fleet under(String regulation) {
        return Fleet.builder("acme")
                .system(new CountingSystem(
                        "spp-1", Optional.of(regulation), Optional.of("{\"edition\":\"CLOUD\",\"tariff\":\"GOLD\"}")))
                .site(
                        "mall",
                        ZoneId.of("Europe/Berlin"),
                        site -> site.system("spp-1").line("door", line -> {}))
                .build();
    }

    @Test
    void aSystemIsUnderTheRegulationThatItNames() {
        SlaEngine engine = SlaEngine.of(Regulations.shipped().with(Regulations.example()), SlaEngine::shippedCalendar);
        Contracts contracts = Contracts.of(under("nordwind-1"), engine);

        assertThat(contracts.assess(INCIDENT, FOUND).orElseThrow().obligations())
                .extracting(Obligation::id)
                .containsExactly("D1");
        assertThat(contracts.regulation("mall").orElseThrow().id()).isEqualTo("nordwind-1");
    }

    @Test
    void aRegulationThatIsNotKnownIsNamed() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> Contracts.of(under("nordwind-1")))
                .withMessageContaining("systems spp-1 regulation")
                .withMessageContaining("rarus-spp-2");
    }
}
