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
public final class MessageText {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private MessageText() {}

    /** The character set that the media type names. */
    public static Optional<Charset> charset(Payload payload) throws MalformedPayloadException {
        Matcher matcher = CHARSET.matcher(payload.contentType());
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Malformed.because(e, "wrong-charset", matcher.group(1));
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
