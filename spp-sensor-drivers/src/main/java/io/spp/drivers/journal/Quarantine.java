package io.spp.drivers.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.text.Texts;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what could not be used until it can be, or until its time is over: one file per day of arrival, readable by its owner only, since
 * what no driver knows may not be redacted. What {@link #add} has returned for survives a crash. Safe for use by several threads.
 */
public final class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final Texts TEXTS = Texts.load("journal", Quarantine.class::getResourceAsStream);
    private static final int MOST_TOLD = 1000;

    private static final String ENDING = ".quarantine";

    private final Path directory;
    private final Set<String> told = new HashSet<>();

    private Quarantine(Path directory) {
        this.directory = directory;
    }

    /** The quarantine of a directory, which is made if it is not there. */
    public static Quarantine open(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return new Quarantine(directory);
    }

    /** Writes entries and returns when they are on the disk. One that is there already is not seen twice. */
    public synchronized void add(Collection<QuarantineEntry> entries) throws IOException {
        Map<LocalDate, ByteArrayOutputStream> lines = new LinkedHashMap<>();
        for (QuarantineEntry entry : entries) {
            tell(entry);
            lines.computeIfAbsent(day(entry.envelope().payload().receivedAt()), each -> new ByteArrayOutputStream())
                    .writeBytes(line(entry.toJson()));
        }
        for (Map.Entry<LocalDate, ByteArrayOutputStream> day : lines.entrySet()) {
            append(file(day.getKey()), day.getValue().toByteArray());
        }
    }

    /** Each kind of trouble is logged once, so that a flood of it fills no log. */
    private void tell(QuarantineEntry entry) {
        String trouble =
                entry.envelope().driver() + ": " + entry.refusal().detail().shown();
        if (told.size() < MOST_TOLD && told.add(trouble)) {
            LOG.warn(TEXTS.text("quarantined", trouble.replaceAll("\\p{Cntrl}", " "))
                    .shown());
        }
    }

    /** What is in it, oldest day first, without what was released. */
    public synchronized List<QuarantineEntry> entries() throws IOException {
        Map<String, QuarantineEntry> entries = new LinkedHashMap<>();
        for (Path file : files()) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    take(line, entries);
                }
            }
        }
        return List.copyOf(entries.values());
    }

    /** Takes entries out, because they could be used now. Their lines stay until the day is purged. */
    public synchronized void release(Collection<QuarantineEntry> entries) throws IOException {
        for (QuarantineEntry entry : entries) {
            Path file = file(day(entry.envelope().payload().receivedAt()));
            append(file, line(("{\"released\":\"" + entry.id() + "\"}").getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * Deletes the days that lie wholly before a moment; by default the server keeps 7.
     *
     * @return how many days
     */
    public synchronized int purge(Instant before) throws IOException {
        int deleted = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (LocalDate.parse(name.substring(0, name.length() - ENDING.length()))
                    .isBefore(day(before))) {
                Files.delete(file);
                deleted++;
            }
        }
        return deleted;
    }

    private static void take(String line, Map<String, QuarantineEntry> entries) throws IOException {
        JsonNode tree;
        try {
            tree = Envelope.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return; // a crash tore the line before anybody was told that it is safe
        }
        if (tree.has("released")) {
            entries.remove(tree.get("released").asText());
        } else {
            QuarantineEntry entry = QuarantineEntry.parse(tree);
            entries.putIfAbsent(entry.id(), entry);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private Path file(LocalDate day) {
        return directory.resolve(day + ENDING);
    }

    private void append(Path file, byte[] lines) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer bytes = ByteBuffer.wrap(endsLine(channel, end) ? lines : startLine(lines));
            try {
                for (channel.position(end); bytes.hasRemaining(); ) {
                    channel.write(bytes);
                }
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }

    private void create(Path file) throws IOException {
        if (isPosix(directory)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Segment.syncDirectory(directory);
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || channel.read(last, end - 1) == 1 && last.get(0) == '\n';
    }

    private static byte[] startLine(byte[] lines) {
        byte[] started = new byte[lines.length + 1];
        started[0] = '\n';
        System.arraycopy(lines, 0, started, 1, lines.length);
        return started;
    }

    private static byte[] line(byte[] json) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 1);
        line.writeBytes(json);
        line.write('\n');
        return line.toByteArray();
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
