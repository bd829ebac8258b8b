/** What vendors and hosts test with: contracts for drivers and stores, simulated devices, virtual time. */
module io.spp.testkit {
    requires transitive io.spp.core;
    requires static org.junit.jupiter.api;
    requires static org.assertj.core;
    requires static org.jspecify;
}
