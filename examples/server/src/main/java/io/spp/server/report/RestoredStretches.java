package io.spp.server.report;

import io.spp.core.count.Estimate;
import io.spp.core.fleet.Client;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.Storage;
import io.spp.core.time.TimeRange;
import io.spp.restoration.plan.AppliedGap;
import io.spp.restoration.plan.ConsentEntry;
import io.spp.restoration.plan.ConsentLog;
import io.spp.sla.paper.RestoredStretch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was restored of a client's lines in a time: whole gaps with bounds of their own, parts of gaps with the sum of their intervals' bounds. */
final class RestoredStretches {

    private final Storage storage;
    private final TimeRange time;
    private final List<ConsentEntry.Applied> applied = new ArrayList<>();

    private RestoredStretches(Storage storage, TimeRange time) throws IOException {
        this.storage = storage;
        this.time = time;
        for (ConsentEntry entry : ConsentLog.in(storage.states()).entries()) {
            if (entry instanceof ConsentEntry.Applied step) {
                applied.add(step);
            }
        }
    }

    static List<RestoredStretch> of(Storage storage, Client client, TimeRange time) throws IOException {
        RestoredStretches restored = new RestoredStretches(storage, time);
        List<RestoredStretch> stretches = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Site site : client.sites()) {
            for (Line line : site.lines()) {
                if (seen.add(line.id())) {
                    stretches.addAll(restored.of(line));
                }
            }
        }
        return stretches;
    }

    private List<RestoredStretch> of(Line line) throws IOException {
        List<RestoredCount> left = new ArrayList<>(storage.counts().restored(line.id(), time));
        List<RestoredStretch> stretches = new ArrayList<>();
        for (ConsentEntry.Applied step : applied) {
            for (AppliedGap gap : step.totals()) {
                List<RestoredCount> whole = left.stream()
                        .filter(count -> gap.line().equals(line.id())
                                && count.plan().equals(step.plan())
                                && gap.range().contains(count.range().start()))
                        .toList();
                if (gap.in().isPresent() && !whole.isEmpty() && whole.size() == gap.intervals()) {
                    stretches.add(new RestoredStretch(
                            line.name(),
                            gap.range(),
                            gap.in().get(),
                            whole.get(0).method()));
                    left.removeAll(whole);
                }
            }
        }
        stretches.addAll(parts(line.name(), left));
        stretches.sort(Comparator.comparing(stretch -> stretch.range().start()));
        return stretches;
    }

    /** Intervals that follow one another under one plan are one stretch. */
    private static List<RestoredStretch> parts(String line, List<RestoredCount> counts) {
        List<RestoredStretch> stretches = new ArrayList<>();
        String plan = "";
        for (RestoredCount count : counts) {
            Estimate entries = count.in().orElse(Estimate.certain(0));
            int last = stretches.size() - 1;
            boolean goesOn = count.plan().equals(plan)
                    && last >= 0
                    && stretches.get(last).range().end().equals(count.range().start());
            if (goesOn) {
                RestoredStretch before = stretches.get(last);
                stretches.set(
                        last,
                        new RestoredStretch(
                                line,
                                TimeRange.of(
                                        before.range().start(), count.range().end()),
                                before.entries().plus(entries),
                                before.method()));
            } else {
                stretches.add(new RestoredStretch(line, count.range(), entries, count.method()));
            }
            plan = count.plan();
        }
        return stretches;
    }
}
