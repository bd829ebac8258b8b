/** The support contract as executable data: regulation, tariffs, deadlines, fault ownership. */
module io.spp.sla {
    requires transitive io.spp.core;
    requires static transitive org.jspecify;

    exports io.spp.sla.casebook;
    exports io.spp.sla.contract;
    exports io.spp.sla.deadline;
    exports io.spp.sla.desk;
    exports io.spp.sla.fee;
    exports io.spp.sla.outlook;
    exports io.spp.sla.ownership;
    exports io.spp.sla.paper;
    exports io.spp.sla.preflight;
    exports io.spp.sla.regulation;
    exports io.spp.sla.scenario;
}
