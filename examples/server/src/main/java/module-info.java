/** The libraries wired together in one process. */
module io.spp.server {
    requires transitive io.spp.core;
    requires transitive io.spp.drivers;
    requires transitive io.spp.monitoring;
    requires transitive io.spp.restoration;
    requires transitive io.spp.sla;
    requires com.fasterxml.jackson.databind;
    requires com.zaxxer.hikari;
    requires org.dhatim.fastexcel;
    requires java.desktop;
    requires java.xml;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.spp.server;
    exports io.spp.server.paper;
    exports io.spp.server.report;
}
