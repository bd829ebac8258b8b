package io.spp.drivers.hikvision;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Multipart;
import io.spp.drivers.wire.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The XML documents of a payload: the one that it is, or those of its parts. Pictures and the page that refuses a login are passed over.
 *
 * @param all the documents in order, at least one
 * @param alone whether nothing else is in the payload
 */
record Documents(List<XmlElement> all, boolean alone) {

    private static final Set<String> KNOWN =
            Set.of("EventNotificationAlert", "CountingStatisticsResult", "ResponseStatus");

    private static final int HEAD = 64;

    static Documents of(Payload payload) throws MalformedPayloadException {
        if (!Multipart.isOne(payload)) {
            return new Documents(List.of(document(payload)), true);
        }
        List<Payload> parts = Multipart.parts(payload);
        List<XmlElement> documents = new ArrayList<>();
        for (Payload part : parts) {
            String head = head(part);
            if (isDocument(part, head)) {
                documents.add(document(part));
            } else if (head.startsWith("{") || head.startsWith("[")) {
                throw Malformed.of("hikvision-part");
            }
        }
        if (documents.isEmpty()) {
            throw Malformed.of("hikvision-unknown");
        }
        return new Documents(List.copyOf(documents), documents.size() == parts.size());
    }

    private static boolean isDocument(Payload part, String head) {
        boolean page = head.startsWith("<!doctype html") || head.startsWith("<html");
        return !page && (head.startsWith("<") || part.contentType().contains("xml"));
    }

    private static XmlElement document(Payload payload) throws MalformedPayloadException {
        XmlElement document = XmlElement.read(payload);
        if (!KNOWN.contains(document.name())) {
            throw Malformed.of("hikvision-unknown");
        }
        return document;
    }

    private static String head(Payload part) {
        byte[] body = part.body();
        return new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
