package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An element of a small XML message with everything in it, names without namespace.
 *
 * @param name its name
 * @param text the text directly in it, stripped
 * @param children the elements directly in it, in order
 */
public record XmlElement(String name, String text, List<XmlElement> children) {

    /** The one element that a message is. */
    public static XmlElement read(Payload payload) throws MalformedPayloadException {
        XmlMessage xml = XmlMessage.open(payload);
        if (!xml.next()) {
            throw Malformed.of("empty");
        }
        XmlElement root = xml.element();
        xml.next();
        return root;
    }

    /** The elements directly in it that have a name. */
    public List<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** The first element of a name directly in it, of the next name in that, and so on. */
    public Optional<XmlElement> find(String... path) {
        Optional<XmlElement> place = Optional.of(this);
        for (String step : path) {
            place = place.flatMap(each -> each.children.stream()
                    .filter(child -> child.name.equals(step))
                    .findFirst());
        }
        return place;
    }

    /** The text of the element at the end of a path; empty if it is absent. */
    public String value(String... path) {
        return find(path).map(XmlElement::text).orElse("");
    }

    /** The same without the elements, at any depth, whose names are not among these. */
    public XmlElement keeping(Set<String> names) {
        List<XmlElement> kept = children.stream()
                .filter(child -> names.contains(child.name))
                .map(child -> child.keeping(names))
                .toList();
        return new XmlElement(name, text, kept);
    }

    /** As a document in UTF-8. */
    public byte[] toBytes() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        appendTo(xml);
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void appendTo(StringBuilder xml) {
        xml.append('<').append(name).append('>');
        xml.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        children.forEach(child -> child.appendTo(xml));
        xml.append("</").append(name).append('>');
    }
}
