package io.spp.drivers.hikvision;

import com.google.auto.service.AutoService;
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
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.XmlElement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hikvision cameras that count people, over ISAPI: {@code realTime} alerts are readings of a counter since the device's last reset, {@code
 * timeRange} and {@code signalTrigger} alerts are intervals, other alerts and heartbeats are signs of life.
 *
 * <p>The channel is {@code channelID/regionsID}; a number that is not printed is {@code 0}. The device is the MAC address. Children, who
 * pass by and duplicates are no counts. Asked over ISAPI it searches its counts by day, tells about itself, takes firmware and restarts. One payload may hold one alert, an alert with its picture, or a stretch of the alert stream.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class HikvisionProvider implements SensorDriverProvider {

    private static final Setting CHANNEL = Setting.optional(
            "channel",
            "1",
            new BilingualText("номер видеоканала, который опрашивать", "number of the video channel to ask"));

    private static final Setting INTERVAL = Setting.optional(
            "searchInterval",
            "",
            new BilingualText(
                    "длина интервалов поиска: quarter, half или hour; пусто: часы (старые прошивки)",
                    "length of the intervals searched: quarter, half or hour; empty: hours (old firmware)"));

    private static final Set<String> INTERVALS = Set.of("", "quarter", "half", "hour");

    /** Used by the service loader. */
    public HikvisionProvider() {}

    @Override
    public String driverId() {
        return "hikvision";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return HttpOptions.digest(CHANNEL, INTERVAL);
    }

    /** Removes pictures and every element of an alert that is not about device and counts. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        return Redaction.of(payload);
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        for (XmlElement document : Documents.of(payload).all()) {
            String device = new Alert(document, payload.receivedAt(), Optional.empty()).device();
            if (!device.isEmpty()) {
                return device;
            }
        }
        return "";
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        List<Signal> signals = new ArrayList<>();
        for (XmlElement document : Documents.of(payload).all()) {
            signals.addAll(signals(document, payload, context.zone()));
        }
        return List.copyOf(signals);
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return IsapiDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        String channel = settings.get(CHANNEL.key()).orElse("1");
        String interval = settings.get(INTERVAL.key()).orElse("");
        List<Problem> problems = new ArrayList<>();
        if (!channel.matches("[0-9]{1,4}")) {
            problems.add(new Problem(
                    "settings.channel", channel, new BilingualText("ожидается номер", "expected a number")));
        }
        if (!INTERVALS.contains(interval)) {
            problems.add(new Problem("settings.searchInterval", interval, INTERVAL.help()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return address.url().isEmpty()
                ? new SensorDriver.PushOnly()
                : new IsapiDriver(
                        HttpOptions.device(address, settings), channel, interval, address.zone(), context.time());
    }

    private static List<Signal> signals(XmlElement document, Payload payload, Optional<ZoneId> zone)
            throws MalformedPayloadException {
        return switch (document.name()) {
            case "EventNotificationAlert" -> new Alert(document, payload.receivedAt(), zone).signals();
            case "CountingStatisticsResult" -> new SearchResult(document, payload, zone).signals();
            default ->
                throw Malformed.of("hikvision-refusal", document.value("statusCode"), document.value("statusString"));
        };
    }
}
