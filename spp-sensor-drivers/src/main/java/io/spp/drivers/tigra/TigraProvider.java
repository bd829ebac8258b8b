package io.spp.drivers.tigra;

import com.google.auto.service.AutoService;
import io.spp.core.device.StatusField;
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
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.XmlElement;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tigra «Посещаемость» counters: the lines of the journal with event 10 (in and out beside the presence) or 11 (in and out) are intervals,
 * switching on and off, setting the clock and loading firmware are status; {@code id.xml} is the device's serial.
 *
 * <p>There is one channel, {@code 0}. A journal names no device: it is identified by the address it comes from. Times are local and mark the
 * end of what was counted; the setting {@code length} says how long that is after a pause.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class TigraProvider implements SensorDriverProvider {

    private static final String LENGTH = "length";

    /** How far apart the lines of a journal usually are. */
    private static final String USUAL = "PT10M";

    private static final Pattern JOURNAL =
            Pattern.compile("\\s*\"?\\d{1,2}/\\d{1,2}/\\d{2}(?:\\d{2})?\\s+\\d{1,2}:\\d{2}.*", Pattern.DOTALL);

    /** Passwords, logins, cards and e-mails: what stands behind the event may tell who it was. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?m)^([^,\\r\\n]*,[ \\t]*0?(?:4|5|6|23|25)[ \\t]*),[^\\r\\n]+");

    /** Used by the service loader. */
    public TigraProvider() {}

    @Override
    public String driverId() {
        return "tigra";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return HttpOptions.basic(Setting.optional(LENGTH, USUAL, Malformed.text("tigra-length")));
    }

    /** Removes what the journal says about logins, cards and e-mails beyond that there were some. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        if (isIdentity(payload)) {
            serial(payload);
            return payload;
        }
        String journal = new String(payload.body(), StandardCharsets.ISO_8859_1);
        if (!journal.isBlank() && !JOURNAL.matcher(journal).matches()) {
            throw Malformed.of("tigra-unknown");
        }
        String redacted = PERSONAL.matcher(journal).replaceAll("$1");
        return redacted.equals(journal) ? payload : payload.withBody(redacted.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        return isIdentity(payload) ? serial(payload) : "";
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        if (isIdentity(payload)) {
            String serial = serial(payload);
            return List.of(new Signal.Status(serial, payload.receivedAt(), Map.of(StatusField.SERIAL, serial)));
        }
        Duration length = length(context.settings()).orElse(Duration.parse(USUAL));
        return new Journal(redact(payload), context.zone(), length).signals();
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return JournalDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        if (length(settings).isEmpty()) {
            String value = settings.get(LENGTH).orElse("");
            throw new InvalidConfigurationException(
                    List.of(new Problem("settings." + LENGTH, value, Malformed.text("tigra-length"))));
        }
        return address.url().isEmpty()
                ? new SensorDriver.PushOnly()
                : new JournalDriver(HttpOptions.device(address, settings), this, address.zone(), context.time());
    }

    /** A length from a second to a day; empty where the setting is none. */
    private static Optional<Duration> length(DriverSettings settings) {
        try {
            return Optional.of(Duration.parse(settings.get(LENGTH).orElse(USUAL)))
                    .filter(length -> length.toSeconds() > 0 && length.compareTo(Duration.ofDays(1)) <= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isIdentity(Payload payload) {
        byte[] body = payload.body();
        return new String(body, 0, Math.min(64, body.length), StandardCharsets.ISO_8859_1)
                .strip()
                .startsWith("<");
    }

    private static String serial(Payload payload) throws MalformedPayloadException {
        XmlElement id = XmlElement.read(payload);
        String serial = id.value("serial");
        if (!id.name().equals("id") || serial.isEmpty()) {
            throw Malformed.of("tigra-unknown");
        }
        return serial;
    }
}
