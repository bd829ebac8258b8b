package io.spp.sla.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ServicesOnRequestTest {

    @Test
    void offerMaintenanceUnderCorpOnly() {
        String[] purpose = {"purpose", "'MAINTENANCE'"};
        Story corp = Story.corp().happens("2024-06-05T10:00", "VISIT_REQUESTED", purpose);
        assertThat(corp.status("O20")).isEqualTo("PENDING");
        assertThat(corp.happens("2024-06-20T10:00", "VISITED", purpose).status("O20"))
                .isEqualTo("MET");
        Story prof = Story.prof().happens("2024-06-05T10:00", "VISIT_REQUESTED", purpose);
        assertThat(prof.status("O20")).isEqualTo("NOT_OWED");
        assertThat(prof.owed("O20").get("clause").asText()).isEqualTo("4.2.9, 3.3/9");
    }

    @Test
    void includeMaintenanceThatBothSidesPlanned() {
        String[] plan = {"for", "'2024-06-20'", "by", "'Petrova'", "reason", "'yearly'", "purpose", "'MAINTENANCE'"};
        Story corp = Story.corp().happens("2024-06-05T10:00", "VISIT_AGREED", plan);
        assertThat(corp.due("O20")).isEqualTo("2024-06-20");
        assertThat(corp.status("O20")).isEqualTo("PENDING");
        corp.happens("2024-06-20T10:00", "VISITED", "purpose", "'MAINTENANCE'");
        assertThat(corp.status("O20")).isEqualTo("MET_BY_AGREEMENT");
        assertThat(Story.prof()
                        .happens("2024-06-05T10:00", "VISIT_AGREED", plan)
                        .status("O20"))
                .isEqualTo("NOT_OWED");
    }

    @Test
    void doNotTakeAMaintenanceVisitForARepair() {
        Story story = Story.corp()
                .diagnosed("2024-06-04T11:00", "DC")
                .happens("2024-06-04T12:00", "REMOTE_REPAIR_IMPOSSIBLE")
                .happens("2024-06-05T10:00", "VISITED", "purpose", "'MAINTENANCE'");
        assertThat(story.status("O7")).isEqualTo("PENDING");
        assertThat(story.ids()).doesNotContain("O9");
    }

    @Test
    void sendAReportOnRequestForAtLeastAMonth() {
        Story story = Story.corp()
                .happens("2024-06-05T10:00", "REPORT_REQUESTED", "from", "'2024-05-01'", "to", "'2024-05-31'")
                .happens("2024-06-06T10:00", "REPORT_SENT", "from", "'2024-04-01'", "to", "'2024-04-30'");
        assertThat(story.status("O16")).isEqualTo("PENDING");
        story.happens("2024-06-07T10:00", "REPORT_SENT", "from", "'2024-05-01'", "to", "'2024-05-31'");
        assertThat(story.status("O16")).isEqualTo("MET");
        JsonNode refused = Story.corp()
                .happens("2024-06-05T10:00", "REPORT_REQUESTED", "from", "'2024-05-01'", "to", "'2024-05-30'")
                .owed("O16");
        assertThat(refused.get("status").asText()).isEqualTo("NOT_OWED");
        assertThat(refused.get("clause").asText()).isEqualTo("4.2.5");
    }
}
