package io.spp.testkit.driver;

import io.spp.core.device.StatusField;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.Signal;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One sensor of the invented device. */
class TextSensor implements SensorDriver.History, SensorDriver.Health {

    private static final byte[] NOTHING = {};

    private static volatile URI lastOpened = URI.create("http://127.0.0.1:9");

    private final Flaw flaw;
    private final URI device;
    private final String password;
    private final InstantSource time;
    private final Set<TimeRange> asked = new HashSet<>();
    private boolean closed;
    private boolean broken;

    TextSensor(Flaw flaw, URI device, String password, InstantSource time) {
        this.flaw = flaw;
        this.device = device;
        this.password = password;
        this.time = time;
    }

    static SensorDriver open(Flaw flaw, SensorAddress address, Optional<String> given, InstantSource time) {
        URI device = device(flaw, address.url());
        lastOpened = device;
        if (flaw == Flaw.CONNECTS_IN_OPEN) {
            connect(device.getPort());
        }
        if (flaw == Flaw.LEAVES_A_THREAD) {
            Thread thread = new Thread(LockSupport::park);
            thread.setDaemon(true);
            thread.start();
        }
        if (flaw == Flaw.SLOW_TO_OPEN && Thread.currentThread().getName().startsWith("junit-timeout")) {
            LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
        }
        if (flaw == Flaw.NEEDS_WHAT_IT_DOES_NOT_REQUIRE && given.isEmpty()) {
            throw new IllegalStateException("no password");
        }
        String password = given.orElse("");
        return flaw == Flaw.CAN_MORE_THAN_IT_SAYS
                ? new Restartable(flaw, device, password, time)
                : new TextSensor(flaw, device, password, time);
    }

    private static URI device(Flaw flaw, String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            if (flaw == Flaw.BELIEVES_ANY_ADDRESS) {
                return URI.create("http://127.0.0.1:9");
            }
            BilingualText remedy = new BilingualText("нужен адрес URL", "a URL is expected");
            throw new InvalidConfigurationException(List.of(new Problem("url", url, remedy)));
        }
    }

    private static void connect(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
        } catch (IOException nobodyListens) {
            return;
        }
    }

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        List<Payload> pages = new ArrayList<>();
        if (!asked.add(range) && flaw == Flaw.ANSWERS_ONCE) {
            return pages;
        }
        for (int page = 0; page == 0 || hasMore(pages.get(page - 1)); page++) {
            String path = "/history?from=" + range.start() + "&to=" + range.end() + "&page=" + page;
            byte[] body = get(path, timeout);
            if (body.length == 0) {
                return List.of();
            }
            String text = new String(body, StandardCharsets.UTF_8);
            if (flaw == Flaw.LOSES_EXITS) {
                text = text.replaceAll("(count \\S+ \\d+) \\d+", "$1 0");
            }
            if (flaw == Flaw.ZERO_FOR_UNKNOWN && !text.contains("count")) {
                text += "count " + range.start() + " 0 0\n";
            }
            pages.add(new Payload(
                    text.getBytes(StandardCharsets.UTF_8), "text/plain", path, Map.of(), "", time.instant()));
            if (flaw == Flaw.FIRST_PAGE_ONLY) {
                return pages;
            }
        }
        if (flaw == Flaw.NEWEST_FIRST) {
            Collections.reverse(pages);
        }
        return pages;
    }

    private static boolean hasMore(Payload page) {
        return new String(page.body(), StandardCharsets.UTF_8).endsWith("more\n");
    }

    @Override
    public Signal.Status health(Duration timeout) throws IOException {
        String state = new String(get("/health", timeout), StandardCharsets.UTF_8);
        if (!state.startsWith("state ") && !state.isEmpty()) {
            throw new IOException("no state but " + state);
        }
        return new Signal.Status(
                "AA:BB:CC:DD:EE:FF",
                time.instant(),
                flaw == Flaw.SAYS_NOTHING ? Map.of() : Map.of(StatusField.STATE, state.replace("state ", "")));
    }

    private byte[] get(String path, Duration timeout) throws IOException {
        if (closed && flaw != Flaw.ANSWERS_WHEN_CLOSED) {
            throw new IllegalStateException("closed");
        }
        if (flaw == Flaw.KEEPS_A_WORKER) {
            new Thread(() -> LockSupport.parkNanos(Duration.ofSeconds(3).toNanos())).start();
        }
        if (broken) {
            throw new IOException("broken before");
        }
        try {
            return new TextExchange(flaw, flaw == Flaw.MIXES_SENSORS ? lastOpened : device, password)
                    .get(path, timeout);
        } catch (ConnectException e) {
            if (flaw == Flaw.EMPTY_WHEN_UNREACHABLE) {
                return NOTHING;
            }
            throw e;
        } catch (IOException e) {
            broken = flaw == Flaw.STAYS_BROKEN;
            throw e;
        }
    }

    @Override
    public void close() {
        if (closed && flaw == Flaw.CLOSES_ONCE) {
            throw new IllegalStateException("closed");
        }
        closed = true;
    }

    @Override
    public String toString() {
        return flaw == Flaw.PRINTS_THE_PASSWORD ? "sensor " + password : "sensor";
    }

    /** Has an ability that its provider does not declare. */
    private static final class Restartable extends TextSensor implements SensorDriver.Restart {

        Restartable(Flaw flaw, URI device, String password, InstantSource time) {
            super(flaw, device, password, time);
        }

        @Override
        public void restart(Duration timeout) {}
    }
}
