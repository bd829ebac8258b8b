package io.spp.server;

import io.spp.core.count.LineInterval;
import io.spp.core.count.Tally;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.metric.LineView;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.drivers.journal.QuarantineEntry;
import io.spp.testkit.time.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A running server under virtual time, which works off and looks when it is told to. */
final class LiveServer implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SppServer server;
    private final VirtualTime time;

    private LiveServer(SppServer server, VirtualTime time) {
        this.server = server;
        this.time = time;
    }

    /** A server on an SQLite database in the folder. */
    static LiveServer on(Path directory, Fleet fleet, Instant now) throws IOException {
        return on(directory, fleet, now, settings -> settings);
    }

    static LiveServer on(Path directory, Fleet fleet, Instant now, UnaryOperator<SppServer.Builder> more)
            throws IOException {
        return over(JdbcStorage.sqlite(directory.resolve("spp.db")).migrate(), directory, fleet, now, more);
    }

    static LiveServer over(
            Storage storage, Path directory, Fleet fleet, Instant now, UnaryOperator<SppServer.Builder> more)
            throws IOException {
        VirtualTime time = VirtualTime.startingAt(now);
        SppServer.Builder settings =
                SppServer.builder(fleet, directory, storage).clock(time).period(Duration.ofHours(1));
        return new LiveServer(more.apply(settings).start(), time);
    }

    HttpResponse<String> push(String path, String body) throws IOException, InterruptedException {
        return push(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> push(String path, byte[] body) throws IOException, InterruptedException {
        return push(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> push(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.pushAddress().getPort() + path);
    }

    /** Lets time pass, works off what came, and looks. */
    void passes(Duration time) throws IOException {
        this.time.advanceBy(time);
        server.catchUp();
    }

    void catchUp() throws IOException {
        server.catchUp();
    }

    Instant now() {
        return time.instant();
    }

    Pipeline pipeline() {
        return server.pipeline();
    }

    List<Incident> incidents() throws IOException {
        return server.pipeline().incidents();
    }

    /** The English reasons of what is in quarantine. */
    List<String> refusals() throws IOException {
        return server.pipeline().ingest().quarantine().entries().stream()
                .map(QuarantineEntry::refusal)
                .map(refusal -> refusal.reason() + ": " + refusal.detail().en())
                .toList();
    }

    /** The measured minutes of a line in a range, as figures see them. */
    Map<Instant, Tally> minutes(String line, TimeRange range) throws IOException {
        LineView view = LineView.of(
                server.pipeline().storage().counts(),
                line,
                IntervalGrid.of(Duration.ofMinutes(1)),
                range,
                TimeRangeSet.of(List.of(range)));
        Map<Instant, Tally> minutes = new TreeMap<>();
        for (LineInterval interval : view.intervals()) {
            if (interval instanceof LineInterval.Measured measured) {
                minutes.put(measured.range().start(), measured.tally());
            }
        }
        return minutes;
    }

    /** Who entered by a line in the first hour after the mall opened, minute by minute. */
    List<Integer> entered(String line) throws IOException {
        return minutes(line, TimeRange.of(Galereya.OPENING, Duration.ofHours(1))).values().stream()
                .map(Tally::in)
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
