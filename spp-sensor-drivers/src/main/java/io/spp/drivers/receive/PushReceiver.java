package io.spp.drivers.receive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server that sensors push to: {@code POST /push/DRIVER} and {@code POST /push/DRIVER/SENSOR}.
 *
 * <p>Answers 200 when the payload is safe, 503 with Retry-After when it could not be made safe; 400, 404, 405, 413, 414, 415 with problem details
 * (RFC 9457) to what is no push. A request that is not complete after 30 s is cut off; {@code sun.net.httpserver.maxReqTime} (seconds, for
 * the whole JVM) changes that if set before the first server of the JDK is made.
 */
public final class PushReceiver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PushReceiver.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LAST_REQUESTS_SECONDS = 2;

    static {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.maxIdleConnections", "2000");
        setUnlessSet("sun.net.httpserver.maxReqTime", "30");
    }

    private final HttpServer server;
    private final ThreadPoolExecutor workers;
    private final ReceiverSettings settings;
    private final Set<String> drivers;
    private final InstantSource clock;
    private final PayloadSink sink;
    private final AtomicInteger inHand = new AtomicInteger();

    private PushReceiver(
            HttpServer server,
            ReceiverSettings settings,
            Collection<String> drivers,
            InstantSource clock,
            PayloadSink sink) {
        this.server = server;
        this.settings = settings;
        this.drivers = Collections.unmodifiableSet(new TreeSet<>(drivers));
        this.clock = clock;
        this.sink = sink;
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                settings.workers(), settings.workers(), 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "spp-push-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts to listen.
     *
     * @param settings where, and within which limits
     * @param drivers the ids of the drivers that may be pushed to
     * @param clock says when a payload arrived
     * @param sink where payloads go
     * @throws IOException if the address cannot be listened on
     */
    public static PushReceiver start(
            ReceiverSettings settings, Collection<String> drivers, InstantSource clock, PayloadSink sink)
            throws IOException {
        HttpServer server = HttpServer.create(settings.address(), 1024);
        PushReceiver receiver = new PushReceiver(server, settings, drivers, clock, sink);
        server.setExecutor(receiver.workers);
        server.createContext("/", receiver::serve);
        server.start();
        return receiver;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Stops to listen; requests in hand get at most 2 s to end. */
    @Override
    public void close() {
        server.stop(inHand.get() == 0 ? 0 : LAST_REQUESTS_SECONDS);
        workers.shutdown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        inHand.incrementAndGet();
        try (exchange) {
            answer(exchange);
        } finally {
            inHand.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        PushRequest request;
        try {
            request = PushRequest.of(
                    exchange, drivers, settings.maxBodyBytes(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (Refused e) {
            problem(exchange, e.status(), e.detail());
            return;
        }
        try {
            sink.accept(request.driver(), request.payload());
        } catch (IOException e) {
            LOG.warn("a payload for {} was refused, the device tries again: {}", request.driver(), e.toString());
            exchange.getResponseHeaders()
                    .set("Retry-After", Long.toString(settings.retryAfter().toSeconds()));
            problem(exchange, 503, "the payload cannot be kept at present");
            return;
        } catch (RuntimeException e) {
            LOG.error("a payload for {} could not be taken", request.driver(), e);
            problem(exchange, 500, "the payload could not be taken");
            return;
        }
        exchange.sendResponseHeaders(200, -1);
    }

    /** Problem details of RFC 9457; {@code about:blank} says that the title is the status in words. */
    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.getResponseHeaders().set("Connection", "close");
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail));
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** RFC 9110, section 15. */
    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
