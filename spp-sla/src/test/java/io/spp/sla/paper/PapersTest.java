package io.spp.sla.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Estimate;
import io.spp.core.document.Document;
import io.spp.core.document.HtmlRenderer;
import io.spp.core.fleet.Contact;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Texts;
import io.spp.core.time.TimeRange;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.ownership.Finding;
import io.spp.sla.ownership.Location;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {

    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant FOUND = Instant.parse("2025-05-12T09:00:00Z");
    private static final ClientMessage MESSAGE =
            new ClientMessage("датчик молчит", "вход с парковки, шкаф 3, порт 12", "проверить питание порта 12");

    private final Papers papers = Papers.standard();

    @Test
    void theMessageToTheClientSaysSymptomsPlaceAndActionsToItsTechnicalService() {
        String page = HtmlRenderer.render(papers.messageToClient(file(), MESSAGE, RU));

        assertThat(page)
                .contains("техническая служба, net@client.example", "датчик молчит", "шкаф 3", "проверить питание")
                .contains("4.2.4.2", "INC\u20117", "Вход с парковки", "12 мая 2025, 12:00");
    }

    @Test
    void theMessageToTheClientCannotBeMadeWithoutItsThreeParts() {
        assertThatThrownBy(() -> new ClientMessage("silent", " ", ""))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("place")
                .hasMessageContaining("actions")
                .hasMessageNotContaining("symptoms:");
        assertThatThrownBy(() -> ClientMessage.of(incident())).hasMessageContaining("symptoms:");
    }

    @Test
    void theThirdPartyIsAskedToContactTheClient() {
        String page =
                HtmlRenderer.render(papers.noticeToThirdParty(file(), "the sensor repeats one number", Locale.ENGLISH));

        assertThat(page)
                .contains("Third party, service@vc.example", "authorised person, it@client.example", "4.2.4.3")
                .contains("the sensor repeats one number");
    }

    @Test
    void theVisitIsAnnouncedToTheRepresentativeAtTheSite() {
        PlannedVisit visit = new PlannedVisit(
                LocalDate.of(2025, 5, 14), "10:00–12:00", VisitPurpose.REPAIR, "А. Петров", List.of("замена блока"));

        assertThat(HtmlRenderer.render(papers.visitNotice(file(), visit, RU)))
                .contains("представитель на Объекте, +7 495 000-00-00", "14 мая 2025", "10:00–12:00", "замена блока");
    }

    @Test
    void theActListsFindingsAndWorkAndHasRoomForBothSignatures() {
        WorkDone work = new WorkDone(
                LocalDate.of(2025, 5, 14),
                VisitPurpose.DIAGNOSIS,
                List.of(Finding.at(Location.CLIENT_ENVIRONMENT)),
                List.of(new WorkDone.Work("measured the power", true), new WorkDone.Work("replaced the sensor", false)),
                "The port has no power.");

        assertThat(HtmlRenderer.render(papers.act(file(), work, Locale.ENGLISH)))
                .contains("network, power or time server", "measured the power", "not done", "The port has no power.")
                .contains("Signatures", "____");
    }

    @Test
    void theIncidentReportShowsOwnersDutiesDatesAndRestoredData() {
        String page = HtmlRenderer.render(papers.incidentReport(report(), RU));

        assertThat(page)
                .contains("Отчёт об инцидентах: ТЦ «Галерея»", "1 мая 2025", "31 мая 2025")
                .contains("Клиент", "Зафиксировать инцидент", "4.2.2", "13 мая 2025")
                .contains("Восстановленные данные", "240")
                .contains("Проверки точности", "20 мая 2025", "143", "1,4", "подтверждена");
    }

    @Test
    void anIncidentReportCoversAtLeastAMonth() {
        ReportPeriod days = new ReportPeriod(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28));

        assertThatThrownBy(
                        () -> new IncidentReport(file().client(), days, MOSCOW, List.of(), List.of(), List.of(), FOUND))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("2024-02-29");
    }

    @Test
    void aHostReplacesWords() {
        Texts own = Texts.load(
                "own", name -> new ByteArrayInputStream("message.title=Our letter".getBytes(StandardCharsets.UTF_8)));
        Papers worded = Papers.worded(PaperTexts.standard().with(own));

        Document letter = worded.messageToClient(file(), MESSAGE, Locale.ENGLISH);

        assertThat(letter.title()).isEqualTo("Our letter");
        assertThat(HtmlRenderer.render(letter)).contains("What we await from you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void noPaperLeavesAPlaceholderOrAKey(String language) {
        Locale locale = Locale.forLanguageTag(language);
        PlannedVisit visit = new PlannedVisit(LocalDate.of(2025, 5, 14), "", VisitPurpose.MAINTENANCE, "", List.of());
        for (Document paper : List.of(
                papers.messageToClient(file(), MESSAGE, locale),
                papers.noticeToThirdParty(file(), "", locale),
                papers.visitNotice(file(), visit, locale),
                papers.incidentReport(report(), locale))) {
            assertThat(HtmlRenderer.render(paper))
                    .doesNotContainPattern("\\{\\d")
                    .doesNotContain("rule.");
        }
    }

    private static IncidentReport report() {
        ReportPeriod may = new ReportPeriod(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));
        RestoredStretch gap = new RestoredStretch(
                "Вход с парковки",
                TimeRange.of(FOUND, FOUND.plus(Duration.ofHours(5))),
                new Estimate(240, 200, 290, 180, 320),
                "profile");
        AccuracyCheck check = new AccuracyCheck(
                "Главный вход",
                LocalDate.of(2025, 5, 20),
                AccuracyCheck.Direction.IN,
                143,
                141,
                0.0142,
                -0.005,
                0.0334,
                true);
        return new IncidentReport(
                file().client(),
                may,
                MOSCOW,
                List.of(file()),
                List.of(gap),
                List.of(check),
                FOUND.plus(Duration.ofDays(20)));
    }

    private static CaseFile file() {
        Fleet fleet = Fleet.builder("galereya")
                .name("ТЦ «Галерея»")
                .contact(Contact.byEmail(Contact.Role.AUTHORISED, "it@client.example"))
                .contact(Contact.byEmail(Contact.Role.TECHNICAL, "net@client.example"))
                .contact(Contact.byEmail(Contact.Role.EXECUTOR, "desk@provider.example"))
                .contact(Contact.byEmail(Contact.Role.THIRD_PARTY, "service@vc.example"))
                .contact(new Contact(
                        Contact.Role.ON_SITE, Optional.empty(), Optional.empty(), Optional.of("+7 495 000-00-00"), RU))
                .site("mall", MOSCOW, site -> site.name("Галерея").line("door-2", line -> line.name("Вход с парковки")))
                .build();
        SlaEngine engine = SlaEngine.standard();
        return CaseFile.of(
                        fleet,
                        incident(),
                        Optional.of(engine.assess(
                                engine.regulations().byId("rarus-spp-2").orElseThrow(),
                                Contract.builder().tariff("CORP").build(),
                                incident().events(),
                                FOUND.plus(Duration.ofDays(20)))))
                .orElseThrow();
    }

    private static Incident incident() {
        return Incident.of(List.of(
                event(IncidentEventType.DETECTED, 0, Map.of("site", "mall", "line", "door-2", "rule", "MISSING")),
                event(IncidentEventType.REGISTERED, 0, Map.of("number", "INC-7")),
                event(IncidentEventType.DIAGNOSED, 1, Map.of("location", "CLIENT_ENVIRONMENT"))));
    }

    private static IncidentEvent event(IncidentEventType type, int hours, Map<String, Object> details) {
        return new IncidentEvent(
                "MISSING.door-2", type, FOUND.plus(Duration.ofHours(hours)), FOUND, IncidentEvent.MONITOR, details);
    }
}
