package io.spp.drivers.probe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What this machine is. What it does not tell is empty, never guessed. */
public final class ThisMachine {

    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal GB = BigDecimal.valueOf(1_000_000_000L);
    private static final List<String> REGISTRY = List.of(
            "reg", "query", "HKLM\\HARDWARE\\DESCRIPTION\\System\\CentralProcessor\\0", "/v", "ProcessorNameString");
    private static final String REGISTRY_TYPE = "REG_SZ";
    private static final long REGISTRY_SECONDS = 3;

    private final Path root;

    private ThisMachine(Path root) {
        this.root = root;
    }

    /** The machine that runs this. */
    public static ThisMachine here() {
        return new ThisMachine(Path.of("/"));
    }

    static ThisMachine under(Path root) {
        return new ThisMachine(root);
    }

    /** The processor's name. */
    public Optional<String> cpu() throws IOException {
        Path linux = root.resolve("proc/cpuinfo");
        if (!Files.isReadable(linux)) {
            return isWindows() ? registered(ask(REGISTRY)) : Optional.empty();
        }
        try (Stream<String> lines = Files.lines(linux)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .filter(name -> !name.isEmpty())
                    .findFirst();
        }
    }

    /** Memory in whole GiB: the system keeps a little of what is built in for itself. */
    public Optional<String> ramGiB() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return Optional.of(whole(system.getTotalMemorySize(), GIB));
        }
        return Optional.empty();
    }

    /** The disk that holds a folder, in whole GB of 10^9 bytes. */
    public Optional<String> diskGB(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return Optional.of(whole(disk.getTotalSpace(), GB));
    }

    /** The speed of the fastest network adapter that is connected, in Mbit/s; known on Linux only. */
    public Optional<String> nicMbps() throws IOException {
        Path adapters = root.resolve("sys/class/net");
        if (!Files.isDirectory(adapters)) {
            return Optional.empty();
        }
        try (Stream<Path> list = Files.list(adapters)) {
            OptionalLong fastest = list.map(adapter -> speed(adapter.resolve("speed")))
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .filter(speed -> speed > 0)
                    .max();
            return fastest.isPresent() ? Optional.of(Long.toString(fastest.getAsLong())) : Optional.empty();
        }
    }

    /** The operating system's name with its width, {@code Windows Server 2019 (64 bit)}. */
    public Optional<String> os() {
        boolean wide =
                System.getProperty("os.arch", "").contains("64") || System.getenv("PROCESSOR_ARCHITEW6432") != null;
        return Optional.of(System.getProperty("os.name", "") + " (" + (wide ? 64 : 32) + " bit)");
    }

    /** The value in what {@code reg query} prints. */
    static Optional<String> registered(String printed) {
        return printed.lines()
                .filter(line -> line.contains(REGISTRY_TYPE))
                .map(line -> line.substring(line.indexOf(REGISTRY_TYPE) + REGISTRY_TYPE.length())
                        .strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String ask(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(REGISTRY_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** An adapter that is down refuses to tell. */
    private static OptionalLong speed(Path file) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException down) {
            return OptionalLong.empty();
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String whole(long bytes, BigDecimal unit) {
        return BigDecimal.valueOf(bytes).divide(unit, 0, RoundingMode.HALF_UP).toPlainString();
    }
}
