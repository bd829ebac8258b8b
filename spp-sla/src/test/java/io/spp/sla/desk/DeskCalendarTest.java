package io.spp.sla.desk;

import static io.spp.core.incident.IncidentEventType.ALERTED;
import static io.spp.core.incident.IncidentEventType.DETECTED;
import static io.spp.core.incident.IncidentEventType.DIAGNOSED;
import static io.spp.core.incident.IncidentEventType.NO_FAULT;
import static io.spp.core.incident.IncidentEventType.REGISTERED;
import static io.spp.sla.desk.Shift.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.sla.desk.DeskCalendar.Due;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

/** What the desk writes is read by an independent parser. */
class DeskCalendarTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String ODD_CLIENT =
            "Галерея; \"Север\", этаж 1\\2 — очень длинное название торгового центра 🛒";

    private static Shift friday(String client) {
        return Shift.at("2024-04-26T15:00:00Z")
                .incident(
                        client,
                        "INC-1",
                        event("2024-04-26T14:30:00Z", DETECTED),
                        event("2024-04-26T14:31:00Z", ALERTED));
    }

    private static String text(Shift shift, Due due, Locale locale) {
        return DeskCalendar.of(shift.cases(), shift.now).text(due, locale);
    }

    private static Calendar parsed(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            ValidationResult result = calendar.validate(true);
            assertThat(result.hasErrors()).as(result.toString()).isFalse();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static VEvent found(String id, String text) {
        return events(parsed(text)).stream()
                .filter(event -> value(event, "UID").endsWith("/" + id + "@spp-desk"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isReadByAnIndependentParser() {
        Calendar calendar = parsed(text(friday("acme"), Due.LEGAL, Locale.ENGLISH));
        assertThat(events(calendar)).extracting(event -> value(event, "UID")).contains("acme/INC-1/O2@spp-desk");
        VEvent registration = found("O2", text(friday("acme"), Due.LEGAL, Locale.ENGLISH));
        assertThat(value(registration, "DTSTART")).isEqualTo("20240427");
        assertThat(value(registration, "DTEND")).isEqualTo("20240428");
        assertThat(value(registration, "DTSTAMP")).isEqualTo("20240426T150000Z");
        assertThat(value(registration, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(registration, "SUMMARY")).contains("O2", "4.2.2", "INC-1");
    }

    @Test
    void showsTheCloseOfBusinessWhereThatIsAskedFor() {
        assertThat(value(found("O2", text(friday("acme"), Due.OPERATIONAL, Locale.ENGLISH)), "DTSTART"))
                .as("18:00 in Moscow")
                .isEqualTo("20240427T150000Z");
    }

    @Test
    void foldsAndEscapesSoThatEveryCharacterSurvives() {
        String text = text(friday(ODD_CLIENT), Due.LEGAL, RUSSIAN);
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        }
        VEvent registration = found("O2", text);
        assertThat(value(registration, "UID")).isEqualTo(ODD_CLIENT + "/INC-1/O2@spp-desk");
        assertThat(value(registration, "SUMMARY")).contains("п. 4.2.2");
        assertThat(value(registration, "DESCRIPTION"))
                .isEqualTo(friday(ODD_CLIENT).cases().get(0).assessment().obligations().stream()
                        .filter(obligation -> obligation.id().equals("O2"))
                        .findFirst()
                        .orElseThrow()
                        .explanation()
                        .ru());
    }

    @Test
    void updatesTheSameEventWhenADutyIsMetOrCancelled() {
        VEvent before = found("O2", text(friday("acme"), Due.LEGAL, Locale.ENGLISH));
        Shift later = Shift.at("2024-04-27T10:00:00Z")
                .incident(
                        "acme",
                        "INC-1",
                        event("2024-04-26T14:30:00Z", DETECTED),
                        event("2024-04-26T14:31:00Z", ALERTED),
                        event("2024-04-27T07:00:00Z", REGISTERED),
                        event("2024-04-27T08:00:00Z", NO_FAULT));
        VEvent met = found("O2", text(later, Due.LEGAL, Locale.ENGLISH));
        VEvent cancelled = found("O3", text(later, Due.LEGAL, Locale.ENGLISH));

        assertThat(value(met, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(met, "SEQUENCE"))).isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(value(met, "SUMMARY")).startsWith("✓");
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void isTentativeWhileADutyIsOnlyConditional() {
        Shift visit = Shift.at("2024-06-05T12:00:00Z")
                .incident(
                        "acme",
                        "V",
                        event("2024-06-05T07:00:00Z", DETECTED),
                        event("2024-06-05T08:00:00Z", DIAGNOSED, Map.of("location", "DC")));
        assertThat(value(found("O7", text(visit, Due.LEGAL, Locale.ENGLISH)), "STATUS"))
                .isEqualTo("TENTATIVE");
    }

    @Test
    void isTheSameForTheSameCases() {
        assertThat(text(friday("acme"), Due.LEGAL, RUSSIAN)).isEqualTo(text(friday("acme"), Due.LEGAL, RUSSIAN));
    }
}
