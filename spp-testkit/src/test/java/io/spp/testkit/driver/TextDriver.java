package io.spp.testkit.driver;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;

/** A driver of an invented device with one line a statement, right or with one flaw. */
public class TextDriver implements SensorDriverProvider {

    static final Payload COUNTS = message("device AA:BB:CC:DD:EE:FF\nface Jane Doe\ncount 2025-11-01T10:00:00Z 3 1\n"
            + "count 2025-11-01T10:01:00Z 0 2\n");
    static final Payload OTHER_FORM = message("device AA:BB:CC:DD:EE:FF\nentered 2025-11-01T10:02:00Z 4\n");
    static final Payload ALIVE = message("device AA:BB:CC:DD:EE:FF\nalive\n");

    private final Flaw flaw;
    private int calls;

    public TextDriver() {
        this(Flaw.NONE);
    }

    TextDriver(Flaw flaw) {
        this.flaw = flaw;
    }

    private static Payload message(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8), "text/plain", Instant.parse("2025-11-01T10:05:00Z"));
    }

    @Override
    public String driverId() {
        return "text";
    }

    @Override
    public int spiVersion() {
        return flaw == Flaw.OLD_SPI ? SpiVersion.CURRENT - 1 : SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        Setting password = Setting.secret("password", new BilingualText("пароль", "the password"));
        return flaw == Flaw.SETTING_TWICE ? List.of(password, password) : List.of(password);
    }

    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        StringBuilder kept = new StringBuilder();
        for (String line : lines(payload)) {
            if (!line.startsWith("face ")) {
                kept.append(flaw == Flaw.REDACTS_COUNTS ? line.replace("Z 3", "Z 1") : line)
                        .append('\n');
            }
        }
        if (flaw == Flaw.REDACTS_EACH_TIME_MORE) {
            kept.append("redacted\n");
        }
        return payload.withBody(kept.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        return lines(payload).get(0).substring("device ".length());
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        calls++;
        List<String> lines = lines(payload);
        String device = flaw == Flaw.OTHER_DEVICE ? "somebody" : identify(payload);
        List<Signal> signals = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            if (words[0].equals("alive")) {
                signals.add(new Signal.Alive(device, payload.receivedAt()));
                if (flaw == Flaw.ZERO_FOR_ABSENT) {
                    signals.add(count(device, payload, payload.receivedAt(), Tally.of(0, 0)));
                }
            } else if (words[0].equals("count") || (words[0].equals("entered") && flaw != Flaw.DROPS_A_FORM)) {
                signals.add(count(device, payload, words));
            }
        }
        if (flaw == Flaw.OVERWRITES) {
            payload.body()[0]++;
        }
        return signals;
    }

    private Signal count(String device, Payload payload, String[] words) throws MalformedPayloadException {
        try {
            Instant start = Instant.parse(words[1]);
            if (flaw == Flaw.READS_THE_MACHINES_ZONE) {
                start = start.atZone(TimeZone.getDefault().toZoneId())
                        .withZoneSameLocal(ZoneOffset.UTC)
                        .toInstant();
            }
            int in = Integer.parseInt(words[2]) + (flaw == Flaw.REMEMBERS ? calls : 0);
            int out = words.length > 3 ? Integer.parseInt(words[3]) : Tally.UNKNOWN;
            return count(device, payload, start, new Tally(in, out));
        } catch (RuntimeException e) {
            if (flaw == Flaw.LETS_PARSERS_THROW) {
                throw e;
            }
            throw malformed();
        }
    }

    private Signal count(String device, Payload payload, Instant start, Tally tally) {
        Duration length = Duration.ofMinutes(flaw == Flaw.OVERLAPS ? 2 : 1);
        return new Signal.IntervalCount(
                device, "1", Optional.of(TimeRange.of(start, length)), payload.receivedAt(), tally, 1);
    }

    private List<String> lines(Payload payload) throws MalformedPayloadException {
        String text = new String(payload.body(), StandardCharsets.UTF_8);
        if (flaw == Flaw.HANGS && text.startsWith("[[")) {
            LockSupport.park();
        }
        if (!text.startsWith("device ")) {
            throw malformed();
        }
        return text.lines().toList();
    }

    private MalformedPayloadException malformed() {
        return new MalformedPayloadException(
                flaw == Flaw.REFUSES_WITHOUT_REASON
                        ? BilingualText.same("")
                        : new BilingualText("не наше сообщение", "not a message of ours"));
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return TextSensor.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        if (flaw == Flaw.CONNECTS_IN_OPEN && !address.url().isEmpty()) {
            try (Socket socket =
                    new Socket("127.0.0.1", URI.create(address.url()).getPort())) {
                socket.setTcpNoDelay(true);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        if (flaw == Flaw.LEAVES_A_THREAD) {
            Thread thread = new Thread(LockSupport::park);
            thread.setDaemon(true);
            thread.start();
        }
        return new TextSensor(flaw, settings.get("password").orElse(""));
    }

    private static final class TextSensor implements SensorDriver {

        private final Flaw flaw;
        private final String password;
        private boolean closed;

        TextSensor(Flaw flaw, String password) {
            this.flaw = flaw;
            this.password = password;
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
    }
}
