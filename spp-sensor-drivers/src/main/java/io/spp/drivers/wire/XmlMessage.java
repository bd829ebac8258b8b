package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through an XML message: names without namespace, no document type, no entity of its own, at most 32 elements deep. */
public final class XmlMessage {

    private static final int DEPTH = 32;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private XmlMessage(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Stands before the first element. */
    public static XmlMessage open(Payload payload) throws MalformedPayloadException {
        String text = MessageText.xml(payload).strip();
        if (text.isEmpty()) {
            throw Malformed.of("empty");
        }
        try {
            return new XmlMessage(FACTORY.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw refuse(e);
        }
    }

    /** Goes to the next start or end of an element; false at the end of the message. */
    public boolean next() throws MalformedPayloadException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH) {
                            throw Malformed.of("xml-depth", DEPTH);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Malformed.of("xml-doctype");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw refuse(e);
        }
    }

    /** Whether it stands at the start of an element. */
    public boolean isStart() {
        return reader.isStartElement();
    }

    /** The element's name without namespace. */
    public String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element by its name without namespace; empty if it is absent. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** The text of the element that it stands at; then it stands at its end. */
    public String text() throws MalformedPayloadException {
        try {
            StringBuilder text = new StringBuilder();
            for (int inside = 1; inside > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (depth + ++inside > DEPTH) {
                            throw Malformed.of("xml-depth", DEPTH);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> inside--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw Malformed.of("xml-doctype");
                    default -> {}
                }
            }
            depth--;
            return text.toString().strip();
        } catch (XMLStreamException e) {
            throw refuse(e);
        }
    }

    /** The element that it stands at with everything in it; then it stands at its end. */
    XmlElement element() throws MalformedPayloadException {
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        try {
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH) {
                            throw Malformed.of("xml-depth", DEPTH);
                        }
                        children.add(element());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return new XmlElement(name, text.toString().strip(), List.copyOf(children));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Malformed.of("xml-doctype");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw refuse(e);
        }
    }

    private static MalformedPayloadException refuse(XMLStreamException e) {
        Location at = e.getLocation();
        return Malformed.because(
                e, "not-xml", at == null ? 1 : at.getLineNumber(), at == null ? 1 : at.getColumnNumber());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
