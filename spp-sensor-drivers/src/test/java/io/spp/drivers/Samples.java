package io.spp.drivers;

import java.util.List;

/** Messages written after the facts of the vendors' formats. */
final class Samples {

    static final List<String> XOVIS = List.of("""
            {"logics_data":{"package_info":{"version":"5.0","id":4,"agent_id":2},
             "sensor_info":{"serial_number":"80:1F:12:AA:BB:CC","type":"SINGLE_SENSOR"},
             "logics":[{"id":1001001,"name":"Вход","info":"XLT_LINE_IN_OUT_COUNT","geometries":[{"id":1,"type":"LINE"}],
              "records":[{"from":1762160400000,"to":1762160460000,"samples":2,"samples_expected":4,
               "counts":[{"id":8,"name":"fw","value":5},{"id":9,"name":"bw","value":2},{"id":10,"name":"fw-male","value":3}]}]}]}}
            """, """
            {"live_data":{"package_info":{"version":"5.0","id":1},"sensor_info":{"serial_number":"80:1F:12:AA:BB:CC"},
             "frames":[{"framenumber":9,"time":1762160400120,
              "tracked_objects":[{"track_id":7,"type":"PERSON","position":[1,2,3],"attributes":{"gender":"MALE"}},
               {"track_id":8,"type":"GROUP","position":[1,2,3]}],
              "events":[{"category":"SCENE","type":"LINE_CROSS_FORWARD","attributes":{"track_id":7,"geometry_id":3}},
               {"category":"SCENE","type":"LINE_CROSS_FORWARD","attributes":{"track_id":8,"geometry_id":3}},
               {"category":"COUNT","type":"COUNT_INCREMENT",
                "attributes":{"track_id":7,"logic_id":4,"counter_id":6,"counter_name":"fw","counter_value":1471}}]}]}}
            """, """
            {"status_data":{"sensor_info":{"serial_number":"80:1F:12:AA:BB:CC"},"states":{
             "device":{"state":{"details":{"temperatures":{"die":61},"uptime_sec":77},"state":"OK"}},
             "time":{"state":{"details":{"time":"2025-11-03T12:00:00","tz_offset_sec":10800}}},
             "updates":{"state":{"version":"5.0.3"}}}}}
            """, """
            {"sensor-time":{"timezone":"Europe/Zurich","time":"2025-11-03T10:01:06+01:00"},"status":{"code":"OK"},
             "content":{"element":[{"element-id":2,"element-name":"Tür","data-type":"LINE",
              "measurement":[{"from":"2025-11-03T10:00:00+0100","to":"2025-11-03T10:01:00+0100",
               "value":[{"value":4,"label":"fw"},{"value":6,"label":"bw"}]}]}]},
             "sensor-info":{"serial-number":"801f12aabbcc","name":"Tür"}}
            """, """
            {"values":[{"timestamp":1762160400120,"type":"LineCrossing","serial":"80:1F:12:AA:BB:CC","direction":"forward",
              "object":{"id":5,"height":1.8},"countItem":{"id":0,"name":"Line 0"},"objectType":"PERSON"},
             {"timestamp":1762160400120,"type":"LineCount","serial":"80:1F:12:AA:BB:CC","direction":"forward",
              "object":{"id":5},"countItem":{"id":0},"objectType":"PERSON"}]}
            """, """
            {"begin":1762160400000,"end":1762160460000,"resolution_ms":60000,"config":{"counts":[
             {"id":11,"logic_id":1,"name":"fw","type":"accumulation"},{"id":12,"logic_id":1,"name":"bw","type":"accumulation"},
             {"id":13,"logic_id":1,"name":"balance","type":"state"}]},"measurements":[{"begin":1762160400000,"end":1762160460000,
             "records":1,"counts":[{"id":11,"value":3},{"id":12,"value":1},{"id":13,"value":2}]}]}
            """, """
            <a:count-data xmlns:a="http://www.xovis.com/count-data"><a:count-items><a:lines><a:line name="Line 0" id="0"><fw-count>7</fw-count>
            <bw-count>5</bw-count></a:line></a:lines></a:count-items><a:sensor-time>2025-11-03T10:05:00+01:00</a:sensor-time>
            <a:request-status><b:status xmlns:b="http://www.xovis.com/count-data">OK</b:status></a:request-status></a:count-data>
            """);

    static final List<String> BRICKSTREAM =
            List.of("""
            <?xml version="1.0"?>
            <Metrics SiteId="s" DeviceId="d"><Properties><Version>5</Version><TransmitTime>1762160460</TransmitTime>
            <MacAddress>00:b0:9d:00:00:02</MacAddress><Timezone>1</Timezone><DST>0</DST><SerialNumber>77</SerialNumber>
            <SwRelease>5.9.21</SwRelease></Properties><ReportData Interval="1"><Report Date="2025-11-03">
            <Object Id="0" Name="Вход"><Count StartTime="10:00:00" EndTime="10:01:00" UnixStartTime="1762160400" Enters="3" Exits="4" Status="4"/>
            <Count StartTime="10:01:00" EndTime="10:02:00" UnixStartTime="1762160460" Enters="1" Exits="0" Status="4"/></Object>
            <Object Id="1"><Count StartTime="23:59:00" EndTime="00:00:00" UnixStartTime="1762210740" Enters="2" Exits="2"/></Object>
            </Report></ReportData></Metrics>
            """, """
            <Metrics><Properties><MacAddress>00:b0:9d:00:00:02</MacAddress><Timezone>5.5</Timezone><DST>0</DST></Properties>
            <ReportData Interval="15"><Report Date="2025-11-03"><Object Id="a"><Count StartTime="10:00:00" EndTime="10:15:00" Enters="3"/>
            </Object></Report></ReportData></Metrics>
            """, "IP_ADDRESS=10.0.0.7&SITE_ID=shop&DEVICE_ID=door&SERIAL_NUM=10000077&FIRMWARE=5.9");

    static final List<String> HIKVISION = List.of(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <EventNotificationAlert version="1.0" xmlns="urn:psialliance-org"><ipAddress>10.0.0.7</ipAddress>
            <macAddress>84:9a:40:00:00:07</macAddress><channelID>1</channelID><dateTime>2025-11-03T12:07:07+3:00</dateTime>
            <activePostCount>1</activePostCount><eventType>PeopleCounting</eventType><channelName>Вход</channelName>
            <peopleCounting><statisticalMethods>realTime</statisticalMethods><RealTime><time>2025-11-03T12:07:07+3:00</time></RealTime>
            <enter>70</enter><exit>75</exit><regionsID>1</regionsID></peopleCounting></EventNotificationAlert>
            """,
            """
            <EventNotificationAlert version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema"><macAddress>84:9a:40:00:00:07</macAddress>
            <channelID>1</channelID><dateTime>2025-11-03T12:15:00+03:00</dateTime><isDataRetransmission>true</isDataRetransmission>
            <peopleCounting><statisticalMethods>timeRange</statisticalMethods><TimeRange><startTime>2025-11-03T12:00:00+03:00</startTime>
            <endTime>2025-11-03T12:15:00+03:00</endTime></TimeRange><enter>3</enter><exit>1</exit></peopleCounting></EventNotificationAlert>
            """,
            "--b\r\nContent-Type: application/xml\r\n\r\n<EventNotificationAlert><macAddress>84:9a:40:00:00:07</macAddress>"
                    + "<channelID>1</channelID><peopleCounting><statisticalMethods>timeRange</statisticalMethods><TimeRange>"
                    + "<startTime>2025-11-03T12:00:00</startTime><endTime>2025-11-03T12:14:59</endTime></TimeRange><enter>3</enter>"
                    + "</peopleCounting><face>1</face></EventNotificationAlert>\r\n--b\r\nContent-Type: image/jpeg\r\n\r\nJFIF\r\n--b--\r\n",
            """
            <CountingStatisticsResult><responseStatus>OK</responseStatus><responseStatusStrg>OK</responseStatusStrg><matchList>
            <matchElement><timeSpan><startTime>2025-11-03T00:00:00</startTime><endTime>2025-11-03T00:59:59</endTime></timeSpan>
            <enterCount>5</enterCount><exitCount>2</exitCount></matchElement></matchList></CountingStatisticsResult>
            """);

    static final List<String> IRISYS = List.of("""
            {"CountLogs":[{"Counts":[{"Name":"Line 1","RegisterId":0,"Value":121},{"Name":"Zone","RegisterId":1,"Value":127}],
             "LogEntryId":41,"Timestamp":"2025-11-03T09:00:00Z"}],"FriendlyDeviceSerial":"V4D-17020077"}
            """, """
            [{"RegisterCountLogs":[{"Name":"In","Index":3,"Value":5}],"LogEntryId":43,"Timestamp":"2025-11-03T09:02:00"}]
            """, """
            [{"register":"MainEntranceIn","value":1,"t":"2025-11-03T09:00:01+0000"}]""", "[]", "{\"status\":\"connected\"}");

    static final List<String> AXIS =
            List.of("""
            {"apiName":"Axis Retail Data","apiVersion":"0.4","utcSent":"2025-11-03T09:01:08Z","data":{"measurements":[
             {"kind":"people-counts","utcFrom":"2025-11-03T09:00:00Z","utcTo":"2025-11-03T09:01:00Z","items":[
              {"direction":"in","count":1,"adults":0},{"direction":"out","count":2,"adults":0}]}]},
             "sensor":{"application":"AXIS 3D People Counter","applicationVersion":"11.11.148","serial":"b8a44f000085"}}
            """, """
            {"data":[{"start":"2025-11-03 00:00:00","end":"2025-11-03 01:00:00","in":4,"out":2}]}
            """, "start,end,in,out\r\n2025-11-03 10:00:00,2025-11-03 10:01:00,4,2\r\n", """
            {"counter":{"serial":"00408C000001","delta":900,"types":{"In":0,"Out":1}},"data":{"20251103100000":[17,18]}}
            """, """
            {"serial":"00408C000001","name":"Exit","timestamp":"20251103100456","in":12,"out":318}
            """, """
            {"occupancy":15,"serial":"00:40:8c:00:00:01","timestamp":"2025-11-03T10:04:56+01:00","total_in":100,"total_out":85}
            """);

    static final List<String> MILESIGHT = List.of(
            """
            {"device_info":{"device_sn":"6384E16179950077","device_mac":"24:E1:24:00:00:6C","firmware_version":"V_125.1","running_time":370},
             "time_info":{"start_time":"2025-11-03T09:00:00-00:00","end_time":"2025-11-03T09:01:00-00:00","time_zone":"UTC-0:00 WET"},
             "line_periodic_data":[{"line":1,"line_name":"Line1","total":{"in":3,"out":1},"group":{"in":1,"out":0}}],
             "line_total_data":[{"line":1,"total":{"in_counted":8442,"out_counted":15583,"capacity_counted":-7141}}]}
            """,
            """
            {"event":"Region People Counting","device_info":{"device_sn":"369362028335"},"time_info":{"timezone":"UTC+8:00",
             "start_time":"2025/11/03 17:00:00","end_time":"2025/11/03 17:01:00"},"current_total":10}
            """,
            "StartTime, EndTime, Tolal - In, Line1 - In, Line1 - Out\r\n2025/11/03 10:00:00,2025/11/03 10:59:59,9,3,1\r\n",
            "\u0005\u004c\u0003\u0000");

    static final List<String> CSV = List.of(
            "line,start,end,in,out\r\ndoor-1,2025-11-03T09:00:00Z,2025-11-03T09:01:00Z,4,2\r\n",
            "line,start,end,in\n\"door\",2025-11-03 09:00:00,2025-11-03 09:00:59,4\n");

    static final List<String> JSON = List.of(
            "[{\"line\":1,\"start\":1762160400,\"end\":1762160460,\"in\":4,\"out\":2},{\"in\":1}]",
            "{\"start\":\"2025-11-03 09:00:00\",\"end\":\"2025-11-03 09:01:00\",\"out\":2,\"face\":1}");

    static final List<String> SPP = List.of("""
            {"spp":1,"device":"80:1F:12:00:00:01","sequence":4711,"sentAt":"2025-11-03T12:02:05+03:00","status":{"firmware":"1.4.2",
             "uptimeSeconds":86400},"intervals":[{"channel":"1","start":"2025-11-03T12:00:00+03:00","end":"2025-11-03T12:01:00+03:00",
             "in":5,"out":2,"completeness":0.5}]}
            """, """
            {"spp":1,"sequence":1,"sentAt":"2025-11-03T12:02:05Z","counters":[{"at":"2025-11-03T12:01:00Z","in":1471,"out":1390},
             {"channel":"2","at":"2025-11-03T12:01:00Z","value":7,"sequence":3}],
             "crossings":[{"channel":"1","at":"2025-11-03T12:00:31.250Z","direction":"IN"},{"at":"2025-11-03T12:00:31Z","count":2}]}
            """);

    static final List<String> TIGRA = List.of(
            "03/11/25 12:10,10,5,4,3\r\n03/11/25 12:15,1,,,on\r\n03/11/25 12:20,11,7,2\r\n03/11/25 12:21,5,x,y\r\n",
            "<id><serial>1234567</serial></id>");

    static final List<String> DAHUA = List.of(
            "summary.Channel=0\r\nsummary.EnteredSubtotal.Total=1471\r\nsummary.ExitedSubtotal.Total=1390\r\nsummary.UTC=1762160400\r\n",
            "--b\r\n\r\nHeartbeat\r\n--b\r\n\r\nsummary.Channel=0\r\nsummary.EnteredSubtotal.Total=1\r\n--b--\r\n",
            """
            {"id":9,"session":1,"params":{"found":1,"info":[{"Channel":0,"AreaID":1,"EnteredSubtotal":5,"ExitedSubtotal":2,
             "StartTime":"2025-11-03 12:00:00","EndTime":"2025-11-03 12:59:59"}]},"result":true}
            """);

    private Samples() {}
}
