/** Lost counts: gaps, plans, consent, and restored values with intervals. */
module io.spp.restoration {
    requires transitive io.spp.core;
    requires static org.jspecify;
}
