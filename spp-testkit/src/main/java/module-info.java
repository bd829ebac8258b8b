/** What vendors and hosts test with: contracts for drivers and stores, simulated devices, virtual time. */
module io.spp.testkit {
    requires transitive io.spp.core;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires static org.junit.jupiter.api;
    requires static org.assertj.core;
    requires static org.jspecify;
    requires static org.opentest4j;

    exports io.spp.testkit.conformance;
    exports io.spp.testkit.device;
    exports io.spp.testkit.driver;
    exports io.spp.testkit.server;
    exports io.spp.testkit.simulation;
    exports io.spp.testkit.store;
    exports io.spp.testkit.time;
    exports io.spp.testkit.traffic;
}
