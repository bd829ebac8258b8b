package io.spp.benchmarks.drivers;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An hour of counts as each vendor's device sends it. */
final class VendorMessages {

    private static final int RECORDS = 60;

    private VendorMessages() {}

    static byte[] of(String driver) {
        String message = switch (driver) {
            case "axis" ->
                "{\"apiName\":\"Axis Retail Data\",\"utcSent\":\"2025-11-03T10:00:05Z\",\"data\":{\"measurements\":["
                        + joined(i ->
                                "{\"kind\":\"people-counts\",\"utcFrom\":\"2025-11-03T09:%02d:00Z\",\"utcTo\":\"2025-11-03T09:%02d:30Z\",\"items\":[{\"direction\":\"in\",\"count\":%d,\"adults\":0},{\"direction\":\"out\",\"count\":2,\"adults\":0}]}"
                                        .formatted(i, i, i))
                        + "]},\"sensor\":{\"serial\":\"b8a44f000085\",\"applicationVersion\":\"11.11\"}}";
            case "irisys" ->
                "{\"CountLogs\":["
                        + joined(i ->
                                "{\"Counts\":[{\"Name\":\"In\",\"RegisterId\":0,\"Value\":%d},{\"Name\":\"Out\",\"RegisterId\":1,\"Value\":7}],\"LogEntryId\":%d,\"Timestamp\":\"2025-11-03T09:%02d:00Z\"}"
                                        .formatted(1000 + i, i, i))
                        + "],\"FriendlyDeviceSerial\":\"V4D-17020077\"}";
            case "milesight" ->
                "{\"device_info\":{\"device_sn\":\"6384E16179950077\",\"device_mac\":\"24:E1:24:00:00:6C\",\"running_time\":370},\"time_info\":{\"start_time\":\"2025-11-03T09:00:00-00:00\",\"end_time\":\"2025-11-03T10:00:00-00:00\"},\"line_periodic_data\":["
                        + joined(i ->
                                "{\"line\":%d,\"line_name\":\"Line\",\"line_uuid\":\"9a0440de-3188-4f6d-b886-bb20c97bd26b\",\"total\":{\"in\":%d,\"out\":1}}"
                                        .formatted(i, i))
                        + "]}";
            case "spp" ->
                "{\"spp\":1,\"device\":\"80:1F:12:00:00:01\",\"sequence\":7,\"sentAt\":\"2025-11-03T10:00:05Z\",\"intervals\":["
                        + joined(i ->
                                "{\"channel\":\"1\",\"start\":\"2025-11-03T09:%02d:00Z\",\"end\":\"2025-11-03T09:%02d:30Z\",\"in\":%d,\"out\":2}"
                                        .formatted(i, i, i))
                        + "]}";
            default ->
                "<EventNotificationAlert version=\"2.0\" xmlns=\"http://www.isapi.org/ver20/XMLSchema\"><ipAddress>10.0.0.7</ipAddress><macAddress>84:9a:40:00:00:07</macAddress><channelID>1</channelID><dateTime>2025-11-03T12:15:00+03:00</dateTime><activePostCount>1</activePostCount><eventType>PeopleCounting</eventType><eventState>active</eventState><peopleCounting><statisticalMethods>timeRange</statisticalMethods><TimeRange><startTime>2025-11-03T12:00:00+03:00</startTime><endTime>2025-11-03T12:15:00+03:00</endTime></TimeRange><enter>3</enter><exit>1</exit><regionsID>1</regionsID></peopleCounting></EventNotificationAlert>";
        };
        return message.getBytes(StandardCharsets.UTF_8);
    }

    private static String joined(IntFunction<String> item) {
        return IntStream.range(0, RECORDS).mapToObj(item).collect(Collectors.joining(","));
    }
}
