package io.spp.testkit.driver;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A driver of an invented device with one line a statement, right or with one flaw. */
public class TextDriver implements SensorDriverProvider {

    static final Payload COUNTS = message("device AA:BB:CC:DD:EE:FF\nface Jane Doe\ncount 2025-11-01T10:00:00Z 3 1\n"
            + "count 2025-11-01T10:01:00Z 0 2\n");
    static final Payload XML = message(
            "<text>device AA:BB:CC:DD:EE:FF\ncount 2025-11-01T10:03:00Z 3 1\ncrossed 2025-11-01T10:03:07Z\n</text>");
    static final Payload ENTRIES = message("device AA:BB:CC:DD:EE:FF\nentered 2025-11-01T10:02:00Z 4\n");
    static final Payload ALIVE = message("device AA:BB:CC:DD:EE:FF\nalive\n");

    private final Flaw flaw;
    private final AtomicInteger inside = new AtomicInteger();
    private int calls;

    public TextDriver() {
        this(Flaw.NONE);
    }

    TextDriver(Flaw flaw) {
        this.flaw = flaw;
    }

    static Payload message(String text) {
        Map<String, String> headers = Map.of("user-agent", "text device");
        return new Payload(
                text.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                "/push/text",
                headers,
                "",
                Instant.parse("2025-11-01T10:05:00Z"));
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
        BilingualText help = new BilingualText("пароль", "the password");
        Setting password = flaw == Flaw.DEFAULT_PASSWORD
                ? new Setting("password", help, Optional.of("admin"), false, true)
                : Setting.secret("password", help);
        return flaw == Flaw.SETTING_TWICE ? List.of(password, password) : List.of(password);
    }

    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        if (flaw == Flaw.REDACTS_ANYTHING && payload.contentType().equals("application/octet-stream")) {
            return payload;
        }
        StringBuilder kept = new StringBuilder();
        for (String line : lines(payload)) {
            if (!line.startsWith("face ") || flaw == Flaw.KEEPS_THE_FACE) {
                kept.append(flaw == Flaw.REDACTS_COUNTS ? line.replace("Z 3 1", "Z 1 1") : line)
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
        if (flaw == Flaw.TRUSTS_THE_PATH) {
            URI.create(payload.path());
        }
        String device = lines(payload).get(0).substring("device ".length());
        return flaw == Flaw.OWN_SPELLING ? device.replace(":", "").toLowerCase(Locale.ROOT) : device;
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        boolean alone = inside.incrementAndGet() == 1;
        try {
            if (flaw == Flaw.ONE_THREAD_ONLY) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                if (!alone) {
                    throw new IllegalStateException("somebody else is here");
                }
            }
            return signals(payload, context);
        } finally {
            inside.decrementAndGet();
        }
    }

    private List<Signal> signals(Payload payload, DecodeContext context) throws MalformedPayloadException {
        if (flaw == Flaw.CRAWLS) {
            LockSupport.parkNanos(Duration.ofMillis(7).toNanos());
        }
        if (flaw == Flaw.BELIEVES_THE_MEDIA_TYPE && payload.contentType().isEmpty()) {
            return List.of();
        }
        List<String> lines = lines(payload);
        String device = flaw == Flaw.OTHER_DEVICE ? "somebody" : identify(payload);
        TextLine.Reader reader = new TextLine.Reader(flaw, device, payload, context, remembered());
        List<Signal> signals = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            reader.read(TextLine.of(line), signals);
        }
        if (flaw == Flaw.NOBODY_CROSSED && signals.size() > 1) {
            signals.add(new Signal.Crossing(device, "1", payload.receivedAt(), Direction.IN, 0, OptionalInt.empty()));
        }
        if (flaw == Flaw.STATES_TWICE) {
            signals.addAll(List.copyOf(signals));
        }
        if (flaw == Flaw.OVERWRITES) {
            payload.body()[0]++;
        }
        return signals;
    }

    /** Earlier calls, where that is the flaw; threads of a pool have no past, so that one rule alone is broken. */
    private int remembered() {
        boolean pooled = Thread.currentThread().getName().startsWith("pool-");
        return flaw == Flaw.REMEMBERS && !pooled ? calls++ : 0;
    }

    private List<String> lines(Payload payload) throws MalformedPayloadException {
        String text = new String(payload.body(), StandardCharsets.UTF_8);
        if (flaw == Flaw.HANGS && text.startsWith("[[")) {
            LockSupport.park();
        }
        if (text.startsWith("<")) {
            text = TextLine.contentOf(text, flaw);
        }
        if (!text.startsWith("device ")) {
            throw TextLine.malformed(flaw);
        }
        return text.lines().toList();
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return TextSensor.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        return TextSensor.open(flaw, address, settings.get("password"), context.time());
    }
}
