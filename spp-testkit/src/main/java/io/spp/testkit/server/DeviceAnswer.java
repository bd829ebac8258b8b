package io.spp.testkit.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a device answers.
 *
 * @param status the HTTP status
 * @param headers further headers
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not kept
public record DeviceAnswer(int status, Map<String, String> headers, byte[] body) {

    /** 200 with a body in UTF-8. */
    public static DeviceAnswer ok(String contentType, String body) {
        return ok(contentType, body, StandardCharsets.UTF_8);
    }

    /** 200 with a body in a character set. */
    public static DeviceAnswer ok(String contentType, String body, Charset charset) {
        return new DeviceAnswer(200, Map.of("Content-Type", contentType), body.getBytes(charset));
    }

    /** A status without a body. */
    public static DeviceAnswer status(int status) {
        return new DeviceAnswer(status, Map.of(), new byte[0]);
    }

    DeviceAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new DeviceAnswer(status, more, body);
    }

    byte[] toBytes() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length);
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
