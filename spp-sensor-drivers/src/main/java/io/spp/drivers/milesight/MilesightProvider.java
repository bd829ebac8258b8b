package io.spp.drivers.milesight;

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
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Milesight people counters: periods, counters and crossings of each line, as JSON, CSV or LoRaWAN bytes, told apart by how they begin.
 *
 * <p>The channel is the line's number; {@code 0} where a model has one line and does not number it. The device is the MAC address, else the
 * serial, else identified by the address it pushes to. A LoRaWAN period has no times. Occupancy, dwell times, children, staff and groups
 * are no counts.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class MilesightProvider implements SensorDriverProvider {

    private static final String MODEL = "model";

    private static final Set<String> MEMBERS = Set.of(
            "device_info",
            "time_info",
            "line_periodic_data",
            "line_total_data",
            "line_trigger_data",
            "line_count_data",
            "event",
            "report_type",
            "current_total",
            "max_counted",
            "Max_counted");

    /** Used by the service loader. */
    public MilesightProvider() {}

    @Override
    public String driverId() {
        return "milesight";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return HttpOptions.basic(Setting.optional(MODEL, "", Malformed.text("milesight-model")));
    }

    /** Removes what is about single persons, such as dwell times, and whatever the protocol does not name. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        if (isJson(payload)) {
            return json(payload).keeping(MEMBERS, payload);
        }
        if (isTable(payload)) {
            LineCsv.read(payload);
        } else {
            LoraMessage.read(payload.body(), Optional.empty());
        }
        return payload;
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        if (isJson(payload)) {
            return device(json(payload));
        }
        return isTable(payload) ? "" : LoraSignals.device(LoraMessage.read(payload.body(), Optional.empty()));
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        if (isJson(payload)) {
            JsonPlace message = json(payload);
            MessageTime time = MessageTime.of(message, context.zone());
            return new JsonPush(message, device(message), payload.receivedAt(), time).signals();
        }
        if (isTable(payload)) {
            return LineCsv.read(payload).signals(payload.receivedAt(), context.zone());
        }
        Optional<LoraModel> model = context.settings().get(MODEL).flatMap(LoraModel::named);
        return List.copyOf(new LoraSignals(LoraMessage.read(payload.body(), model), payload.receivedAt()).signals());
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return ReportDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        String model = settings.get(MODEL).orElse("");
        if (!model.isEmpty() && LoraModel.named(model).isEmpty()) {
            throw new InvalidConfigurationException(
                    List.of(new Problem("settings." + MODEL, model, Malformed.text("milesight-model"))));
        }
        return address.url().isEmpty()
                ? new SensorDriver.PushOnly()
                : new ReportDriver(HttpOptions.device(address, settings), address.zone(), context.time());
    }

    private static boolean isJson(Payload payload) {
        return head(payload).startsWith("{");
    }

    private static boolean isTable(Payload payload) {
        String head = head(payload).toLowerCase(Locale.ROOT);
        return head.startsWith("starttime") || head.startsWith("\"starttime");
    }

    private static String head(Payload payload) {
        byte[] body = payload.body();
        return new String(body, 0, Math.min(64, body.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
    }

    private static JsonPlace json(Payload payload) throws MalformedPayloadException {
        JsonPlace message = JsonPlace.read(payload);
        if (!message.has("device_info") && !message.has("time_info")) {
            throw Malformed.of("milesight-unknown");
        }
        Optional<JsonPlace> event = message.find("event");
        if (event.isPresent() && event.get().text().toLowerCase(Locale.ROOT).contains("line")) {
            throw Malformed.of("milesight-event", event.get().text());
        }
        return message;
    }

    private static String device(JsonPlace message) throws MalformedPayloadException {
        Optional<JsonPlace> info = message.find("device_info");
        return DeviceIdentity.of(text(info, "device_mac"), text(info, "device_sn"));
    }

    private static String text(Optional<JsonPlace> info, String name) throws MalformedPayloadException {
        Optional<JsonPlace> place = info.flatMap(each -> each.find(name));
        return place.isPresent() ? place.get().text() : "";
    }
}
