package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which character set a message is written. */
final class MessageText {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private MessageText() {}

    /**
     * An XML message as text, by its byte order mark, else its declaration, else its media type, else as UTF-8. Bytes that are none in that
     * character set become replacement characters: names may suffer, numbers then are none.
     */
    static String xml(Payload payload) throws MalformedPayloadException {
        byte[] body = payload.body();
        int mark = body.length < 2 ? 0 : (body[0] & 0xff) << 8 | body[1] & 0xff;
        if (mark == 0xfeff || mark == 0xfffe) {
            return new String(body, StandardCharsets.UTF_16);
        }
        if (mark == '<') {
            return new String(body, StandardCharsets.UTF_16BE);
        }
        if (mark == '<' << 8) {
            return new String(body, StandardCharsets.UTF_16LE);
        }
        String head = new String(body, 0, Math.min(200, body.length), StandardCharsets.ISO_8859_1);
        boolean marked = head.startsWith("\u00ef\u00bb\u00bf");
        Matcher declared = DECLARED.matcher(head);
        Charset charset = marked
                ? StandardCharsets.UTF_8
                : declared.find() ? named(declared.group(1)) : charset(payload).orElse(StandardCharsets.UTF_8);
        return new String(body, marked ? 3 : 0, body.length - (marked ? 3 : 0), charset);
    }

    /** A message as plain text: by its byte order mark, else its media type, else UTF-8 where it is that, else what such devices use. */
    static String plain(Payload payload, Charset otherwise) throws MalformedPayloadException {
        byte[] body = payload.body();
        int mark = body.length < 2 ? 0 : (body[0] & 0xff) << 8 | body[1] & 0xff;
        if (mark == 0xfeff || mark == 0xfffe) {
            return new String(body, StandardCharsets.UTF_16);
        }
        Optional<Charset> named = charset(payload);
        if (named.isPresent()) {
            return new String(body, named.get());
        }
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            return text.substring(1);
        }
        return text.indexOf('\uFFFD') < 0 ? text : new String(body, otherwise);
    }

    private static Optional<Charset> charset(Payload payload) throws MalformedPayloadException {
        String type = payload.contentType();
        Matcher matcher = CHARSET.matcher(type);
        return type.indexOf('=') >= 0 && matcher.find() ? Optional.of(named(matcher.group(1))) : Optional.empty();
    }

    private static Charset named(String name) throws MalformedPayloadException {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Malformed.because(e, "wrong-charset", name);
        }
    }

    /** The message as text where its media type names a character set that a JSON parser does not recognise by itself. */
    static Optional<String> otherThanUnicode(Payload payload) throws MalformedPayloadException {
        Optional<Charset> charset = charset(payload);
        if (charset.isEmpty()
                || charset.get().name().toUpperCase(Locale.ROOT).startsWith("UTF")
                || charset.get().equals(StandardCharsets.US_ASCII)) {
            return Optional.empty();
        }
        return Optional.of(new String(payload.body(), charset.get()));
    }
}
