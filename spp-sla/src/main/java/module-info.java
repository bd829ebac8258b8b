/** The support contract as executable data: regulation, tariffs, deadlines, fault ownership. */
module io.spp.sla {
    requires transitive io.spp.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;
}
