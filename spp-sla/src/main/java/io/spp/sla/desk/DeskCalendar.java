package io.spp.sla.desk;

import io.spp.core.incident.IncidentEventType;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.regulation.ClauseName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The due dates of a desk as an iCalendar file (RFC 5545) that calendar programs import or subscribe to.
 *
 * <p>Every obligation with a deadline is one event under a UID that stays: client, incident, and which obligation it is. What is done is marked
 * so; what is cancelled, suspended or no longer owed carries STATUS:CANCELLED; a provisional or conditional date is TENTATIVE. SEQUENCE grows
 * with the incident's log. The same cases give the same bytes.
 */
public final class DeskCalendar {

    /** Which end of a deadline an event shows. */
    public enum Due {
        /** All day on the last day: the duty may be performed until its midnight (art. 194). */
        LEGAL,
        /** The close of business of the last day; all day where the contract has no working hours. */
        OPERATIONAL
    }

    private static final Texts TEXTS = Texts.load("calendar", DeskCalendar.class::getResourceAsStream);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final Set<Status> DONE = EnumSet.of(Status.MET, Status.MET_BY_AGREEMENT);
    private static final Set<Status> OFF = EnumSet.of(Status.CANCELLED, Status.SUSPENDED, Status.NOT_OWED);
    private static final Set<IncidentEventType> WITHOUT_EFFECT =
            EnumSet.of(IncidentEventType.NOTED, IncidentEventType.ASSIGNED, IncidentEventType.UPDATED);

    private final List<DeskItem> items;
    private final Instant now;

    private DeskCalendar(List<DeskItem> items, Instant now) {
        this.items = items;
        this.now = now;
    }

    /**
     * The calendar of some incidents.
     *
     * @param now when the file is made
     */
    public static DeskCalendar of(Collection<DeskCase> cases, Instant now) {
        List<DeskItem> items = cases.stream()
                .sorted(Comparator.comparing(DeskCase::client).thenComparing(DeskCase::incident))
                .flatMap(each -> Desk.all(each).stream())
                .filter(DeskCalendar::hasDeadline)
                .toList();
        return new DeskCalendar(items, Objects.requireNonNull(now, "now"));
    }

    /** The file's text, with the line ends that the format asks for. */
    public String text(Due due, Locale locale) {
        IcsText ics = new IcsText();
        ics.line("BEGIN", "VCALENDAR");
        ics.line("VERSION", "2.0");
        ics.line("PRODID", "-//SPP SDK//Support desk//" + (locale.getLanguage().equals("ru") ? "RU" : "EN"));
        ics.line("CALSCALE", "GREGORIAN");
        ics.text("X-WR-CALNAME", TEXTS.in(locale, "name"));
        items.forEach(item -> event(ics, item, due, locale));
        ics.line("END", "VCALENDAR");
        return ics.toString();
    }

    private static boolean hasDeadline(DeskItem item) {
        return item.obligation().dueDate().isPresent()
                || item.obligation().duty().ruleId().isPresent();
    }

    private void event(IcsText ics, DeskItem item, Due due, Locale locale) {
        DeskCase subject = item.subject();
        ics.line("BEGIN", "VEVENT");
        ics.text("UID", subject.client() + "/" + subject.incident() + "/" + item.id() + "@spp-desk");
        ics.line("DTSTAMP", MOMENT.format(now));
        ics.line("SEQUENCE", Long.toString(sequence(subject)));
        time(ics, item, due);
        ics.text("SUMMARY", summary(item).in(locale));
        ics.text("DESCRIPTION", item.obligation().explanation().in(locale));
        ics.text("LOCATION", subject.site());
        ics.line("CATEGORIES", item.obligation().actor().name());
        ics.line("STATUS", status(item.obligation()));
        ics.line("TRANSP", "TRANSPARENT");
        ics.line("END", "VEVENT");
    }

    private static void time(IcsText ics, DeskItem item, Due due) {
        Obligation obligation = item.obligation();
        if (due == Due.OPERATIONAL && obligation.operationalDue().isPresent()) {
            ics.line("DTSTART", MOMENT.format(obligation.operationalDue().get()));
            return;
        }
        LocalDate day =
                obligation.dueDate().orElseGet(() -> item.subject().deadlines().date(obligation.arisenAt()));
        ics.line("DTSTART;VALUE=DATE", DAY.format(day));
        ics.line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
    }

    private static BilingualText summary(DeskItem item) {
        Obligation obligation = item.obligation();
        String key = DONE.contains(obligation.status())
                ? "summary.done"
                : obligation.provisional() ? "summary.provisional" : "summary";
        return TEXTS.text(
                key,
                obligation.id(),
                ClauseName.of(obligation.clause()),
                obligation.duty().text(),
                item.subject().number());
    }

    private static String status(Obligation obligation) {
        if (OFF.contains(obligation.status())) {
            return "CANCELLED";
        }
        return obligation.provisional() || obligation.status() == Status.CONDITIONAL ? "TENTATIVE" : "CONFIRMED";
    }

    /** How many events of the log have had a say so far. */
    private static long sequence(DeskCase subject) {
        return subject.log().stream()
                .filter(event -> !WITHOUT_EFFECT.contains(event.type()))
                .filter(event -> !event.at().isAfter(subject.now()))
                .count();
    }
}
