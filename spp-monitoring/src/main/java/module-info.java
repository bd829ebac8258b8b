/** Rules over event time, findings, incidents and the notices that tell of them. */
module io.spp.monitoring {
    requires transitive io.spp.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static jakarta.mail;
    requires static org.jspecify;
}
