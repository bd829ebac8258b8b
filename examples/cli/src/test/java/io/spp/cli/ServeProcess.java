package io.spp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code spp} command in a process of its own, which can be killed. */
final class ServeProcess {

    private static final Pattern LISTENS = Pattern.compile("(?:sensors push to|listening on) (http://[^/]+)/push/.*");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    private ServeProcess(Process process) {
        this.process = process;
        this.ended = CompletableFuture.runAsync(this::listen, task -> new Thread(task, "spp-listens").start());
    }

    /** Starts {@code spp serve} on the site file and the folder, at a free port unless the arguments say otherwise. */
    static ServeProcess serve(Path site, Path directory, String push) throws IOException {
        return spp(
                "serve",
                "--site",
                site.toString(),
                "--db",
                "jdbc:sqlite:" + directory.resolve("spp.db"),
                "--push",
                push,
                "--locale",
                "en");
    }

    /** Starts {@code spp listen} at a free port. */
    static ServeProcess listen(Path capture) throws IOException {
        return spp("listen", "--push", "127.0.0.1:0", "--capture", capture.toString(), "--locale", "en");
    }

    private static ServeProcess spp(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Spp.class.getName()));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
        }
        command.addAll(List.of(arguments));
        return new ServeProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Where it listens, as soon as it does. */
    URI address() throws Exception {
        return address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws Exception {
        process.toHandle().destroyForcibly();
        await();
    }

    /** Ends it as {@code kill} does. */
    void terminate() throws Exception {
        process.toHandle().destroy(); // unlike the process itself it leaves the output open to be read
        await();
    }

    /** Waits until it ends by itself. */
    int await() throws Exception {
        ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return process.waitFor();
    }

    /** What it wrote to the console. */
    synchronized List<String> said() {
        return List.copyOf(said);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            address.completeExceptionally(new IOException("it ended without listening: " + said()));
        }
    }

    private synchronized void hear(String line) {
        said.add(line);
        Matcher listens = LISTENS.matcher(line);
        if (listens.matches()) {
            address.complete(URI.create(listens.group(1)));
        }
    }
}
