package io.spp.drivers.brickstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrickstreamProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:05:00Z");

    private final BrickstreamProvider driver = new BrickstreamProvider();

    @Test
    void readsEveryReportObjectAndCount() throws Exception {
        List<String> read = intervals(metrics(
                "<Timezone>1</Timezone>",
                "<ReportData Interval=\"1\"><Report Date=\"2025-11-02\"><Object Id=\"0\">"
                        + count("10:00:00", "10:01:00", "1", "2") + count("10:01:00", "10:02:00", "3", "4")
                        + "</Object><Object Id=\"1\">" + count("10:00:00", "10:01:00", "5", "6")
                        + "</Object></Report><Report Date=\"2025-11-03\"><Object Id=\"0\">"
                        + count("10:00:00", "10:01:00", "7", "8") + "</Object></Report></ReportData>"));

        assertThat(read)
                .containsExactly(
                        "0 2025-11-02T09:00:00Z/2025-11-02T09:01:00Z 1 2",
                        "0 2025-11-02T09:01:00Z/2025-11-02T09:02:00Z 3 4",
                        "1 2025-11-02T09:00:00Z/2025-11-02T09:01:00Z 5 6",
                        "0 2025-11-03T09:00:00Z/2025-11-03T09:01:00Z 7 8");
    }

    @Test
    void addsZoneAndDaylightSavingToTheOffset() throws Exception {
        assertThat(one("<Timezone>1</Timezone><DST>1</DST>", "10:00:00", "10:01:00"))
                .startsWith("0 2025-11-03T08:00:00Z");
        assertThat(one("<Timezone>1</Timezone><DST>0</DST>", "10:00:00", "10:01:00"))
                .startsWith("0 2025-11-03T09:00:00Z");
        assertThat(one("<Timezone>-8</Timezone><DST>1</DST>", "10:00:00", "10:01:00"))
                .startsWith("0 2025-11-03T17:00:00Z");
        assertThat(one("<Timezone>5.5</Timezone>", "10:00:00", "10:01:00")).startsWith("0 2025-11-03T04:30:00Z");
        assertThat(one("<Timezone>-3:30</Timezone>", "10:00:00", "10:01:00")).startsWith("0 2025-11-03T13:30:00Z");
        assertThat(one("<Timezone>5:45</Timezone>", "10:00:00", "10:01:00")).startsWith("0 2025-11-03T04:15:00Z");
    }

    @Test
    void anEndAtMidnightLiesOnTheNextDay() throws Exception {
        assertThat(one("<Timezone>0</Timezone>", "23:59:00", "00:00:00"))
                .isEqualTo("0 2025-11-03T23:59:00Z/2025-11-04T00:00:00Z 1 2");
        assertThat(one("<Timezone>0</Timezone>", "23:45:00", "24:00:00"))
                .isEqualTo("0 2025-11-03T23:45:00Z/2025-11-04T00:00:00Z 1 2");
    }

    @Test
    void unixStartTimeWinsAndTheClockChangeDoesNotStretchTheInterval() throws Exception {
        assertThat(intervals(metrics(
                        "<Timezone>1</Timezone><DST>1</DST>",
                        report(
                                "2025-03-30",
                                "<Count StartTime=\"01:59:00\" EndTime=\"03:00:00\" UnixStartTime=\"1743296340\""
                                        + " Enters=\"1\" Exits=\"2\"/>"))))
                .containsExactly("0 2025-03-30T00:59:00Z/2025-03-30T01:00:00Z 1 2");
        assertThat(intervals(metrics(
                        "<Timezone>1</Timezone><DST>0</DST>",
                        report(
                                "2025-10-26",
                                "<Count StartTime=\"02:59:00\" EndTime=\"02:00:00\" UnixStartTime=\"1761440340\""
                                        + " Enters=\"1\" Exits=\"2\"/>"))))
                .containsExactly("0 2025-10-26T00:59:00Z/2025-10-26T01:00:00Z 1 2");
    }

    @Test
    void theZoneOfTheDeviceMendsReportsFromBeforeAClockChange() throws Exception {
        String afterTheChange = metrics(
                "<Timezone>1</Timezone><DST>0</DST>", report("2025-10-25", count("12:00:00", "12:01:00", "1", "2")));

        assertThat(intervals(afterTheChange, DecodeContext.in(ZoneId.of("Europe/Berlin"))))
                .containsExactly("0 2025-10-25T10:00:00Z/2025-10-25T10:01:00Z 1 2");
        assertThat(intervals(afterTheChange)).containsExactly("0 2025-10-25T11:00:00Z/2025-10-25T11:01:00Z 1 2");
        assertThat(intervals(afterTheChange, DecodeContext.in(ZoneId.of("Asia/Tokyo"))))
                .as("a zone that never has the printed offset is not the device's")
                .containsExactly("0 2025-10-25T11:00:00Z/2025-10-25T11:01:00Z 1 2");
    }

    @Test
    void aMinuteThatEndsWhenItStartsIsNoDay() {
        assertRefused(
                metrics("<Timezone>3</Timezone>", report("2025-11-03", count("10:00:00", "10:00:00", "1", "2"))),
                "ends at 10:00:00, not after its start 10:00:00");
    }

    @Test
    void withoutAnyOffsetTheZoneMustBeConfigured() throws Exception {
        String message = metrics("", report("2025-11-03", count("10:00:00", "10:01:00", "1", "2")));

        assertThat(intervals(message, DecodeContext.in(ZoneId.of("Europe/Moscow"))))
                .containsExactly("0 2025-11-03T07:00:00Z/2025-11-03T07:01:00Z 1 2");
        assertThatThrownBy(() -> intervals(message)).hasMessageContaining("the device's zone must be configured");
    }

    @Test
    void whatIsAbsentIsUnknown() throws Exception {
        String counts = "<Count StartTime=\"10:00:00\" EndTime=\"10:01:00\" Enters=\"3\"/>"
                + "<Count StartTime=\"10:01:00\" EndTime=\"10:02:00\" Enters=\"\" Exits=\"4\"/>"
                + "<Count StartTime=\"10:02:00\" EndTime=\"10:03:00\" Status=\"4\"/>"
                + "<Count StartTime=\"10:03:00\" Enters=\"0\" Exits=\"0\"/>";

        assertThat(intervals(metrics("<Timezone>0</Timezone>", report("2025-11-03", counts))))
                .containsExactly(
                        "0 2025-11-03T10:00:00Z/2025-11-03T10:01:00Z 3 -1",
                        "0 2025-11-03T10:01:00Z/2025-11-03T10:02:00Z -1 4",
                        "0 2025-11-03T10:03:00Z/2025-11-03T10:04:00Z 0 0");
    }

    @Test
    void namespacesOrderAndUnknownElementsDoNotMatter() throws Exception {
        String message =
                "\r\n <?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- x --><b:Metrics xmlns:b=\"urn:b\"><b:ReportData"
                        + " Interval=\"1\"><b:Report Date=\"2025-11-03\"><b:Object Id=\"0\"><b:Extra><b:Deep/></b:Extra>"
                        + "<b:Count StartTime=\"10:00:00\" EndTime=\"10:01:00\" Enters=\"1\" Exits=\"2\"></b:Count></b:Object></b:Report>"
                        + "</b:ReportData><b:Properties><b:Timezone> 1 </b:Timezone><b:SerialNumber>123456789012345</b:SerialNumber>"
                        + "</b:Properties></b:Metrics>";

        assertThat(intervals(message)).containsExactly("0 2025-11-03T09:00:00Z/2025-11-03T09:01:00Z 1 2");
        assertThat(driver.identify(payload(message))).isEqualTo("123456789012345");
    }

    @Test
    void readsTheCharacterSetThatTheMessageOrItsMediaTypeNames() throws Exception {
        for (String charset : List.of("UTF-8", "UTF-16", "windows-1251")) {
            String body = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>"
                    + metrics(
                            "<Timezone>0</Timezone><HostName>Вход</HostName>",
                            report("2025-11-03", count("10:00", "10:01", "1", "2")));
            Payload payload = Payload.of(body.getBytes(Charset.forName(charset)), "text/xml", NOW);
            assertThat(driver.decode(payload, DecodeContext.empty()))
                    .as(charset)
                    .isNotEmpty();
        }
        String bare = metrics("<Timezone>0</Timezone><HostName>Вход</HostName>", "");
        Payload payload =
                Payload.of(bare.getBytes(Charset.forName("windows-1251")), "text/xml; charset=windows-1251", NOW);
        assertThat(driver.identify(payload)).isEqualTo("00:B0:9D:00:00:02");
    }

    @Test
    void everyMessageTellsAboutTheDevice() throws Exception {
        Signal.Status status = (Signal.Status) decode(
                        metrics(
                                "<TransmitTime>1762160700</TransmitTime><HwPlatform>2300</HwPlatform><SwRelease>5.9</SwRelease>",
                                ""),
                        DecodeContext.empty())
                .get(0);

        assertThat(status.at()).isEqualTo(Instant.parse("2025-11-03T09:05:00Z"));
        assertThat(status.values())
                .containsEntry(StatusField.FIRMWARE, "5.9")
                .containsEntry(StatusField.MODEL, "2300")
                .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "0");
    }

    @Test
    void aRegistrationFormIsASignOfLife() throws Exception {
        assertThat(decode("IP_ADDRESS=10.0.0.7&SITE_ID=Caf%C3%A9&SERIAL_NUM=10000077", DecodeContext.empty()))
                .containsExactly(new Signal.Alive("10000077", NOW));
    }

    @Test
    void neverReadsADocumentTypeOrAFile() {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE Metrics [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<Metrics><Properties><SerialNumber>&x;</SerialNumber></Properties></Metrics>";
        assertThatThrownBy(() -> driver.identify(payload(evil)))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("declares a document type");
    }

    @Test
    void saysWhatItCannotRead() {
        assertRefused("<Metrics><Properties>", "not valid XML at line 1");
        assertRefused("<RTMetrics/>", "neither a Metrics document nor a registration form");
        assertRefused("<a>".repeat(100), "neither a Metrics document");
        assertRefused("<Metrics>".repeat(100), "nested deeper than 32");
        assertRefused(
                metrics("<Timezone>0</Timezone>", report("2025-11-03", count("10:00:00", "10:01:00", "-1", "2"))),
                "Enters is '-1', expected a whole number of persons");
        assertRefused(
                metrics("<Timezone>0</Timezone>", report("03.11.2025", count("10:00:00", "10:01:00", "1", "2"))),
                "Date is '03.11.2025', expected a date");
        assertRefused(
                metrics("<Timezone>99</Timezone>", report("2025-11-03", count("10:00:00", "10:01:00", "1", "2"))),
                "Timezone is '99', expected an offset");
    }

    private void assertRefused(String message, String reason) {
        assertThatThrownBy(() -> decode(message, DecodeContext.empty()))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining(reason);
    }

    private String one(String properties, String start, String end) throws MalformedPayloadException {
        return intervals(metrics(properties, report("2025-11-03", count(start, end, "1", "2"))))
                .get(0);
    }

    private List<String> intervals(String message) throws MalformedPayloadException {
        return intervals(message, DecodeContext.empty());
    }

    private List<String> intervals(String message, DecodeContext context) throws MalformedPayloadException {
        return decode(message, context).stream()
                .filter(Signal.IntervalCount.class::isInstance)
                .map(Signal.IntervalCount.class::cast)
                .map(count -> count.channel() + " " + count.range().orElseThrow() + " " + text(count.tally()))
                .toList();
    }

    private static String text(Tally tally) {
        return tally.in() + " " + tally.out();
    }

    private List<Signal> decode(String message, DecodeContext context) throws MalformedPayloadException {
        return driver.decode(payload(message), context);
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "text/xml", NOW);
    }

    private static String metrics(String properties, String reports) {
        return "<Metrics><Properties><MacAddress>00:b0:9d:00:00:02</MacAddress>" + properties + "</Properties>"
                + reports + "</Metrics>";
    }

    private static String report(String date, String counts) {
        return "<ReportData Interval=\"1\"><Report Date=\"" + date + "\"><Object Id=\"0\">" + counts
                + "</Object></Report></ReportData>";
    }

    private static String count(String start, String end, String enters, String exits) {
        return "<Count StartTime=\"" + start + "\" EndTime=\"" + end + "\" Enters=\"" + enters + "\" Exits=\"" + exits
                + "\" Status=\"4\"/>";
    }
}
