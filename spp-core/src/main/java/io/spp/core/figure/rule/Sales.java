package io.spp.core.figure.rule;

import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.util.List;

/** What the host sold, from its own tills. */
@FunctionalInterface
public interface Sales {

    /** Nothing is known. */
    Sales NONE = (site, range) -> List.of();

    /**
     * The windows of a site that start in a range, disjoint, in any order.
     *
     * @throws IOException if they cannot be read
     */
    List<Window> of(String site, TimeRange range) throws IOException;

    /**
     * What was sold in one window, such as an hour or a day.
     *
     * @param range the window
     * @param receipts receipts, returns not counted
     * @param pieces pieces of goods
     * @param net money without returns; may be negative
     */
    record Window(TimeRange range, long receipts, long pieces, double net) {

        public Window {
            if (receipts < 0 || pieces < 0 || !Double.isFinite(net)) {
                throw new IllegalArgumentException("receipts and pieces cannot be negative, money must be a number: "
                        + receipts + ", " + pieces + ", " + net);
            }
        }
    }
}
