package io.spp.drivers.brickstream;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.XmlMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a Metrics document of any version, whatever its namespaces, order and unknown elements. */
final class MetricsReader {

    private final XmlMessage xml;
    private final Map<String, String> properties = new HashMap<>();
    private final List<Metrics.Count> counts = new ArrayList<>();
    private String minutes = "";
    private String date = "";
    private String object = "";
    private int reports;

    private MetricsReader(XmlMessage xml) {
        this.xml = xml;
    }

    /** Refuses what is not a Metrics document, by its first element. */
    static XmlMessage check(Payload payload) throws MalformedPayloadException {
        XmlMessage xml = XmlMessage.open(payload);
        if (!xml.next() || !xml.name().equals("Metrics")) {
            throw Malformed.of("brickstream-unknown");
        }
        return xml;
    }

    static Metrics read(Payload payload) throws MalformedPayloadException {
        return new MetricsReader(check(payload)).read();
    }

    private Metrics read() throws MalformedPayloadException {
        while (xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "Properties" -> properties();
                    case "ReportData" -> minutes = xml.attribute("Interval");
                    case "Report" -> {
                        date = xml.attribute("Date");
                        reports++;
                    }
                    case "Object" -> object = xml.attribute("Id");
                    case "Count" -> counts.add(count());
                    default -> {}
                }
            }
        }
        return new Metrics(properties, counts);
    }

    private void properties() throws MalformedPayloadException {
        while (xml.next() && xml.isStart()) {
            String name = xml.name();
            properties.put(name, xml.text());
        }
    }

    private Metrics.Count count() {
        return new Metrics.Count(
                reports,
                counts.size() + 1,
                minutes,
                date,
                object,
                xml.attribute("StartTime"),
                xml.attribute("EndTime"),
                xml.attribute("UnixStartTime"),
                xml.attribute("Enters"),
                xml.attribute("Exits"));
    }
}
