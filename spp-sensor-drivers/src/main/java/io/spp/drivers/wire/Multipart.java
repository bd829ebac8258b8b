package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a message as {@code multipart/form-data}, {@code multipart/mixed} or {@code multipart/x-mixed-replace}: recognised by its
 * first line, whatever the media type says, with or without carriage returns, Content-Length and closing line.
 */
public final class Multipart {

    private static final int MOST_PARTS = 10_000;

    private static final Pattern FIRST_LINE = Pattern.compile("\\A\\s*(--[^\\s-][^\\r\\n]{0,200}|--)\\r?\\n");

    private static final Pattern TYPE =
            Pattern.compile("^content-type:[ \\t]*([^\\r\\n]*)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern HEADERS_END = Pattern.compile("\\A\\r?\\n|\\r?\\n\\r?\\n");

    private Multipart() {}

    /** Whether the body begins like one. */
    public static boolean isOne(Payload payload) {
        byte[] body = payload.body();
        for (int i = 0; i + 1 < body.length; i++) {
            if (!Character.isWhitespace(body[i])) {
                return body[i] == '-' && body[i + 1] == '-';
            }
        }
        return false;
    }

    /** The parts as messages of their own, with the media types that they state. */
    public static List<Payload> parts(Payload payload) throws MalformedPayloadException {
        String text = new String(payload.body(), StandardCharsets.ISO_8859_1);
        Matcher first = FIRST_LINE.matcher(text);
        if (!first.find()) {
            throw Malformed.of("not-multipart");
        }
        String delimiter = "\n" + first.group(1).stripTrailing();
        List<Payload> parts = new ArrayList<>();
        int start = first.end();
        while (start < text.length()) {
            int end = text.indexOf(delimiter, start - 1);
            String part = end < 0 ? text.substring(start) : text.substring(start, Math.max(start, end));
            if (!part.isBlank()) {
                parts.add(part(payload, part));
            }
            if (parts.size() > MOST_PARTS) {
                throw Malformed.of("multipart-parts", MOST_PARTS);
            }
            int after = end + delimiter.length();
            if (end < 0 || text.startsWith("--", after)) {
                break;
            }
            int line = text.indexOf('\n', after);
            start = line < 0 ? text.length() : line + 1;
        }
        return parts;
    }

    /** XML documents as the parts of one message. */
    public static byte[] ofXml(List<byte[]> documents) {
        StringBuilder text = new StringBuilder();
        for (byte[] document : documents) {
            text.append("--boundary\r\nContent-Type: application/xml; charset=UTF-8\r\n\r\n")
                    .append(new String(document, StandardCharsets.ISO_8859_1))
                    .append("\r\n");
        }
        return text.append("--boundary--\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Payload part(Payload payload, String part) {
        Matcher end = HEADERS_END.matcher(part);
        boolean hasHeaders = end.find() && !part.stripLeading().startsWith("<");
        String headers = hasHeaders ? part.substring(0, end.start()) : "";
        String body = hasHeaders ? part.substring(end.end()) : part;
        Matcher type = TYPE.matcher(headers);
        return new Payload(
                body.getBytes(StandardCharsets.ISO_8859_1),
                type.find() ? type.group(1).strip().toLowerCase(Locale.ROOT) : "",
                payload.path(),
                payload.headers(),
                payload.topic(),
                payload.receivedAt());
    }
}
