package io.spp.monitoring.notify;

import io.spp.core.notice.Attachment;
import io.spp.core.notice.Notification;
import io.spp.core.notice.RejectedRecipientException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A notification as an Internet message (RFC 5322, MIME): the same notification always gives the same bytes. Messages about one incident belong
 * to one thread. Attachments come after the text; their names are encoded as RFC 2231 says, so that nothing in them becomes a header.
 */
final class MimeLetter {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,255}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
    private static final int WORD_CHARACTERS = 10;

    private final String from;

    /**
     * @param from the sender's address
     */
    MimeLetter(String from) {
        if (!ADDRESS.matcher(from).matches()) {
            throw new IllegalArgumentException("no e-mail address: " + from);
        }
        this.from = from;
    }

    /** The message, lines ended by CR LF. */
    byte[] bytes(Notification notification) throws RejectedRecipientException {
        requireAddress(notification.recipient());
        StringBuilder letter = new StringBuilder(4096);
        header(letter, "Message-ID", id(notification.key()));
        if (!notification.incident().isEmpty()) {
            header(letter, "References", id(notification.incident()));
        }
        header(letter, "Date", DATE.format(notification.createdAt().atOffset(ZoneOffset.UTC)));
        header(letter, "From", from);
        header(letter, "To", notification.recipient());
        header(letter, "Subject", words(notification.subject()));
        header(letter, "Auto-Submitted", "auto-generated");
        header(letter, "Content-Language", notification.locale().getLanguage());
        header(letter, "MIME-Version", "1.0");
        if (notification.attachments().isEmpty()) {
            message(letter, notification);
        } else {
            String boundary = boundary(notification, "mixed");
            header(letter, "Content-Type", "multipart/mixed; boundary=\"" + boundary + "\"");
            letter.append("\r\n--").append(boundary).append("\r\n");
            message(letter, notification);
            for (Attachment attachment : notification.attachments()) {
                letter.append("--").append(boundary).append("\r\n");
                header(letter, "Content-Type", attachment.mediaType());
                header(letter, "Content-Disposition", "attachment" + FileName.parameters(attachment.name()));
                base64(letter, attachment.content());
            }
            letter.append("--").append(boundary).append("--\r\n");
        }
        return letter.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String boundary(Notification notification, String part) {
        return "spp-" + hash(notification.key() + "|" + part).substring(0, 24);
    }

    /** The message as text and as HTML, of which the reader's program shows one. */
    private static void message(StringBuilder letter, Notification notification) {
        String boundary = boundary(notification, "boundary");
        header(letter, "Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        letter.append("\r\n");
        part(letter, boundary, "text/plain", notification.text());
        part(letter, boundary, "text/html", notification.html());
        letter.append("--").append(boundary).append("--\r\n");
    }

    private static void requireAddress(String recipient) throws RejectedRecipientException {
        if (!ADDRESS.matcher(recipient).matches() || !recipient.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new RejectedRecipientException(
                    "no e-mail address: " + recipient.replaceAll("\\s", " "), new IllegalArgumentException("address"));
        }
    }

    private String id(String seed) {
        return "<" + hash(seed).substring(0, 32) + from.substring(from.indexOf('@')) + ">";
    }

    private static void header(StringBuilder letter, String name, String value) {
        letter.append(name).append(": ").append(value).append("\r\n");
    }

    private static void part(StringBuilder letter, String boundary, String type, String content) {
        letter.append("--").append(boundary).append("\r\n");
        header(letter, "Content-Type", type + "; charset=UTF-8");
        base64(letter, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void base64(StringBuilder letter, byte[] content) {
        header(letter, "Content-Transfer-Encoding", "base64");
        letter.append("\r\n");
        letter.append(Base64.getMimeEncoder().encodeToString(content));
        letter.append("\r\n");
    }

    /** Encoded words (RFC 2047) of at most 75 characters, folded. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i += WORD_CHARACTERS) {
            int length = Math.min(WORD_CHARACTERS, characters.length - i);
            byte[] utf8 = new String(characters, i, length).getBytes(StandardCharsets.UTF_8);
            words.append(i == 0 ? "" : "\r\n ");
            words.append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(utf8))
                    .append("?=");
        }
        return words.toString();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
