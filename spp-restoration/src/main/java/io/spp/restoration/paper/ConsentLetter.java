package io.spp.restoration.paper;

import io.spp.core.count.CountSeries;
import io.spp.core.count.Estimate;
import io.spp.core.document.Cell;
import io.spp.core.document.Document;
import io.spp.core.document.Table;
import io.spp.core.document.Tone;
import io.spp.core.text.Texts;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestorationPlan;
import io.spp.restoration.plan.RestoredInterval;
import io.spp.restoration.plan.Restorer;
import io.spp.restoration.plan.SiteHistory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The letter that asks a client to agree to a plan (clause 4.2.7): each gap with its values, how sure they are and how they came about,
 * what they change in the totals of days, which gaps stay empty, and where a method uses more than the data of previous periods.
 */
public final class ConsentLetter {

    static final Texts TEXTS = Texts.load("letter", ConsentLetter.class::getResourceAsStream);

    private static final int MOST_CHARTS = 6;

    private final String site;
    private final RestorationPlan plan;
    private final SiteHistory history;
    private final Locale locale;

    private ConsentLetter(String site, RestorationPlan plan, SiteHistory history, Locale locale) {
        this.site = site;
        this.plan = plan;
        this.history = history;
        this.locale = locale;
    }

    /**
     * Writes the letter.
     *
     * @param site what the client calls the site
     * @param plan what would be filled in
     * @param history what the plan was made from
     * @param locale Russian or English
     */
    public static Document of(String site, RestorationPlan plan, SiteHistory history, Locale locale) {
        return new ConsentLetter(site, plan, history, locale).write();
    }

    private Document write() {
        ZoneId zone = history.calendar().zone();
        Document.Builder letter =
                Document.builder(text("title"), locale, zone).subtitle(text("subtitle", site, plan.id()));
        letter.paragraph(text("asked", plan.restorable().size()));
        letter.paragraph(text("kept"));
        List<PlannedGap> beyond = plan.restorable().stream()
                .filter(gap -> !Restorer.usesOnlyEarlierPeriods(gap.method()))
                .toList();
        if (!beyond.isEmpty()) {
            letter.callout(Tone.WARNING, text("beyond"), text("beyond.how", beyond.size()));
        }
        letter.chapter(text("gaps")).add(gaps());
        plan.restorable().stream()
                .limit(MOST_CHARTS)
                .flatMap(gap -> GapChart.of(gap, history, locale).stream())
                .forEach(letter::add);
        letter.chapter(text("days")).add(days(zone));
        if (!plan.refused().isEmpty()) {
            letter.chapter(text("refused"));
            letter.bullets(plan.refused().stream()
                    .map(gap -> gap.id() + ": "
                            + gap.refusal().map(why -> why.in(locale)).orElse(""))
                    .toList());
        }
        letter.chapter(text("answer"));
        letter.bullets(List.of(text("answer.all"), text("answer.part"), text("answer.none")));
        return letter.paragraph(text("signature")).build();
    }

    private Table gaps() {
        Table.Builder table = Table.of(
                text("gaps"),
                text("number"),
                text("line"),
                text("from"),
                text("to"),
                text("in"),
                text("bounds80"),
                text("bounds95"),
                text("out"),
                text("bounds80"),
                text("why"));
        int number = 1;
        for (PlannedGap gap : plan.restorable()) {
            table.row(
                    Cell.number(number++),
                    Cell.text(gap.line()),
                    Cell.at(gap.range().start()),
                    Cell.at(gap.range().end()),
                    persons(gap.in()),
                    bounds(gap.in(), true),
                    bounds(gap.in(), false),
                    persons(gap.out()),
                    bounds(gap.out(), true),
                    Cell.text(gap.why().in(locale)));
        }
        return table.build();
    }

    /** By local day: who entered by what was measured on the plan's lines, by what would be restored, and both. */
    private Table days(ZoneId zone) {
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (PlannedGap gap : plan.restorable()) {
            for (RestoredInterval value : gap.intervals()) {
                LocalDate date = LocalDate.ofInstant(value.range().start(), zone);
                days.computeIfAbsent(date, day -> new double[2])[1] +=
                        value.in().map(Estimate::value).orElse(0.0);
            }
        }
        for (CountSeries line : history.lines()) {
            for (int i = 0; i < line.size(); i++) {
                double[] day = days.get(LocalDate.ofInstant(line.startOf(i), zone));
                if (day != null && line.isUsable(i)) {
                    day[0] += Math.max(0, line.in(i));
                }
            }
        }
        Table.Builder table = Table.of(text("days"), text("day"), text("measured"), text("restored"), text("together"));
        days.forEach((date, sums) -> table.row(
                Cell.on(date), Cell.number(sums[0], 0), Cell.number(sums[1], 0), Cell.number(sums[0] + sums[1], 0)));
        return table.build();
    }

    private static Cell persons(Optional<Estimate> total) {
        return total.map(estimate -> Cell.number(estimate.value(), 0)).orElse(Cell.none());
    }

    private static Cell bounds(Optional<Estimate> total, boolean eighty) {
        return total.map(estimate -> eighty
                        ? Cell.range(estimate.low80(), estimate.high80(), 0)
                        : Cell.range(estimate.low95(), estimate.high95(), 0))
                .orElse(Cell.none());
    }

    private String text(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }
}
