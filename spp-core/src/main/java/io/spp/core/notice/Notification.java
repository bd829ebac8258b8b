package io.spp.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One message to one person.
 *
 * @param key identifies it: the same incident, transition and recipient give the same key, so that it is sent once
 * @param incident the incident it is about; empty for others
 * @param recipient the address in its channel, an e-mail address for {@code email}
 * @param channel the channel that carries it, such as {@code email}
 * @param locale the recipient's language
 * @param subject one line
 * @param text the message as plain text
 * @param html the same as HTML
 * @param createdAt when it was written, by event time
 * @param attachments files that go with it, at most {@value Attachment#MOST_BYTES} bytes together; may be empty
 */
public record Notification(
        String key,
        String incident,
        String recipient,
        String channel,
        Locale locale,
        String subject,
        String text,
        String html,
        Instant createdAt,
        List<Attachment> attachments) {

    /** The channel of e-mail. */
    public static final String EMAIL = "email";

    public Notification {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(createdAt, "createdAt");
        if (subject.isBlank() || subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("subject must be one line that is not blank");
        }
        attachments = List.copyOf(attachments);
        long bytes = attachments.stream()
                .mapToLong(attachment -> attachment.content().length)
                .sum();
        if (bytes > Attachment.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "attachments must have at most " + Attachment.MOST_BYTES + " bytes together, not " + bytes);
        }
    }

    /** A message without attachments. */
    public Notification(
            String key,
            String incident,
            String recipient,
            String channel,
            Locale locale,
            String subject,
            String text,
            String html,
            Instant createdAt) {
        this(key, incident, recipient, channel, locale, subject, text, html, createdAt, List.of());
    }
}
