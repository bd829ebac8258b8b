/** Rules over event time, findings, incidents and the notices that tell of them. */
module io.spp.monitoring {
    requires transitive io.spp.core;
    requires transitive com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static jakarta.mail;
    requires static org.jspecify;

    exports io.spp.monitoring;
    exports io.spp.monitoring.accuracy;
    exports io.spp.monitoring.baseline;
    exports io.spp.monitoring.incident;
    exports io.spp.monitoring.notify;
    exports io.spp.monitoring.rule;
}
