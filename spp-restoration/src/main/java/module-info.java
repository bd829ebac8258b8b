/** Lost counts: gaps, plans, consent, and restored values with intervals. */
module io.spp.restoration {
    requires transitive io.spp.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports io.spp.restoration.backtest;
    exports io.spp.restoration.model;
    exports io.spp.restoration.paper;
    exports io.spp.restoration.plan;
    exports io.spp.restoration.trained;
}
