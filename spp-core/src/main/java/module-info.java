/** The vocabulary of people counting, the service provider interfaces and the stores. */
@SuppressWarnings("opens") // The opened package holds scripts and no class.
module io.spp.core {
    requires transitive java.sql;
    requires transitive com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static flyway.core;
    requires static transitive org.jspecify;

    exports io.spp.core.calendar;
    exports io.spp.core.count;
    exports io.spp.core.device;
    exports io.spp.core.document;
    exports io.spp.core.driver;
    exports io.spp.core.figure;
    exports io.spp.core.figure.file;
    exports io.spp.core.figure.rule;
    exports io.spp.core.fleet;
    exports io.spp.core.incident;
    exports io.spp.core.json;
    exports io.spp.core.metric;
    exports io.spp.core.notice;
    exports io.spp.core.plugin;
    exports io.spp.core.quality;
    exports io.spp.core.store;
    exports io.spp.core.store.jdbc;
    exports io.spp.core.store.memory;
    exports io.spp.core.text;
    exports io.spp.core.time;

    opens db.spp.sqlite;

    uses io.spp.core.driver.SensorDriverProvider;
}
