/** Drivers of real vendors, receivers, collecting and probes: all the network is here. */
module io.spp.drivers {
    requires transitive io.spp.core;
    requires com.fasterxml.jackson.databind;
    requires java.management;
    requires java.xml;
    requires jdk.management;
    requires jdk.httpserver;
    requires okhttp3;
    requires org.apache.commons.net;
    requires org.slf4j;
    requires static com.google.auto.service;
    requires static transitive org.jspecify;

    exports io.spp.drivers.axis;
    exports io.spp.drivers.brickstream;
    exports io.spp.drivers.collect;
    exports io.spp.drivers.csv;
    exports io.spp.drivers.dahua;
    exports io.spp.drivers.hikvision;
    exports io.spp.drivers.irisys;
    exports io.spp.drivers.journal;
    exports io.spp.drivers.json;
    exports io.spp.drivers.milesight;
    exports io.spp.drivers.mqtt;
    exports io.spp.drivers.probe;
    exports io.spp.drivers.pull;
    exports io.spp.drivers.receive;
    exports io.spp.drivers.spp;
    exports io.spp.drivers.tigra;
    exports io.spp.drivers.xovis;

    provides io.spp.core.driver.SensorDriverProvider with
            io.spp.drivers.axis.AxisProvider,
            io.spp.drivers.brickstream.BrickstreamProvider,
            io.spp.drivers.csv.CsvProvider,
            io.spp.drivers.dahua.DahuaProvider,
            io.spp.drivers.hikvision.HikvisionProvider,
            io.spp.drivers.irisys.IrisysProvider,
            io.spp.drivers.json.JsonProvider,
            io.spp.drivers.milesight.MilesightProvider,
            io.spp.drivers.mqtt.MqttProvider,
            io.spp.drivers.spp.SppProvider,
            io.spp.drivers.tigra.TigraProvider,
            io.spp.drivers.xovis.XovisProvider;
}
