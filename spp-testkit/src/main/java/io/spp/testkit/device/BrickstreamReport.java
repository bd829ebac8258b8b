package io.spp.testkit.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The {@code Metrics} document: a report for each local day, an object for each counting line, a count for each interval. */
record BrickstreamReport(DeviceSettings settings, int version) implements Agent {

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    BrickstreamReport {
        if (version < 1 || version > 5) {
            throw new IllegalArgumentException("there are versions 1 to 5: " + version);
        }
        int offset =
                settings.zone().getRules().getStandardOffset(settings.start()).getTotalSeconds();
        if (offset % 3600 != 0) {
            throw new IllegalArgumentException("the format knows whole hours only, not zone " + settings.zone());
        }
    }

    @Override
    public Duration period() {
        return settings.packageLength();
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public String contentType() {
        return "text/xml";
    }

    @Override
    public byte[] render(Parcel parcel) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("1.0");
            xml.writeStartElement("Metrics");
            attribute(xml, "SiteId", "site-1");
            attribute(xml, "Sitename", "Site");
            attribute(xml, "DeviceId", settings.sensor());
            attribute(xml, "Devicename", settings.sensor());
            attribute(xml, "DivisionId", "division-1");
            properties(xml, parcel.sentAt());
            reports(xml, parcel);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private void properties(XMLStreamWriter xml, Instant sentAt) throws XMLStreamException {
        var rules = settings.zone().getRules();
        int hours = rules.getStandardOffset(sentAt).getTotalSeconds() / 3600;
        xml.writeStartElement("Properties");
        if (version > 1) {
            element(xml, "Version", version);
            element(xml, "TransmitTime", sentAt.getEpochSecond());
        }
        element(xml, "MacAddress", settings.identity().toLowerCase(Locale.ROOT));
        element(xml, "IpAddress", "192.0.2.20");
        element(xml, "HostName", settings.sensor());
        element(xml, "HttpPort", 80);
        element(xml, "HttpsPort", 443);
        element(xml, "Timezone", hours);
        if (version > 1) {
            element(xml, "TimezoneName", String.format(Locale.ROOT, "(GMT %02d:00) %s", hours, settings.zone()));
        }
        element(xml, "DST", rules.isDaylightSavings(sentAt) ? 1 : 0);
        element(xml, "HwPlatform", 2300);
        element(
                xml,
                "SerialNumber",
                10_000_000 + Math.floorMod(settings.identity().hashCode(), 90_000_000));
        element(xml, "DeviceType", 0);
        if (version > 1) {
            element(xml, "SwRelease", "5.9.21.621");
        }
        xml.writeEndElement();
    }

    private void reports(XMLStreamWriter xml, Parcel parcel) throws XMLStreamException {
        xml.writeStartElement("ReportData");
        attribute(xml, "Interval", settings.interval().toMinutes());
        LocalDate last = local(parcel.stamps().end().minusSeconds(1)).toLocalDate();
        for (LocalDate day = local(parcel.stamps().start()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            xml.writeStartElement("Report");
            attribute(xml, "Date", day);
            for (Readings channel : parcel.channels()) {
                object(xml, channel, parcel, day);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void object(XMLStreamWriter xml, Readings channel, Parcel parcel, LocalDate day) throws XMLStreamException {
        xml.writeStartElement("Object");
        attribute(xml, "Id", channel.channel());
        attribute(xml, "DeviceId", settings.sensor());
        attribute(xml, "Devicename", settings.sensor());
        attribute(xml, "ObjectType", 0);
        attribute(xml, "Name", channel.line());
        attribute(xml, "ExternalId", channel.channel());
        BitSet intervals = channel.present(parcel.stamps());
        for (int i = intervals.nextSetBit(0); i >= 0; i = intervals.nextSetBit(i + 1)) {
            LocalDateTime start = local(channel.stamp(i));
            if (start.toLocalDate().equals(day)) {
                xml.writeEmptyElement("Count");
                attribute(xml, "StartTime", TIME.format(start));
                attribute(xml, "EndTime", TIME.format(local(channel.stamp(i + 1))));
                if (version > 1) {
                    attribute(xml, "UnixStartTime", channel.stamp(i).getEpochSecond());
                }
                attribute(xml, "Enters", channel.in(i));
                attribute(xml, "Exits", channel.out(i));
                attribute(xml, "Status", 4);
            }
        }
        xml.writeEndElement();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }

    private static void element(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value.toString());
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, value.toString());
    }
}
