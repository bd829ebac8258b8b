package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.figure.rule.Sales;
import io.spp.core.metric.Metric;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures of the host's sales: over the windows that it supplied, and in which visits are known where they matter. */
final class SalesFigures {

    private final Scope scope;
    private final List<Sales.Window> windows;

    SalesFigures(Scope scope, List<Sales.Window> windows) {
        this.scope = scope;
        this.windows = windows;
    }

    Parts of(Metric metric, Bucket bucket) {
        List<Sales.Window> sold = windows.stream()
                .filter(window -> bucket.range().contains(window.range().start()))
                .toList();
        Parts parts = switch (metric) {
            case CONVERSION -> plausible(byVisits(sold, Sales.Window::receipts));
            case SALES_PER_VISITOR -> byVisits(sold, Sales.Window::net);
            case ATV -> byReceipts(sold, Sales.Window::net);
            default -> byReceipts(sold, Sales.Window::pieces);
        };
        return sold.isEmpty() ? parts.with(Note.of("no-sales", scope.site().id(), bucket.key())) : parts;
    }

    private Parts byVisits(List<Sales.Window> sold, ToDoubleFunction<Sales.Window> what) {
        double top = 0;
        Amount visits = Amount.NONE;
        int leftOut = 0;
        for (Sales.Window window : sold) {
            Amount came = scope.visitsInOpenHours(window.range());
            if (scope.isCovered(came)) {
                top += what.applyAsDouble(window);
                visits = visits.plus(came);
            } else {
                leftOut++;
            }
        }
        return Parts.ratio(Amount.exact(top), visits)
                .with(Note.of("basis", scope.site().basis()))
                .with(VisitFigures.leftOut(leftOut));
    }

    /** More receipts than visits: traffic is missing, or staff and returns were counted. */
    private static Parts plausible(Parts conversion) {
        Amount visits = conversion.bottom().orElse(Amount.NONE);
        return visits.value() > 0 && conversion.top().value() > visits.value()
                ? conversion.with(Note.of("over-100"))
                : conversion;
    }

    private static Parts byReceipts(List<Sales.Window> sold, ToDoubleFunction<Sales.Window> what) {
        return Parts.ratio(
                Amount.exact(sold.stream().mapToDouble(what).sum()),
                Amount.exact(sold.stream().mapToDouble(Sales.Window::receipts).sum()));
    }
}
