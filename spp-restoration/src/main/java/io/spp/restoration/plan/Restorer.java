package io.spp.restoration.plan;

import io.spp.restoration.backtest.BackTest;
import io.spp.restoration.backtest.BackTestReport;
import io.spp.restoration.model.Methods;
import io.spp.restoration.model.Panel;
import io.spp.restoration.model.RestorationMethod;
import io.spp.restoration.trained.ResidualRidge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans the restoration of a site's gaps. A pure function of the history: no store, no clock; the same history gives the same plan.
 *
 * <p>Unless a method is pinned, each gap gets the one that errs least on this very line for gaps of this length. With {@code pastOnly} a
 * value uses nothing after its interval and the method is always the closed form, so that later data cannot change the choice; the bounds
 * are then those measured on the whole history.
 */
public final class Restorer {

    /** Closed form, residual ridge, weekly base; simpler methods are only shown beside them. */
    private static final int CHOICES = 3;

    private final RestorationLimits limits;
    private final boolean pastOnly;
    private final List<RestorationMethod> candidates;
    private final @Nullable RestorationMethod pinned;

    private Restorer(Builder builder) {
        limits = builder.limits;
        pastOnly = builder.pastOnly;
        pinned = builder.pinned == null && pastOnly ? Methods.closedForm() : builder.pinned;
        List<RestorationMethod> compared = new ArrayList<>(Methods.all());
        if (pinned == null) {
            compared.add(1, ResidualRidge.method());
        } else if (!compared.contains(pinned)) {
            compared.add(pinned);
        }
        candidates = List.copyOf(compared);
    }

    /** Starts with the defaults: method by back-test, both sides of a gap, default limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** The method of that name, to be pinned; {@link Methods#byId} and {@code residual-ridge}. */
    public static Optional<RestorationMethod> methodOf(String id) {
        return ResidualRidge.method().id().equals(id) ? Optional.of(ResidualRidge.method()) : Methods.byId(id);
    }

    /** Whether a method uses nothing but earlier periods of the same line; one that is not known here does not. */
    public static boolean usesOnlyEarlierPeriods(String id) {
        return methodOf(id).map(RestorationMethod::usesOnlyEarlierPeriods).orElse(false);
    }

    /** Plans every gap of the history. */
    public RestorationPlan plan(SiteHistory history) {
        if (history.lines().isEmpty()) {
            return RestorationPlan.of(List.of());
        }
        Panel panel = Panel.of(history.lines(), history.calendar());
        GapPlanner planner =
                new GapPlanner(panel, new BackTest(panel, candidates, CHOICES, pastOnly), limits, pinned, pastOnly);
        List<PlannedGap> gaps = new ArrayList<>();
        for (int line = 0; line < history.lines().size(); line++) {
            Gaps.of(history, line).stream().map(planner::plan).forEach(gaps::add);
        }
        gaps.sort(Comparator.comparing(PlannedGap::line)
                .thenComparing(gap -> gap.range().start()));
        return RestorationPlan.of(gaps);
    }

    /** Hides known intervals of the history, restores them and tells how far each method errs. */
    public BackTestReport backTest(SiteHistory history) {
        if (history.lines().isEmpty()) {
            return new BackTestReport(List.of());
        }
        Panel panel = Panel.of(history.lines(), history.calendar());
        return new BackTest(panel, candidates, CHOICES, pastOnly).report();
    }

    /** Sets a restorer up. */
    public static final class Builder {

        private RestorationLimits limits = RestorationLimits.DEFAULT;
        private boolean pastOnly;
        private @Nullable RestorationMethod pinned;

        private Builder() {}

        /** Where the plan refuses; {@link RestorationLimits#DEFAULT} otherwise. */
        public Builder limits(RestorationLimits value) {
            limits = value;
            return this;
        }

        /** Whether a value may use nothing after its interval; false otherwise. */
        public Builder pastOnly(boolean value) {
            pastOnly = value;
            return this;
        }

        /** Uses this method for every gap, because a contract says so; chosen by back-test otherwise. */
        public Builder method(RestorationMethod method) {
            pinned = method;
            return this;
        }

        /** The restorer. */
        public Restorer build() {
            return new Restorer(this);
        }
    }
}
