package io.spp.benchmarks.drivers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Packages of one-minute intervals as the devices send them. */
final class Messages {

    static final Instant START = Instant.parse("2025-11-03T00:00:00Z");

    private Messages() {}

    static byte[] xovis(int device, int firstMinute, int minutes) {
        StringBuilder json = new StringBuilder(256 + 300 * minutes)
                .append("{\"logics_data\":{\"package_info\":{\"version\":\"5.0\",\"id\":")
                .append(firstMinute)
                .append(",\"agent_id\":1003},\"sensor_info\":{\"serial_number\":\"")
                .append(mac(device))
                .append("\",\"type\":\"SINGLE_SENSOR\"},\"logics\":[{\"id\":1001,\"name\":\"Line 0\",")
                .append(
                        "\"info\":\"XLT_LINE_IN_OUT_COUNT\",\"geometries\":[{\"id\":2,\"type\":\"LINE\",\"name\":\"Line 0\"}],")
                .append("\"records\":[");
        for (int i = 0; i < minutes; i++) {
            long from = START.plus(Duration.ofMinutes(firstMinute + i)).toEpochMilli();
            json.append(i == 0 ? "" : ",")
                    .append("{\"from\":")
                    .append(from)
                    .append(",\"to\":")
                    .append(from + 60_000)
                    .append(",\"samples\":1,\"samples_expected\":1,\"counts\":[{\"id\":8,\"name\":\"fw\",\"value\":")
                    .append((firstMinute + i) % 17)
                    .append("},{\"id\":9,\"name\":\"bw\",\"value\":")
                    .append((firstMinute + i) % 13)
                    .append("}]}");
        }
        return json.append("]}]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] brickstream(int minutes) {
        StringBuilder xml = new StringBuilder(1024 + 120 * minutes)
                .append("<?xml version=\"1.0\"?><Metrics SiteId=\"s\" DeviceId=\"d\"><Properties><Version>5</Version>")
                .append("<TransmitTime>1762131600</TransmitTime><MacAddress>00:b0:9d:00:00:02</MacAddress>")
                .append(
                        "<Timezone>3</Timezone><DST>0</DST><HwPlatform>2300</HwPlatform><SerialNumber>77</SerialNumber>")
                .append(
                        "<SwRelease>5.9.21</SwRelease></Properties><ReportData Interval=\"1\"><Report Date=\"2025-11-03\">")
                .append("<Object Id=\"0\" ObjectType=\"0\" Name=\"1\">");
        for (int i = 0; i < minutes; i++) {
            xml.append("<Count StartTime=\"03:%02d:00\" EndTime=\"03:%02d:00\" UnixStartTime=\"".formatted(i, i + 1))
                    .append(START.plus(Duration.ofMinutes(i)).getEpochSecond())
                    .append("\" Enters=\"")
                    .append(i % 17)
                    .append("\" Exits=\"")
                    .append(i % 13)
                    .append("\" Status=\"4\"/>");
        }
        return xml.append("</Object></Report></ReportData></Metrics>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static String mac(int device) {
        return "80:1F:12:00:%02X:%02X".formatted(device >> 8, device & 255);
    }
}
