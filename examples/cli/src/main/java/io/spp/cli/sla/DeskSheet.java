package io.spp.cli.sla;

import io.spp.core.text.Texts;
import io.spp.sla.desk.Desk;
import io.spp.sla.desk.DeskCase;
import io.spp.sla.desk.DeskItem;
import io.spp.sla.desk.DeskNote;
import io.spp.sla.desk.DeskWait;
import io.spp.sla.desk.Obligation;
import io.spp.sla.desk.Status;
import io.spp.sla.regulation.ClauseName;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;

/** Prints a desk for people. */
final class DeskSheet {

    private static final Texts TEXTS = Texts.load("desk", DeskSheet.class::getResourceAsStream);

    private final Writer target;
    private final Locale locale;

    DeskSheet(Writer target, Locale locale) {
        this.target = target;
        this.locale = locale;
    }

    void print(Desk desk) throws IOException {
        line(TEXTS.in(
                locale,
                "head",
                desk.having(Status.BREACHED).size(),
                desk.having(Status.AT_RISK).size(),
                desk.dueToday().size()));
        for (DeskItem item : desk.items()) {
            print(item);
        }
        line(TEXTS.in(locale, "waits"));
        for (DeskWait wait : desk.waits()) {
            print(wait);
        }
    }

    private void print(DeskItem item) throws IOException {
        Obligation obligation = item.obligation();
        DeskCase subject = item.subject();
        line(String.format(
                "  %s %-12s %-12s %-6s %s",
                sign(obligation.status()),
                left(item),
                obligation.dueDate().map(Object::toString).orElse("—") + (obligation.provisional() ? "?" : ""),
                item.id(),
                TEXTS.in(
                        locale,
                        "item",
                        obligation.duty().text(),
                        ClauseName.of(obligation.clause()),
                        TEXTS.text("party." + obligation.actor()),
                        subject.client(),
                        subject.site(),
                        subject.number(),
                        subject.assignee().orElse("—"))));
    }

    private void print(DeskWait wait) throws IOException {
        String party = wait.waitingOn().map(Enum::name).orElse("NOBODY");
        line("  "
                + TEXTS.in(
                        locale,
                        wait.reminderDue() ? "wait.remind" : "wait",
                        wait.subject().client(),
                        wait.subject().number(),
                        TEXTS.text("party." + party),
                        wait.what()));
        for (DeskNote note : wait.subject().notes()) {
            line("      " + note.at() + " " + note.author() + ": " + note.text().replaceAll("\\p{Cntrl}", " "));
        }
    }

    private String left(DeskItem item) {
        if (item.overdue()) {
            return TEXTS.in(locale, "overdue");
        }
        return item.workingTimeLeft()
                .map(this::hours)
                .or(() -> item.workingDaysLeft().map(days -> TEXTS.in(locale, "days", days)))
                .orElse("—");
    }

    private String hours(Duration left) {
        return TEXTS.in(locale, "hours", left.toHours(), left.toMinutesPart());
    }

    private void line(String text) throws IOException {
        target.append(text).append(System.lineSeparator());
    }

    private static char sign(Status status) {
        return switch (status) {
            case BREACHED -> '×';
            case AT_RISK -> '‼';
            default -> '·';
        };
    }
}
