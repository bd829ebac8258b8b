package io.spp.testkit.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Assumptions;

/** The places of a message and what stands there, without the values: what two messages of one kind have in common. */
final class Structure {

    private Structure() {}

    static byte[] captured(String file) throws IOException {
        Path path = Path.of(System.getProperty("spp.shared", "../../shared"), "payloads", file);
        Assumptions.assumeTrue(Files.exists(path), () -> "no captures of real devices at " + path);
        return Files.readAllBytes(path);
    }

    static Set<String> ofJson(byte[] message) throws IOException {
        Set<String> places = new TreeSet<>();
        collect("$", new ObjectMapper().readTree(message), places);
        return places;
    }

    private static void collect(String place, JsonNode node, Set<String> places) {
        places.add(place + " " + node.getNodeType());
        node.properties().forEach(field -> collect(place + "." + field.getKey(), field.getValue(), places));
        if (node.isArray()) {
            node.forEach(item -> collect(place + "[]", item, places));
        }
    }

    static Set<String> ofXml(byte[] message) throws XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(message));
        Set<String> places = new TreeSet<>();
        String place = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                place += "/" + xml.getLocalName();
                places.add(place);
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    places.add(place + "@" + xml.getAttributeLocalName(i));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                place = place.substring(0, place.lastIndexOf('/'));
            }
        }
        return places;
    }
}
