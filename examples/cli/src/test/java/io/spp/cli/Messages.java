package io.spp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages of devices, written after the facts of the vendors' formats. */
final class Messages {

    static final String XOVIS_LOGICS = """
            {"logics_data":{"package_info":{"version":"5.0","id":4,"agent_id":2},
             "sensor_info":{"serial_number":"80:1F:12:AA:BB:CC","type":"SINGLE_SENSOR"},
             "logics":[{"id":1001,"name":"Вход","info":"XLT_LINE_IN_OUT_COUNT","geometries":[{"id":1,"type":"LINE"}],
              "records":[{"from":1762160400000,"to":1762160460000,"samples":4,"samples_expected":4,
               "counts":[{"id":8,"name":"fw","value":5},{"id":9,"name":"bw","value":2}]}]}]}}
            """;

    static final String XOVIS_STATUS = """
            {"status_data":{"sensor_info":{"serial_number":"80:1F:12:AA:BB:CC"},"states":{
             "device":{"state":{"details":{"temperatures":{"die":61},"uptime_sec":77},"state":"OK"}},
             "time":{"state":{"details":{"time":"2025-11-03T12:00:00","tz_offset_sec":10800}}},
             "updates":{"state":{"version":"5.0.3"}}}}}
            """;

    static final String BRICKSTREAM = """
            <?xml version="1.0"?>
            <Metrics SiteId="s" DeviceId="d"><Properties><Version>5</Version><TransmitTime>1762160460</TransmitTime>
            <MacAddress>00:b0:9d:00:00:02</MacAddress><Timezone>1</Timezone><DST>0</DST></Properties>
            <ReportData Interval="1"><Report Date="2025-11-03"><Object Id="0" Name="Вход">
            <Count StartTime="10:00:00" EndTime="10:01:00" UnixStartTime="1762160400" Enters="3" Exits="4"/>
            </Object></Report></ReportData></Metrics>
            """;

    /** Device-local times without any offset. */
    static final String BRICKSTREAM_LOCAL =
            BRICKSTREAM.replace("<Timezone>1</Timezone><DST>0</DST>", "").replace(" UnixStartTime=\"1762160400\"", "");

    static final String BRICKSTREAM_REGISTRATION =
            "IP_ADDRESS=10.0.0.7&SITE_ID=shop&DEVICE_ID=door&SERIAL_NUM=10000077&FIRMWARE=5.9";

    static final String SITE = """
            {"client": {"id": "c", "name": "Client", "contacts": [{"role": "AUTHORISED", "email": "it@client.example"}]},
             "systems": [{"id": "spp-1", "contract": {"zone": "Europe/Moscow", "edition": "LOCAL",
               "client": {"kind": "LEGAL_ENTITY"}, "connected": true, "tariff": "CORP",
               "licence": {"kind": "EXTENDED", "holdsRights": true, "activated": "2025-03-01", "expires": "2026-02-28"},
               "paid": "2025-02-20", "term": "P1Y"}}],
             "sites": [{"id": "mall", "name": "Mall", "system": "spp-1", "zone": "Europe/Moscow",
               "opening": {"regular": {"MON-SUN": "10:00-22:00"}}, "lateness": "PT15M",
               "lines": [{"id": "door-1", "name": "Main"}],
               "sensors": [{"id": "s-1", "driver": "xovis", "device": "80:1F:12:AA:BB:CC",
                 "channels": {"1001": {"line": "door-1"}}}]}]}
            """;

    /** The site file in a folder. */
    static Path site(Path folder) throws IOException {
        return Files.writeString(folder.resolve("site.json"), SITE);
    }

    private Messages() {}
}
