package io.spp.core.notice;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file that goes with a message, such as a report for printing. The array is not copied: neither the maker nor a reader may change it.
 *
 * @param name the file's name in any script, without folders: at most 120 characters, no control characters, none of {@code / \}
 * @param mediaType the media type without parameters, such as {@code application/pdf} (RFC 6838); not one of
 *     {@code multipart/} or {@code message/}, which have parts of their own
 * @param content the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a report may have megabytes and is handed on, not kept
public record Attachment(String name, String mediaType, byte[] content) {

    /** The most bytes that the attachments of one message have together: 10 MiB, which servers of mail still take when encoded. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(?!(?i:multipart|message)/)[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,63}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,127}");

    public Attachment {
        Objects.requireNonNull(content, "content");
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Attachment::isUnfit)) {
            throw new IllegalArgumentException("the name of a file must have 1 to " + LONGEST_NAME
                    + " characters, no / or \\ and no control ones");
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("the media type must be one such as application/pdf");
        }
    }

    /** Control characters, marks that turn the direction of writing, halves of characters and separators of folders. */
    private static boolean isUnfit(int character) {
        int type = Character.getType(character);
        return character == '/'
                || character == '\\'
                || Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment attachment
                && name.equals(attachment.name)
                && mediaType.equals(attachment.mediaType)
                && Arrays.equals(content, attachment.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, Arrays.hashCode(content));
    }

    /** Name, media type and size. */
    @Override
    public String toString() {
        return name + " (" + mediaType + ", " + content.length + " bytes)";
    }
}
