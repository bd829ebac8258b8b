package io.spp.drivers.irisys;

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
import io.spp.core.text.BilingualText;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Irisys Vector sensors: every register of every log entry is a reading of a counter that never goes back but at a restart, with the number
 * of its entry; every MQTT delta is a crossing without direction.
 *
 * <p>The channel is the register's id, by MQTT its name. Zone and dwell registers are told like the others and count only where a site
 * maps them. MQTT messages name no device: it is identified by the address they are handed in with.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class IrisysProvider implements SensorDriverProvider {

    private static final Set<String> MEMBERS = Set.of(
            "FriendlyDeviceSerial",
            "FriendlySerial",
            "CountLogs",
            "Counts",
            "RegisterCountLogs",
            "LogEntryId",
            "Timestamp",
            "status");

    private static final Pattern DEVICE_IN_PATH = Pattern.compile("/countlogs/([^/?]+)");

    private static final Setting KEY = Setting.secret(
            "apiKey",
            new BilingualText(
                    "ключ Web API со страницы безопасности датчика", "web API key from the sensor's security page"));

    /** Used by the service loader. */
    public IrisysProvider() {}

    @Override
    public String driverId() {
        return "irisys";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return HttpOptions.keyed(KEY);
    }

    /** The messages carry nothing about persons but counts; what the protocol does not name is removed. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        return message(payload).keeping(MEMBERS, payload);
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        return device(message(payload), payload);
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        JsonPlace message = message(payload);
        String device = device(message, payload);
        if (message.has("status")) {
            String state = message.get("status").text();
            return List.of(new Signal.Status(device, payload.receivedAt(), Map.of(StatusField.STATE, state)));
        }
        List<JsonPlace> entries = entries(message);
        if (entries.stream().noneMatch(CountLog::isOne)) {
            return List.copyOf(Deltas.signals(entries, device, payload.receivedAt()));
        }
        List<Signal> signals = new ArrayList<>();
        for (JsonPlace entry : entries) {
            signals.addAll(CountLog.signals(entry, device));
        }
        return List.copyOf(signals);
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return VectorDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        return address.url().isEmpty()
                ? new SensorDriver.PushOnly()
                : new VectorDriver(
                        HttpOptions.device(address, settings),
                        settings.get(KEY.key()).orElse(""),
                        context.time());
    }

    private static JsonPlace message(Payload payload) throws MalformedPayloadException {
        JsonPlace message = JsonPlace.readAny(payload);
        boolean known =
                message.isList() || message.has("CountLogs") || message.has("status") || CountLog.isOne(message);
        if (!known) {
            throw Malformed.of("irisys-unknown");
        }
        return message;
    }

    static List<JsonPlace> entries(JsonPlace message) throws MalformedPayloadException {
        return message.has("CountLogs") ? message.objects("CountLogs") : message.objects();
    }

    private static String device(JsonPlace message, Payload payload) throws MalformedPayloadException {
        Optional<JsonPlace> serial = message.find("FriendlyDeviceSerial").or(() -> message.find("FriendlySerial"));
        if (serial.isPresent()) {
            return DeviceIdentity.ofSerial(serial.get().text());
        }
        Matcher path = DEVICE_IN_PATH.matcher(payload.path());
        return path.find() ? DeviceIdentity.ofSerial(path.group(1)) : "";
    }
}
