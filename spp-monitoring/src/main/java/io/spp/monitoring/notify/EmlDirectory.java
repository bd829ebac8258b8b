package io.spp.monitoring.notify;

import io.spp.core.notice.Notification;
import io.spp.core.notice.NotificationChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Lays e-mail into a directory instead of sending it: one {@code .eml} file for each message, which every mail program opens. The same message gives
 * the same file, whole or not at all.
 */
public final class EmlDirectory implements NotificationChannel {

    private static final int LONGEST_NAME = 120;

    private final Path directory;
    private final MimeLetter letter;

    /**
     * @param directory made with the first message if it is not there
     * @param from the sender's address
     */
    public EmlDirectory(Path directory, String from) {
        this.directory = directory;
        this.letter = new MimeLetter(from);
    }

    @Override
    public String name() {
        return Notification.EMAIL;
    }

    @Override
    public void send(Notification notification) throws IOException {
        byte[] bytes = letter.bytes(notification);
        Files.createDirectories(directory);
        Path partial = Files.createTempFile(directory, "letter", ".part");
        try {
            Files.write(partial, bytes);
            Files.move(partial, directory.resolve(fileName(notification)), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String fileName(Notification notification) {
        String name = notification.createdAt() + "_" + notification.key();
        String safe = name.replace(":", "").replaceAll("[^A-Za-z0-9._@-]+", "_");
        String unique = Integer.toHexString(name.hashCode());
        return safe.substring(0, Math.min(LONGEST_NAME, safe.length())) + "_" + unique + ".eml";
    }

    @Override
    public void close() {
        // holds nothing
    }
}
