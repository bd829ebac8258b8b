package io.spp.drivers.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * One file of a journal: records one after the other, each with its length and CRC-32C before it.
 *
 * @param file named by where it starts and the day it was begun
 * @param start the position of its first byte
 * @param day the UTC day of its first record
 */
record Segment(Path file, long start, LocalDate day) {

    /** Length and checksum before each record. */
    static final int HEAD = 8;

    /** A length beyond this is a torn or foreign one. */
    static final int LONGEST = 256 << 20;

    private static final Pattern NAME = Pattern.compile("(\\d{19})-(\\d{4}-\\d{2}-\\d{2})\\.journal");

    static Segment begin(Path directory, long start, LocalDate day) throws IOException {
        Path file = directory.resolve(String.format(Locale.ROOT, "%019d-%s.journal", start, day));
        Files.createFile(file);
        syncDirectory(directory);
        return new Segment(file, start, day);
    }

    static List<Segment> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Segment> segments = new ArrayList<>();
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    segments.add(new Segment(file, Long.parseLong(name.group(1)), LocalDate.parse(name.group(2))));
                }
            }
            // a crash may leave an empty one beside that which took its place
            segments.sort(Comparator.comparingLong(Segment::start).thenComparing(Segment::day));
            return segments;
        }
    }

    long end() throws IOException {
        return start + Files.size(file);
    }

    /** The records from a position up to another, which is the end of one, as far as there are at most so many bytes. */
    List<JournalRecord> read(long from, long to, int maxBytes) throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(from - start);
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
            long at = from;
            for (long bytes = 0; at < to && bytes < maxBytes; ) {
                byte[] record = next(in);
                if (record.length == 0) {
                    throw new IOException("journal is damaged: " + file + " at byte " + (at - start));
                }
                bytes += record.length;
                at += HEAD + record.length;
                records.add(new JournalRecord(at, record));
            }
        }
        return records;
    }

    /** The position after the last whole record. */
    long intactEnd() throws IOException {
        long at = start;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            DataInputStream in = new DataInputStream(bytes);
            while (true) {
                byte[] record = next(in);
                if (record.length == 0) {
                    return at;
                }
                at += HEAD + record.length;
            }
        }
    }

    static byte[] framed(List<byte[]> records) {
        int length = records.stream().mapToInt(record -> HEAD + record.length).sum();
        byte[] framed = new byte[length];
        ByteBuffer bytes = ByteBuffer.wrap(framed);
        for (byte[] record : records) {
            bytes.putInt(record.length).putInt(checksum(record)).put(record);
        }
        return framed;
    }

    /** A new name is safe only with its directory; systems that cannot do that do it by themselves. */
    static void syncDirectory(Path directory) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The next record; empty where no whole one follows. */
    private static byte[] next(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            int checksum = in.readInt();
            if (length <= 0 || length > LONGEST) {
                return new byte[0];
            }
            byte[] record = in.readNBytes(length);
            return record.length == length && checksum(record) == checksum ? record : new byte[0];
        } catch (EOFException e) {
            return new byte[0];
        }
    }

    private static int checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record);
        return (int) crc.getValue();
    }
}
